internal import Foundation
internal import Schemas

/// The sentences of one language.
struct MessageFile: Sendable {
  /// What is said of one kind of finding, or of one property.
  typealias Entry = [FindingMessages.Field: MessageTemplate]

  /// What is said of a property wherever it is concerned.
  struct PropertyWords: Sendable {
    /// What it is called: `the title`.
    var label: String?
    var entry: Entry
  }

  /// By the identifier of the finding.
  var entries: [String: Entry] = [:]
  /// By the CURIE of the property.
  var properties: [String: PropertyWords] = [:]

  var isEmpty: Bool { entries.isEmpty && properties.isEmpty }

  /// What is said of the property that a path ends in: of `cv:email` for `healthdcatap:hdab/cv:contactPoint/cv:email`.
  ///
  /// Words on the last two steps go before words on the last alone.
  func words(on path: String) -> PropertyWords? {
    if let words = properties[path] { return words }
    let steps = path.split(separator: "/")
    guard steps.count > 1 else { return nil }
    return properties[steps.suffix(2).joined(separator: "/")]
      ?? properties[String(steps[steps.count - 1])]
  }

  /// What the files beside the program hold for a language; nothing where there are none, or none that can be read.
  static func load(_ language: String) -> MessageFile {
    MessageFile(
      findings: (try? Schemas.file("messages/findings.\(language).json")) ?? [],
      properties: (try? Schemas.file("messages/properties.\(language).json")) ?? [])
  }

  /// - Parameters:
  ///   - findings: JSON of texts by identifier.
  ///   - properties: JSON of texts by CURIE.
  init(findings: [UInt8], properties: [UInt8]) {
    entries = Self.decoded(findings).mapValues(\.entry)
    self.properties = Self.decoded(properties).mapValues {
      PropertyWords(label: $0.label, entry: $0.entry)
    }
  }

  private static func decoded(_ json: [UInt8]) -> [String: Texts] {
    (try? JSONDecoder().decode([String: Texts].self, from: Data(json))) ?? [:]
  }

  private struct Texts: Decodable {
    var label: String?
    var message: String?
    var why: String?
    var remedy: String?
    var snippet: String?
    var specification: String?

    var entry: Entry {
      var entry: Entry = [:]
      let texts: [(FindingMessages.Field, String?)] = [
        (.message, message), (.why, why), (.remedy, remedy), (.snippet, snippet),
        (.specification, specification),
      ]
      for case (let field, let text?) in texts { entry[field] = MessageTemplate(text) }
      return entry
    }
  }
}
