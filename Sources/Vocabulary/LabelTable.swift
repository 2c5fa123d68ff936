/// Labels of codes in several languages.
struct LabelTable: Sendable {
  /// The languages in which the tables carry labels, in the order of their columns.
  static let languages = ["en", "pl", "es", "it", "fi", "nl", "lv", "de", "fr"]

  /// In the order of the table.
  private(set) var codes: [String] = []
  private var labels: [String: [String]] = [:]

  /// Adds the labels of a code, parted by `|`: one for every language, or the English one.
  mutating func add(_ code: String, _ row: Substring) {
    let parts: [Substring] = row.split(separator: "|", omittingEmptySubsequences: false)
    if labels[code] == nil { codes.append(code) }
    labels[code] = parts.map { String($0) }
  }

  /// The label in the first of `languages` that the table has, else in English; nil for an unknown
  /// code. A tag matches by its primary subtag.
  func label(_ code: String, _ languages: [String]) -> String? {
    guard let labels = labels[code] else { return nil }
    if labels.count > 1 {
      for wanted in languages {
        let primary = wanted.lowercased().prefix { $0 != "-" && $0 != "_" }
        if let column = Self.languages.firstIndex(where: { $0 == primary }), column < labels.count {
          return labels[column]
        }
      }
    }
    return labels.first
  }

  /// Every label of a code with its language.
  func all(_ code: String) -> [(language: String, label: String)] {
    guard let labels = labels[code] else { return [] }
    return zip(Self.languages, labels).map { ($0, $1) }
  }

  func contains(_ code: String) -> Bool { labels[code] != nil }
}
