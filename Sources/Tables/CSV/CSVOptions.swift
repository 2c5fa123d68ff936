/// What is known of a CSV file beforehand; what is nil is found out.
public struct CSVOptions: Hashable, Sendable {
  /// How its characters are written.
  public var encoding: TextEncoding?
  /// What stands between cells: an ASCII character other than a quotation mark or a line's end.
  public var separator: Unicode.Scalar?

  /// Options of these parts.
  public init(encoding: TextEncoding? = nil, separator: Unicode.Scalar? = nil) {
    self.encoding = encoding
    self.separator = separator
  }
}

/// How a CSV file is written.
public struct CSVDialect: Hashable, Sendable {
  /// How its characters are written.
  public var encoding: TextEncoding
  /// What stands between cells.
  public var separator: Unicode.Scalar
}
