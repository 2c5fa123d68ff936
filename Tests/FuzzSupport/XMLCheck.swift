internal import XML

/// What is promised of the tokenizer: the same tokens however the document is cut, elements that balance, text
/// that is text, and bounded expansion of entities.
struct XMLCheck {
  private let input: [UInt8]
  private var entropy: Entropy
  private var limits = XMLLimits()
  private let encoding: XMLEncoding?

  init(_ input: [UInt8]) {
    self.input = input
    entropy = Entropy(of: input)
    encoding = entropy.once(in: 8) ? [.utf8, .utf16BigEndian, .windows1252][entropy.below(3)] : nil
    if entropy.once(in: 4) {
      limits.depth = 5
      limits.attributes = 4
      limits.nameLength = 20
      limits.textLength = 60
      limits.tagLength = 120
      limits.distinctNames = 12
      limits.entityDepth = 3
      limits.entityExpansion = 300
    }
  }

  func run() throws(Finding) {
    let whole = try trace([input[...]])
    var entropy = entropy
    let largest = [1, 3, 16, 200][entropy.below(4)]
    var pieces: [ArraySlice<UInt8>] = []
    var rest = input[...]
    while !rest.isEmpty {
      pieces.append(rest.prefix(1 + entropy.below(largest)))
      rest = rest.dropFirst(pieces.last?.count ?? 0)
    }
    let inPieces = try trace(pieces)
    // Which of two faults comes first may depend on the cut where markup is longer than allowed.
    let isLimited = [whole, inPieces].contains { $0.error?.kind == .limit }
    try require(
      whole.text == inPieces.text
        && (whole.error == inPieces.error
          || isLimited && whole.error != nil && inPieces.error != nil),
      "Read in pieces, the tokens are others:\n\(whole.difference(from: inPieces))")
  }

  private func trace(_ pieces: [ArraySlice<UInt8>]) throws(Finding) -> XMLTrace {
    var trace = XMLTrace(limits: limits)
    var reader = XMLReader(limits: limits, encoding: encoding)
    do throws(XMLError) {
      for piece in pieces {
        reader.append(piece)
        while let token = try reader.next() { trace.add(token, &reader) }
      }
      reader.finish()
      while let token = try reader.next() { trace.add(token, &reader) }
    } catch {
      trace.end(error)
    }
    trace.add(reader.warnings)
    if let broken = trace.broken { throw Finding("\(broken)\n\(trace)") }
    try require(
      trace.text.count <= 200 * input.count + 64 * limits.entityExpansion + 4096,
      "\(input.count) bytes make tokens of \(trace.text.count).")
    return trace
  }
}
