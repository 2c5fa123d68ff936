/// `sh:pattern` with its flags: a regular expression that is matched in time linear in the text, so that no
/// text and no expression can hold a validation up.
struct Pattern: Sendable {
  let source: String
  private let program: PatternProgram

  init(_ source: String, flags: String = "") throws(PatternError) {
    self.source = source
    var parser = PatternParser(source, flags: try PatternFlags(flags))
    program = try PatternProgram(try parser.whole())
  }

  /// Whether the text holds a match.
  func matches(_ text: String) -> Bool {
    var steps = Int.max
    return text.utf8.withContiguousStorageIfAvailable { matches($0, steps: &steps) }
      ?? Array(text.utf8).withUnsafeBufferPointer { matches($0, steps: &steps) }
  }

  /// Whether the UTF-8 text holds a match; where `steps` does not suffice it ends below zero, and the answer
  /// means nothing.
  func matches(_ text: UnsafeBufferPointer<UInt8>, steps: inout Int) -> Bool {
    var machine = PatternMachine(program: program, text: text, steps: steps)
    defer { steps = machine.steps }
    return machine.matches(from: 0, at: 0, isSearch: !program.isAnchored)
  }
}
