/// What to ask for, and within which limits.
public struct FetchRequest: Sendable {
  /// The `Accept` header.
  public var accept: String
  /// Entity tag of the copy at hand, as the server sent it: asks for the body only if it differs.
  public var etag: String?
  /// `Last-Modified` of the copy at hand, as the server sent it.
  public var lastModified: String?
  /// A bearer token; it is sent to the origin of the first URL only, never after a redirect elsewhere.
  public var bearerToken: String?
  /// Bounds of time and space; passing one is an error of its own.
  public var limits: FetchLimits
  /// Addresses that may be connected to, at each redirect anew.
  public var policy: AddressPolicy
  /// What to send: the request is then a POST, and a redirect that would need it again is an error answer.
  public var payload: Payload?
  /// Answers of status 400 and above are returned with their body instead of thrown.
  public var keepsErrorAnswers = false

  /// A body to send.
  public struct Payload: Hashable, Sendable {
    /// The `Content-Type`.
    public var mediaType: String
    /// The body as it is sent.
    public var bytes: [UInt8]

    /// A body of the given type.
    public init(mediaType: String, bytes: [UInt8]) {
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }

  /// A plain request under the default limits, to public addresses.
  public init(
    accept: String = "*/*", etag: String? = nil, lastModified: String? = nil,
    limits: FetchLimits = FetchLimits(), policy: AddressPolicy = .publicOnly
  ) {
    self.accept = accept
    self.etag = etag
    self.lastModified = lastModified
    self.limits = limits
    self.policy = policy
  }
}
