extension Finding {
  /// JSON of what the finding is about, without the sentences that the catalogue of messages has; reading it
  /// back gives an equal finding.
  ///
  /// Written by hand, since a harvest keeps hundreds of thousands. Keys are in alphabetical order, so that
  /// equal findings are equal texts.
  public var keptJSON: String {
    var json = KeptJSON()
    if !arguments.isEmpty { json.add("arguments", arguments) }
    if let column { json.add("column", column) }
    if let count { json.add("count", count) }
    if let dataset { json.add("dataset", dataset) }
    if let datasets { json.add("datasets", datasets) }
    if let document { json.add("document", document) }
    json.add("id", id)
    if let line { json.add("line", line) }
    if let stated { json.add("message", stated.message) }
    if let path { json.add("path", path) }
    if let remedy = stated?.remedy { json.add("remedy", remedy) }
    json.add("severity", severity.rawValue)
    if let snippet = stated?.snippet { json.add("snippet", snippet) }
    if let specification = stated?.specification { json.add("specification", specification) }
    if let value { json.add("value", value) }
    if let why = stated?.why { json.add("why", why) }
    return json.finished
  }
}

/// A JSON object (RFC 8259) as it grows.
private struct KeptJSON {
  private var text = "{"

  var finished: String { text + "}" }

  mutating func add(_ key: StaticString, _ value: String) {
    addKey(key)
    Self.append(value, to: &text)
  }

  mutating func add(_ key: StaticString, _ value: Int) {
    addKey(key)
    text += String(value)
  }

  mutating func add(_ key: StaticString, _ values: [String]) {
    addKey(key)
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += "," }
      Self.append(value, to: &text)
    }
    text += "]"
  }

  mutating func add(_ key: StaticString, _ values: [String: String]) {
    addKey(key)
    text += "{"
    let sorted = values.count < 2 ? Array(values) : values.sorted { $0.key < $1.key }
    for (index, (key, value)) in sorted.enumerated() {
      if index > 0 { text += "," }
      Self.append(key, to: &text)
      text += ":"
      Self.append(value, to: &text)
    }
    text += "}"
  }

  private mutating func addKey(_ key: StaticString) {
    if text.utf8.count > 1 { text += "," }
    text += "\"\(key)\":"
  }

  private static func append(_ value: String, to text: inout String) {
    text += "\""
    let needsEscapes = value.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
    if !needsEscapes {
      text += value
    } else {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case _ where scalar.value < 0x20:
          let hex = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
