/// Labels of one document's blank nodes as they go into the graph.
///
/// A nameless node gets the document's prefix and a number. A label written in the document gets the
/// prefix, and an underscore more when it might be taken for such a number: the two never meet, and no
/// list of labels is kept.
public struct BlankLabels: Sendable {
  private let prefix: [UInt8]
  private var next = 0

  /// Labels beginning with `prefix` (`ReadingOptions.blankPrefix`).
  public init(prefix: String) {
    self.prefix = Array(prefix.utf8)
  }

  /// The next nameless node of the document.
  public mutating func fresh(in sink: any TripleSink) -> TermID {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: prefix.count + 20) { label in
      var digits = 1
      var rest = next / 10
      while rest > 0 {
        digits += 1
        rest /= 10
      }
      _ = label.update(fromContentsOf: prefix)
      rest = next
      for place in stride(from: prefix.count + digits - 1, through: prefix.count, by: -1) {
        label[place] = 0x30 + UInt8(rest % 10)
        rest /= 10
      }
      next += 1
      return sink.blank(UnsafeBufferPointer(rebasing: label[..<(prefix.count + digits)]))
    }
  }

  /// The node that the document calls `label` (without `_:`).
  public func named(_ label: UnsafeBufferPointer<UInt8>, in sink: any TripleSink) -> TermID {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: prefix.count + label.count + 1) {
      buffer in
      var count = buffer.update(fromContentsOf: prefix)
      if Self.looksFresh(label) {
        buffer[count] = 0x5F
        count += 1
      }
      for byte in label {
        buffer[count] = byte
        count += 1
      }
      return sink.blank(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Underscores and then digits only.
  private static func looksFresh(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = label.last, last >= 0x30, last <= 0x39 else { return false }
    return label.drop { $0 == 0x5F }.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
