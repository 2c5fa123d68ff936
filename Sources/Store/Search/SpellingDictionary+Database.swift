internal import GRDB
internal import Vocabulary

extension SpellingDictionary {
  /// Words of titles and keywords of shown datasets, by how often they stand there, and of names of concepts.
  init(titlesAndKeywordsOf db: Database, _ library: ConceptLibrary) throws {
    self.init()
    let texts = [("title", "$.variants"), ("inflated(dataset.value)", "$.keywords")]
    for (text, path) in texts {
      try db.scan(
        """
        SELECT word.value ->> '$.text' FROM dataset, json_each(\(text), '\(path)') AS word
        WHERE shownId IS NOT NULL
        """
      ) { row in
        for word in TextWord.words(of: row.text(0)) { add(word.folded) }
      }
    }
    library.eachWord { add([UInt8]($0)) }
  }
}
