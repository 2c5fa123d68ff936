/// When a variable was measured, as stated.
struct MeasurementParts {
  var pattern: String?
  var unit: String?
  var from: String?
  var to: String?

  var isStated: Bool { pattern != nil || unit != nil || from != nil || to != nil }

  /// Nil where a part is no word or number of the extension.
  func read() -> Variable.Measurement? {
    let isRange = from != nil || to != nil
    guard
      let pattern = pattern.map({ Variable.Measurement.Pattern(rawValue: $0.lowercased()) })
        ?? (isRange ? .repeated : .once)
    else { return nil }
    var measurement = Variable.Measurement(pattern: pattern)
    if let unit {
      var word = unit.lowercased()
      if word.hasSuffix("s") { word.removeLast() }
      guard let read = Variable.Measurement.Unit(rawValue: word) else { return nil }
      measurement.unit = read
    }
    if let from {
      guard let number = Int(from) else { return nil }
      measurement.from = number
    }
    if let to {
      guard let number = Int(to) else { return nil }
      measurement.to = number
    }
    return measurement
  }
}
