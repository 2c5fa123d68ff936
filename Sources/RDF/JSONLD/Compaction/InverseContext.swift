/// The terms of an active context by what they stand for (JSON-LD 1.1 API, section 4.3, "inverse context").
final class InverseContext {
  /// By which of the two a term is chosen: the language of strings, or the type of values.
  enum Trait {
    case language
    case type
    /// Either: the values are an empty list.
    case any
  }

  private struct Choices {
    var byLanguage: [String: String] = [:]
    var byType: [String: String] = [:]
    var any: String

    /// A language or a type for which a shorter term stands keeps it.
    mutating func language(_ language: String, _ term: String) {
      if byLanguage[language] == nil { byLanguage[language] = term }
    }

    mutating func type(_ type: String, _ term: String) {
      if byType[type] == nil { byType[type] = term }
    }
  }

  private struct Place: Hashable {
    var iri: String
    var container: UInt8
  }

  private var choices: [Place: Choices] = [:]
  private var iris: Set<String> = []
  /// Terms that compact IRIs may begin with, the shorter before the longer.
  let prefixes: [(term: String, iri: String)]

  init(_ active: ActiveContext) {
    let terms = active.definitions.sorted {
      ($0.key.count, $0.key) < ($1.key.count, $1.key)
    }
    prefixes = terms.compactMap { term, definition in
      definition.isPrefix ? definition.iri.map { (term, $0) } : nil
    }
    for (term, definition) in terms {
      guard let iri = definition.iri else { continue }
      iris.insert(iri)
      let place = Place(iri: iri, container: definition.container.rawValue)
      var here = choices[place] ?? Choices(any: term)
      Self.add(term, definition, active, to: &here)
      choices[place] = here
    }
  }

  private static func add(
    _ term: String, _ definition: TermDefinition, _ active: ActiveContext, to here: inout Choices
  ) {
    if definition.isReverse {
      here.type("@reverse", term)
    } else if definition.type == "@none" {
      here.language("@any", term)
      here.type("@any", term)
    } else if let type = definition.type {
      here.type(type, term)
    } else if definition.language != nil || definition.direction != nil {
      let language = definition.language?.value
      let direction = definition.direction?.value
      let none = definition.language == nil ? "@none" : "@null"
      here.language(tag(language, direction) ?? none, term)
    } else {
      here.language(tag(active.language, active.direction) ?? "@none", term)
      here.language("@none", term)
      here.type("@none", term)
    }
  }

  /// How the language and direction of a string are told together; nothing where it has neither.
  static func tag(_ language: String?, _ direction: TextDirection?) -> String? {
    let language = language?.lowercased()
    guard let direction else { return language }
    return "\(language ?? "")_\(direction.rawValue)"
  }

  /// Whether any term stands for an IRI.
  func has(_ iri: String) -> Bool { iris.contains(iri) }

  /// The term for an IRI that fits best (section 6.3, "term selection").
  ///
  /// - Parameters:
  ///   - containers: what may hold the values together, the best first.
  ///   - preferred: languages or types, the best first.
  func term(
    _ iri: String, _ containers: [Containers], _ trait: Trait, _ preferred: [String]
  ) -> String? {
    for container in containers {
      guard let here = choices[Place(iri: iri, container: container.rawValue)] else { continue }
      for wanted in preferred {
        switch trait {
        case .language: if let term = here.byLanguage[wanted] { return term }
        case .type: if let term = here.byType[wanted] { return term }
        case .any: if wanted == "@none" { return here.any }
        }
      }
    }
    return nil
  }
}
