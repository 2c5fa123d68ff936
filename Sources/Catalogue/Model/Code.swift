/// A code of a code system as a CURIE: `ORPHA:586`, `ICD10:E84`, `HP:0001250`, `SNOMEDCT:190905008`.
public struct Code: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The prefix in its canonical spelling: ORPHA, ICD10, HP, SNOMEDCT, OMIM, MONDO, LOINC …
  public var system: String
  public var value: String

  public init(system: String, value: String) {
    self.system = system
    self.value = value
  }

  public var description: String { "\(system):\(value)" }

  public static func < (left: Code, right: Code) -> Bool {
    (left.system, left.value) < (right.system, right.value)
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let colon = text.firstIndex(of: ":") else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a code is written SYSTEM:VALUE"))
    }
    self.init(system: String(text[..<colon]), value: String(text[text.index(after: colon)...]))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
