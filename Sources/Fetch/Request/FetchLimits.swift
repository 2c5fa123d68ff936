/// How much time and space one fetch may take.
public struct FetchLimits: Hashable, Sendable {
  /// From the call to the last byte, redirects and all.
  public var deadline: Duration = .seconds(120)
  /// To make one connection.
  public var connect: Duration = .seconds(10)
  /// Between two arrivals of bytes.
  public var idle: Duration = .seconds(30)
  /// Bytes of the body after decompression.
  public var bytes: Int = 256 << 20
  /// How many bytes one compressed byte may become.
  public var expansion: Int = 200
  /// How many redirects are followed.
  public var redirects: Int = 5

  /// The limits of a catalogue's document.
  public init() {}
}
