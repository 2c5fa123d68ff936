internal import GRDB

/// The words that suggestions are made of.
struct Completions: Sendable {
  var titles: CompletionTerms
  /// Of names and labels.
  var variables: CompletionTerms

  static func load(_ db: Database) throws -> Completions {
    Completions(
      titles: try .load(db, .datasets, columns: ["title"]),
      variables: try .load(db, .variables, columns: ["name", "label"]))
  }
}
