internal import Foundation
internal import Schemas
internal import Synchronization

/// The words around findings in a report for people: headings, labels, places; those of
/// `Schemas/messages/report.*.json`.
public struct ReportTexts: Sendable {
  private let files: [[String: String]]

  /// - Parameter languages: BCP 47 tags, most wanted first; what none of them has is in English.
  public init(languages: [String]) {
    let tags = languages.map { $0.prefix { $0 != "-" && $0 != "_" }.lowercased() }
    let wanted = tags.prefix { $0 != "en" }.filter(Self.languages.contains)
    files = (wanted + ["en"]).map(Self.file)
  }

  /// A text with its placeholders filled in; its key where there is none.
  public func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
    for file in files {
      if let text = file[key].flatMap({ MessageTemplate($0).filled { arguments[$0] } }) {
        return text
      }
    }
    return key
  }

  /// Languages that have texts.
  static let languages = ["en", "pl"]

  /// Key → text; empty where the program was copied without its folders.
  static func file(_ language: String) -> [String: String] {
    loaded.withLock { loaded in
      if let known = loaded[language] { return known }
      let bytes = try? Schemas.file("messages/report.\(language).json")
      let file =
        bytes.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0)) } ?? [:]
      loaded[language] = file
      return file
    }
  }

  private static let loaded = Mutex<[String: [String: String]]>([:])
}
