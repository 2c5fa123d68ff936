import Crypto

/// RDFC-1.0 (W3C Recommendation 21 May 2024) over the statements of a graph or a dataset.
///
/// Hashes are kept as hexadecimal text, which is how the algorithm concatenates and compares them.
struct Canonicaliser<Hash: HashFunction> {
  let input: CanonicalQuads
  /// Canonical number of each blank node.
  private(set) var issued: [Int?]
  private var issuedCount = 0
  private var firstDegree: [[UInt8]] = []
  private var workLeft: Int
  private let limit: Int
  private var depth = 0
  /// Calls within one another; a ring of blank nodes costs one for each.
  private static var deepest: Int { 400 }

  init(_ input: CanonicalQuads, limit: Int) {
    self.input = input
    self.limit = limit
    workLeft = limit
    issued = Array(repeating: nil, count: input.blanks.count)
  }

  /// The canonical document: N-Quads lines in order (section 4.4.3).
  mutating func document() throws(CanonicalisationLimitExceeded) -> [UInt8] {
    try label()
    var lines = SortedLines()
    lines.bytes.reserveCapacity(input.quads.count * 96)
    for index in input.quads.indices {
      lines.beginLine()
      input.appendLine(index, to: &lines.bytes) { node, line in
        line += Self.canonicalPrefix
        appendDecimal(issued[node] ?? 0, to: &line)
      }
    }
    return lines.sorted()
  }

  private static var canonicalPrefix: [UInt8] { [0x63, 0x31, 0x34, 0x6E] }

  /// Gives every blank node its canonical number.
  mutating func label() throws(CanonicalisationLimitExceeded) {
    guard !input.blanks.isEmpty else { return }
    hashFirstDegree()
    let order = firstDegree.indices.sorted { isBefore(firstDegree[$0], firstDegree[$1]) }
    var groups: [[Int]] = []
    var previous: Int?
    for node in order {
      if let previous, firstDegree[previous] == firstDegree[node] {
        groups[groups.count - 1].append(node)
      } else {
        groups.append([node])
      }
      previous = node
    }
    for group in groups where group.count == 1 { issue(group[0]) }
    for group in groups where group.count > 1 {
      var results: [(hash: [UInt8], issuer: TemporaryIssuer)] = []
      for node in group where issued[node] == nil {
        var issuer = TemporaryIssuer()
        issuer.issue(node)
        results.append(try hashNDegree(node, issuer))
      }
      results.sort { $0.hash.lexicographicallyPrecedes($1.hash) }
      for result in results {
        for node in result.issuer.order { issue(node) }
      }
    }
  }

  private mutating func issue(_ node: Int) {
    guard issued[node] == nil else { return }
    issued[node] = issuedCount
    issuedCount += 1
  }

  /// Section 4.6.3, for every blank node.
  private mutating func hashFirstDegree() {
    var lines = SortedLines()
    firstDegree = input.blanks.indices.map { node in
      lines.removeAll()
      for index in input.mentions[node] {
        lines.beginLine()
        input.appendLine(index, to: &lines.bytes) { other, line in
          line.append(other == node ? 0x61 : 0x7A)
        }
      }
      return Self.hash(lines.sorted())
    }
  }

  /// Section 4.8.3.
  private mutating func hashNDegree(
    _ node: Int, _ given: TemporaryIssuer
  ) throws(CanonicalisationLimitExceeded) -> (hash: [UInt8], issuer: TemporaryIssuer) {
    try spend()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw CanonicalisationLimitExceeded(limit: limit) }
    var issuer = given
    var data: [UInt8] = []
    for (hash, related) in relatedGroups(of: node, issuer) {
      data += hash
      var chosenPath: [UInt8] = []
      var chosenIssuer = issuer
      var permutation = Permutation(related)
      repeat {
        try spend()
        guard
          let (path, result) = try self.path(
            permutation.items, issuer, notAfter: chosenPath)
        else { continue }
        if chosenPath.isEmpty || path.lexicographicallyPrecedes(chosenPath) {
          chosenPath = path
          chosenIssuer = result
        }
      } while permutation.advance()
      data += chosenPath
      issuer = chosenIssuer
    }
    return (Self.hash(data), issuer)
  }

  /// The path through the nodes in this order, or nothing once it comes after the best one.
  private mutating func path(
    _ nodes: [Int], _ given: TemporaryIssuer, notAfter best: [UInt8]
  ) throws(CanonicalisationLimitExceeded) -> (path: [UInt8], issuer: TemporaryIssuer)? {
    var issuer = given
    var path: [UInt8] = []
    var recursion: [Int] = []
    func isWorse() -> Bool {
      !best.isEmpty && path.count >= best.count && best.lexicographicallyPrecedes(path)
    }
    for node in nodes {
      if let canonical = issued[node] {
        appendLabel(Self.canonicalPrefix, canonical, to: &path)
      } else {
        if issuer.number(of: node) == nil { recursion.append(node) }
        appendLabel([0x62], issuer.issue(node), to: &path)
      }
      if isWorse() { return nil }
    }
    for node in recursion {
      let result = try hashNDegree(node, issuer)
      appendLabel([0x62], issuer.issue(node), to: &path)
      path.append(0x3C)
      path += result.hash
      path.append(0x3E)
      issuer = result.issuer
      if isWorse() { return nil }
    }
    return (path, issuer)
  }

  /// Section 4.8.3, steps 2 and 3: the blank nodes beside one, by the hash of how they stand to it.
  private func relatedGroups(
    of node: Int, _ issuer: TemporaryIssuer
  ) -> [(hash: [UInt8], nodes: [Int])] {
    var groups: [[UInt8]: [Int]] = [:]
    for index in input.mentions[node] {
      let quad = input.quads[index]
      for (component, position) in [
        (quad.subject, UInt8(0x73)), (quad.object, 0x6F), (quad.graph, 0x67),
      ] {
        guard case .blank(let related) = component, related != node else { continue }
        groups[hashRelated(related, quad, issuer, position), default: []].append(related)
      }
    }
    return groups.map { (hash: $0.key, nodes: $0.value) }
      .sorted { $0.hash.lexicographicallyPrecedes($1.hash) }
  }

  /// Section 4.7.3.
  private func hashRelated(
    _ related: Int, _ quad: CanonicalQuads.Quad, _ issuer: TemporaryIssuer, _ position: UInt8
  ) -> [UInt8] {
    var data = [position]
    if position != 0x67, case .text(let start, let end) = quad.predicate {
      data += input.text[start..<end]
    }
    if let canonical = issued[related] {
      appendLabel(Self.canonicalPrefix, canonical, to: &data)
    } else if let number = issuer.number(of: related) {
      appendLabel([0x62], number, to: &data)
    } else {
      data += firstDegree[related]
    }
    return Self.hash(data)
  }

  private mutating func spend() throws(CanonicalisationLimitExceeded) {
    workLeft -= 1
    if workLeft < 0 { throw CanonicalisationLimitExceeded(limit: limit) }
  }

  private func appendLabel(_ prefix: [UInt8], _ number: Int, to text: inout [UInt8]) {
    text.append(0x5F)
    text.append(0x3A)
    text += prefix
    appendDecimal(number, to: &text)
  }

  private static func hash(_ data: [UInt8]) -> [UInt8] {
    hexadecimal(Hash.hash(data: data))
  }
}

/// Lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
  var text: [UInt8] = []
  text.reserveCapacity(96)
  for byte in bytes {
    text.append(digit(byte >> 4))
    text.append(digit(byte & 15))
  }
  return text
}

/// Whether bytes come before others; what is the beginning of something comes before it.
@inline(__always)
func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.withUnsafeBufferPointer { left in right.withUnsafeBufferPointer { left.isBefore($0) } }
}

func appendDecimal(_ number: Int, to text: inout [UInt8]) {
  if number < 10 {
    text.append(0x30 + UInt8(number))
  } else {
    text.append(contentsOf: String(number).utf8)
  }
}
