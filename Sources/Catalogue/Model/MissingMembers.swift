/// Values at rest leave out what is empty.
extension KeyedDecodingContainer {
  /// Several values; none where the member is missing.
  func list<Item: Decodable>(_ key: Key) throws -> [Item] {
    try decodeIfPresent([Item].self, forKey: key) ?? []
  }

  /// A text in languages; an empty one where the member is missing.
  func text(_ key: Key) throws -> LocalisedText {
    try decodeIfPresent(LocalisedText.self, forKey: key) ?? LocalisedText()
  }

  /// A value; nil where the member is missing.
  func value<Value: Decodable>(_ key: Key) throws -> Value? {
    try decodeIfPresent(Value.self, forKey: key)
  }
}
