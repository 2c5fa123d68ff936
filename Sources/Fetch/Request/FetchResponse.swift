/// What stood above the body of an answer.
public struct FetchedHead: Hashable, Sendable {
  /// The URL that answered, after redirects, without fragment.
  public var url: String
  /// 200…299, or 304; 400 and above where the request keeps error answers.
  public var status: Int
  /// Type and subtype in lower case, without parameters; nil where the server named none.
  public var mediaType: String?
  /// The entity tag as sent, for the next conditional request (RFC 9110 section 8.8.3).
  public var etag: String?
  /// The date as sent, for the next conditional request (RFC 9110 section 8.8.2).
  public var lastModified: String?
  /// The headers that say how and from what the answer was made, names in lower case. Cookies, challenges and
  /// whatever else may be a secret are not among them.
  public var headers: [String: String] = [:]

  /// Whether the copy at hand is still good: there is no body.
  public var isNotModified: Bool { status == 304 }
}

/// An answer with its whole body.
public struct FetchResponse: Hashable, Sendable {
  /// What stood above the body.
  public var head: FetchedHead
  /// Decompressed. Empty when not modified.
  public var body: [UInt8]
}
