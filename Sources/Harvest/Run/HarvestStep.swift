internal import Store

/// What the reading side of a harvest hands to the writing side, in the order of the documents.
enum HarvestStep: Sendable {
  case part(DocumentPart)
  case unchanged(location: String, bytes: Int)
  case refused(location: String, DocumentRefusal)

  var location: String {
    switch self {
    case .part(let part): part.location
    case .unchanged(let location, _), .refused(let location, _): location
    }
  }
}

/// A part of a document, being made ready while earlier parts are written.
struct DocumentPart: Sendable {
  var location: String
  /// How many datasets the document describes, those of other parts and rejected ones among them.
  var datasetsOfDocument: Int
  /// Of the whole document; 0 but in the last part.
  var bytes: Int
  var ready: Task<ReadyPart, any Error>
}

/// A part that only has to be written.
struct ReadyPart: Sendable {
  /// Without its datasets, where nobody asks for them: they are in what is written.
  var part: PreparedPart
  var write: PartWriting
}
