/// Runs a pattern's instructions over a text: all ways at once, so each character is looked at once for each
/// instruction at most.
struct PatternMachine {
  let program: PatternProgram
  let text: UnsafeBufferPointer<UInt8>
  /// What may still be spent; below zero it has stopped.
  private(set) var steps: Int

  /// The ways that are open at one place: instructions that wait for a character.
  private struct Ways {
    var waiting: [Int] = []
    /// By instruction: the place, plus one, at which it was last reached.
    var reached: [Int]
    var hasMatched = false
  }

  mutating func matches(from start: Int, at place: Int, isSearch: Bool) -> Bool {
    // Making the two tables is work too.
    steps -= program.instructions.count / 8
    let empty = [Int](repeating: 0, count: program.instructions.count)
    var current = Ways(reached: empty)
    var following = Ways(reached: empty)
    var place = place
    follow(start, at: place, in: &current)
    while !current.hasMatched, place < text.count, steps >= 0 {
      if current.waiting.isEmpty, !isSearch { return false }
      let (scalar, next) = scalar(at: place)
      following.waiting.removeAll(keepingCapacity: true)
      steps -= current.waiting.count + 1
      for instruction in current.waiting {
        if takes(scalar, at: instruction) {
          follow(instruction + 1, at: next, in: &following)
        }
      }
      if isSearch { follow(start, at: next, in: &following) }
      swap(&current, &following)
      place = next
    }
    return current.hasMatched
  }

  private func takes(_ scalar: UInt32, at instruction: Int) -> Bool {
    switch program.instructions[instruction] {
    case .scalar(let own): own == scalar
    case .one(let number): program.sets[number].contains(scalar)
    default: false
    }
  }

  /// Opens every way that leads on from an instruction without a character.
  private mutating func follow(_ start: Int, at place: Int, in ways: inout Ways) {
    var open = [start]
    while let number = open.popLast(), !ways.hasMatched {
      guard ways.reached[number] != place + 1 else { continue }
      ways.reached[number] = place + 1
      steps -= 1
      switch program.instructions[number] {
      case .scalar, .one: ways.waiting.append(number)
      case .match: ways.hasMatched = true
      case .jump(let next): open.append(next)
      case .fork(let first, let second):
        open.append(second)
        open.append(first)
      case .place(let kind): if isAt(kind, place) { open.append(number + 1) }
      case .lookahead(let next, let isNegated):
        guard steps >= 0 else { return }
        if matches(from: number + 1, at: place, isSearch: false) != isNegated {
          open.append(next)
        }
      }
    }
  }

  private func isAt(_ kind: PatternNode.Place, _ place: Int) -> Bool {
    switch kind {
    case .textStart: place == 0
    case .textEnd: place == text.count
    case .lineStart: place == 0 || text[place - 1] == 0x0A
    case .lineEnd: place == text.count || text[place] == 0x0A
    case .wordBoundary: isWord(before: place) != isWord(after: place)
    case .noWordBoundary: isWord(before: place) == isWord(after: place)
    }
  }

  private func isWord(after place: Int) -> Bool {
    place < text.count && ScalarSet.isWordCharacter(scalar(at: place).value)
  }

  private func isWord(before place: Int) -> Bool {
    var start = place - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isWord(after: start)
  }

  /// The scalar at a place, and where the next begins; the text is well-formed UTF-8, and what is not is taken
  /// byte by byte.
  private func scalar(at place: Int) -> (value: UInt32, next: Int) {
    let first = UInt32(text[place])
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, place + length <= text.count else { return (first, place + 1) }
    var value = first & (0xFF >> UInt32(length + 1))
    for index in place + 1..<place + length { value = value << 6 | UInt32(text[index] & 0x3F) }
    return (value, place + length)
  }
}
