/// What a body lacks, for the one who sent it.
extension DecodingError {
  private var context: Context? {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      context
    @unknown default: nil
    }
  }

  /// The place as a JSON Pointer (RFC 6901).
  var pointer: String {
    (context?.codingPath ?? []).map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }
      .joined()
  }

  /// What is wrong, without the types of our code.
  var sentence: String {
    switch self {
    case .keyNotFound(let key, _): "The key “\(key.stringValue)” is missing."
    case .typeMismatch, .valueNotFound: "The value at “\(pointer)” has the wrong type."
    case .dataCorrupted(let context): context.debugDescription
    @unknown default: "It cannot be read."
    }
  }
}
