internal import Foundation
internal import Schemas

/// The words for dimensions and criteria, in the languages of `Schemas/messages/quality.*.json`.
public enum QualityTexts {
  private struct Table: Decodable, Sendable {
    struct Criterion: Decodable, Sendable {
      var label: String
      var advice: String
    }
    var dimensions: [String: String]
    var criteria: [String: Criterion]
  }

  /// What to do to meet a criterion; its name where the texts are missing.
  public static func advice(for criterion: String, _ languages: [String] = []) -> String {
    text(languages) { $0.criteria[criterion]?.advice } ?? criterion
  }

  /// A criterion in a few words.
  public static func label(of criterion: String, languages: [String] = []) -> String {
    text(languages) { $0.criteria[criterion]?.label } ?? criterion
  }

  /// A dimension's name for people.
  public static func label(
    of dimension: QualityScore.Dimension, languages: [String] = []
  ) -> String {
    text(languages) { $0.dimensions[dimension.rawValue] } ?? dimension.rawValue
  }

  /// Languages that have texts, with English first.
  static let languages = ["en", "pl"]

  private static func text(_ wanted: [String], _ pick: (Table) -> String?) -> String? {
    for language in wanted + ["en"] {
      let primary = String(language.lowercased().prefix { $0 != "-" })
      if let table = tables[primary], let text = pick(table) { return text }
    }
    return nil
  }

  private static let tables: [String: Table] = {
    var tables: [String: Table] = [:]
    for language in languages {
      guard let bytes = try? Schemas.file("messages/quality.\(language).json") else { continue }
      tables[language] = try? JSONDecoder().decode(Table.self, from: Data(bytes))
    }
    return tables
  }()
}
