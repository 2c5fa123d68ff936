// JSON holds the texts too: who reads it needs no catalogue of messages.
extension Finding: Codable {
  private enum Key: String, CodingKey {
    case id, severity, dataset, document, path, value, line, column, message, why, remedy, snippet
    case specification, arguments, datasets, count
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.decode(String.self, forKey: .id),
      try container.decode(Severity.self, forKey: .severity),
      dataset: try container.decodeIfPresent(String.self, forKey: .dataset),
      path: try container.decodeIfPresent(String.self, forKey: .path),
      value: try container.decodeIfPresent(String.self, forKey: .value),
      line: try container.decodeIfPresent(Int.self, forKey: .line),
      column: try container.decodeIfPresent(Int.self, forKey: .column),
      arguments: try container.decodeIfPresent([String: String].self, forKey: .arguments) ?? [:])
    document = try container.decodeIfPresent(String.self, forKey: .document)
    datasets = try container.decodeIfPresent([String].self, forKey: .datasets)
    count = try container.decodeIfPresent(Int.self, forKey: .count)
    guard let message = try container.decodeIfPresent(String.self, forKey: .message) else { return }
    stated = FindingTexts(
      message: message,
      why: try container.decodeIfPresent(String.self, forKey: .why),
      remedy: try container.decodeIfPresent(String.self, forKey: .remedy),
      snippet: try container.decodeIfPresent(String.self, forKey: .snippet),
      specification: try container.decodeIfPresent(String.self, forKey: .specification))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(severity, forKey: .severity)
    try container.encodeIfPresent(dataset, forKey: .dataset)
    try container.encodeIfPresent(document, forKey: .document)
    try container.encodeIfPresent(path, forKey: .path)
    try container.encodeIfPresent(value, forKey: .value)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encodeIfPresent(column, forKey: .column)
    try container.encode(message, forKey: .message)
    try container.encodeIfPresent(why, forKey: .why)
    try container.encodeIfPresent(remedy, forKey: .remedy)
    try container.encodeIfPresent(snippet, forKey: .snippet)
    try container.encodeIfPresent(specification, forKey: .specification)
    if !arguments.isEmpty { try container.encode(arguments, forKey: .arguments) }
    try container.encodeIfPresent(datasets, forKey: .datasets)
    try container.encodeIfPresent(count, forKey: .count)
  }
}
