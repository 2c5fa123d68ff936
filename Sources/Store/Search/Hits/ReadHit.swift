internal import Synchronization

/// What a dataset looks like in a list, read in some languages: the same for every question.
final class ReadHit: Sendable {
  /// By which hits are kept.
  struct Key: Hashable {
    var dataset: Int64
    /// What is shown depends on them.
    var languages: [String]
  }

  /// Without highlights and what a question adds.
  let hit: DatasetHit
  /// Whole: `hit` shows only its beginning.
  private let description: String
  /// Cut into words when something is first looked for in them.
  private let texts = Mutex<(title: TokenisedText, description: TokenisedText)?>(nil)

  init(_ hit: DatasetHit, description: String) {
    self.hit = hit
    self.description = description
  }

  func isSame(as other: ReadHit?) -> Bool {
    hit == other?.hit && description == other?.description
  }

  func hit(_ highlighter: Highlighter?) -> DatasetHit {
    guard let highlighter else { return hit }
    let texts = tokenised
    var marked = hit
    marked.highlights["title"] = highlighter.marked(texts.title)
    marked.highlights["description"] = highlighter.snippet(texts.description)
    return marked
  }

  private var tokenised: (title: TokenisedText, description: TokenisedText) {
    texts.withLock { texts in
      if let texts { return texts }
      let cut = (
        TokenisedText(hit.title, language: hit.titleLanguage),
        TokenisedText(description, language: hit.descriptionLanguage)
      )
      texts = cut
      return cut
    }
  }

  /// About how much memory it takes once its texts are cut into words, in bytes.
  var size: Int {
    1_000 + 6 * (hit.title.utf8.count + description.utf8.count)
      + (hit.readFromText?.count ?? 0) * 150
  }
}
