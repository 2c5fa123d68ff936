/// A regular expression as instructions for a machine that follows every way at once.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    /// One character of a set, by its number in `sets`.
    case one(Int)
    case place(PatternNode.Place)
    /// Both ways are taken.
    case fork(Int, Int)
    case jump(Int)
    /// The instructions that follow, up to a `match`, are tried here; then it goes on at `next`.
    case lookahead(next: Int, isNegated: Bool)
    case match
  }

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet] = []

  /// The most instructions: repetitions are written out.
  static let most = 10_000

  init(_ node: PatternNode) throws(PatternError) {
    try emit(node)
    try add(.match)
  }

  /// Whether it can only match at the start of the text.
  var isAnchored: Bool {
    if case .place(.textStart) = instructions[0] { true } else { false }
  }

  private mutating func add(_ instruction: Instruction) throws(PatternError) {
    guard instructions.count < Self.most else {
      throw PatternError(message: "its repetitions multiply to more than \(Self.most) steps")
    }
    instructions.append(instruction)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .scalar(let scalar): try add(.scalar(scalar))
    case .one(let set):
      try add(.one(sets.count))
      sets.append(set)
    case .place(let place): try add(.place(place))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .alternatives(let nodes): try emit(alternatives: nodes)
    case .repeated(let node, let least, let most): try emit(node, least: least, most: most)
    case .lookahead(let node, let isNegated):
      let start = instructions.count
      try add(.match)
      try emit(node)
      try add(.match)
      instructions[start] = .lookahead(next: instructions.count, isNegated: isNegated)
    }
  }

  private mutating func emit(alternatives nodes: [PatternNode]) throws(PatternError) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        try emit(node)
        continue
      }
      let fork = instructions.count
      try add(.match)
      try emit(node)
      jumps.append(instructions.count)
      try add(.match)
      instructions[fork] = .fork(fork + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func emit(
    _ node: PatternNode, least: Int, most: Int?
  ) throws(PatternError) {
    for _ in 0..<least { try emitCounted(node) }
    guard let most else {
      let fork = instructions.count
      try add(.match)
      try emit(node)
      try add(.jump(fork))
      instructions[fork] = .fork(fork + 1, instructions.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<most {
      forks.append(instructions.count)
      try add(.match)
      try emitCounted(node)
    }
    for fork in forks { instructions[fork] = .fork(fork + 1, instructions.count) }
  }

  /// One of several copies; a copy of nothing would be written as often as the quantifier says, for nothing.
  private mutating func emitCounted(_ node: PatternNode) throws(PatternError) {
    let before = instructions.count
    try emit(node)
    if instructions.count == before { try add(.jump(before + 1)) }
  }
}
