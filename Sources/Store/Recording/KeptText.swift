internal import Catalogue
internal import Foundation
internal import GRDB

/// All the text that is kept of a shown dataset, as one zlib stream: what it was read as, what its variables were read as,
/// and the words that the full-text tables were given, which are made of both. Together they take less room and time than
/// apart, since each is much like the one before.
///
/// The dataset's JSON is the first line; each variable's is a line; then, behind an empty line, come the words
/// (``KeptWords``). Of a dataset that is not shown the first line alone is kept.
struct KeptText: Hashable, Sendable {
  /// JSON of the dataset without its variables.
  var value: [UInt8]
  /// JSON of its variables, a line each.
  var variables: [UInt8]
  /// Nil where the full-text tables have nothing of it.
  var words: [UInt8]?

  private static let end = UInt8(ascii: "\n")

  init(value: [UInt8], variables: [UInt8] = [], words: [UInt8]? = nil) {
    self.value = value
    self.variables = variables
    self.words = words
  }

  /// As it was written by ``deflated``.
  ///
  /// - Throws: `StoreError.damaged`.
  init(_ stream: Data) throws(StoreError) {
    let text = try Deflate.inflate([UInt8](stream))
    let valueEnd = text.firstIndex(of: Self.end) ?? text.endIndex
    value = Array(text[..<valueEnd])
    var place = min(valueEnd + 1, text.endIndex)
    let start = place
    while place < text.endIndex, text[place] != Self.end {
      place = text[place...].firstIndex(of: Self.end).map { $0 + 1 } ?? text.endIndex
    }
    let hasWords = place < text.endIndex
    variables = Array(text[start..<(hasWords ? max(start, place - 1) : place)])
    words = hasWords ? Array(text[(place + 1)...]) : nil
  }

  /// A zlib stream.
  var deflated: Data {
    var text: [UInt8] = []
    text.reserveCapacity(value.count + variables.count + (words?.count ?? 0) + 3)
    text += value
    if !variables.isEmpty {
      text.append(Self.end)
      text += variables
    }
    if let words {
      text.append(Self.end)
      text.append(Self.end)
      text += words
    }
    return Data(Deflate.deflate(text, .kept))
  }

  /// What it was read as, with its variables.
  var dataset: Dataset {
    get throws {
      var dataset = try JSONText.decode(Dataset.self, json: Data(value))
      dataset.variables = try decodedVariables
      return dataset
    }
  }

  /// The variables themselves.
  var decodedVariables: [Variable] {
    get throws {
      try variables.split(separator: Self.end).map {
        try JSONText.decode(Variable.self, json: Data($0))
      }
    }
  }

  /// Nil where nothing is kept of the dataset, or there is none.
  static func fetch(dataset id: Int64, in db: Database) throws -> KeptText? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM dataset WHERE id = ?"), arguments: [id]
    ).map { stream throws(StoreError) in try KeptText(stream) }
  }
}
