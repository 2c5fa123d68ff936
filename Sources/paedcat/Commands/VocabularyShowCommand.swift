internal import ArgumentParser
internal import Vocabulary

struct VocabularyShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One concept: its names, and what is wider, narrower, the same.",
    discussion: """
      EXAMPLES:
        paedcat vocabulary show ORPHA:586
      """)

  @Argument(help: "A code as SYSTEM:VALUE.") var code: String
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let library = databaseOptions.library
    guard let concept = library.concept(code) else {
      throw CommandFailure(
        "No vocabulary knows “\(code)”.",
        remedy: "Look it up by name: paedcat vocabulary search WORDS")
    }
    let answer = ConceptAnswer(concept, library)
    if output.json { try Standard.json(answer) } else { print(answer.text) }
  }
}

/// A concept for people and programs.
struct ConceptAnswer: Encodable {
  struct Name: Encodable {
    var text: String
    var language: String
    var kind: String
  }

  struct Other: Encodable {
    var code: String
    var label: String
  }

  var code: String
  var kind: String
  var names: [Name]
  var broader: [Other]
  var narrower: [Other]
  var sameAs: [Other]

  init(_ concept: Concept, _ library: ConceptLibrary) {
    func others(_ codes: [String]) -> [Other] {
      codes.map { Other(code: $0, label: library.label($0) ?? "") }
    }
    code = concept.code
    kind = concept.kind
    names = concept.names.map {
      Name(text: $0.text, language: $0.language, kind: "\($0.kind)")
    }
    broader = others(concept.broader)
    narrower = others(library.descendants(concept.code, most: 50))
    sameAs = others(concept.sameAs)
  }

  var text: String {
    var lines = [Terminal.bold(code) + (kind.isEmpty ? "" : "  \(kind)")]
    for name in names {
      let language = name.language.isEmpty ? "–" : name.language
      lines.append("  \(language.padded(to: 3)) \(name.kind.padded(to: 10)) \(name.text)")
    }
    for (title, list) in [("wider", broader), ("narrower", narrower), ("the same", sameAs)]
    where !list.isEmpty {
      lines.append(title + ":")
      lines += list.map { "  \($0.code)  \($0.label)" }
    }
    return lines.joined(separator: "\n")
  }
}
