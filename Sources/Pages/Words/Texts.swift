internal import Catalogue
internal import Foundation
internal import Schemas

/// The words of the pages in one language (`Schemas/messages/pages.LANGUAGE.json`); a message that the language
/// lacks is English.
struct Texts: Sendable {
  /// A sentence, or its forms beside a number.
  enum Message: Hashable, Sendable, Decodable {
    case text(MessageTemplate)
    case counted([PluralCategory: MessageTemplate])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(MessageTemplate(text))
      } else {
        self = .counted(
          try container.decode([PluralCategory: String].self).mapValues { MessageTemplate($0) })
      }
    }
  }

  /// A primary subtag.
  let language: String
  private let own: [String: Message]
  private let english: [String: Message]

  /// The name itself where there is no such message.
  func callAsFunction(_ name: String, _ arguments: [String: String] = [:]) -> String {
    for messages in [own, english] {
      if case .text(let template) = messages[name],
        let text = template.filled({ arguments[$0] })
      {
        return text
      }
    }
    return name
  }

  /// A message with a number in it, `{count}`, in the form that the number asks for.
  ///
  /// - Parameter shown: the number as it is to be read; formatted as the language writes numbers where nil.
  func count(
    _ name: String, _ number: Int, shown: String? = nil, _ arguments: [String: String] = [:]
  ) -> String {
    let shown = shown ?? Numbers.text(number, language: language)
    for (messages, language) in [(own, language), (english, "en")] {
      guard case .counted(let forms) = messages[name] else { continue }
      let form = forms[PluralCategory(of: abs(number), language: language)] ?? forms[.other]
      let text = form?.filled { $0 == "count" ? shown : arguments[$0] }
      if let text { return text }
    }
    return name
  }

  /// Whether the message is there, in the language or in English.
  func has(_ name: String) -> Bool { own[name] != nil || english[name] != nil }

  /// The names of all messages of the language itself.
  var names: Set<String> { Set(own.keys) }

  /// The languages that have a file, English first, in the order in which they are offered.
  static let languages: [String] = ["en", "pl", "de", "es", "fi", "fr", "it", "lv", "nl"]
    .filter { $0 == "en" || tables[$0] != nil }

  /// The texts of the best of `languages` for which there are any.
  static func best(for languages: [String]) -> Texts {
    let primaries = languages.map { String($0.lowercased().prefix { $0 != "-" && $0 != "_" }) }
    return texts(primaries.first { tables[$0] != nil } ?? "en")
  }

  static func texts(_ language: String) -> Texts {
    Texts(language: language, own: tables[language] ?? [:], english: tables["en"] ?? [:])
  }

  private static let tables: [String: [String: Message]] = {
    var tables: [String: [String: Message]] = [:]
    for language in ["en", "pl", "de", "es", "fi", "fr", "it", "lv", "nl"] {
      guard let bytes = try? Schemas.file("messages/pages.\(language).json") else { continue }
      tables[language] = try? JSONDecoder().decode([String: Message].self, from: Data(bytes))
    }
    return tables
  }()
}
