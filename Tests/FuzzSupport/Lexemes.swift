/// Where an input can be cut without breaking a word, string or IRI: roughly the tokens of any of the notations.
struct Lexemes {
  /// Where each begins, and the end of the input.
  let borders: [Int]

  init(_ input: [UInt8]) {
    var borders = [0]
    var place = 0
    while place < input.count {
      place = Self.end(of: place, in: input)
      borders.append(place)
    }
    self.borders = borders
  }

  var count: Int { borders.count - 1 }

  private static func end(of start: Int, in input: [UInt8]) -> Int {
    let first = input[start]
    switch first {
    case 0x22, 0x27: return closed(by: first, start, input) ?? start + 1
    case 0x3C: return closed(by: 0x3E, start, input) ?? start + 1
    case 0x00...0x20: return start + 1
    default:
      guard isWord(first) else { return start + 1 }
      var end = start + 1
      while end < input.count, isWord(input[end]) { end += 1 }
      return end
    }
  }

  /// Behind the next such byte of the same line and at most 200 bytes on.
  private static func closed(by last: UInt8, _ start: Int, _ input: [UInt8]) -> Int? {
    var end = start + 1
    while end < min(input.count, start + 200), input[end] != 0x0A {
      if input[end] == last { return end + 1 }
      if last == 0x3E, input[end] == 0x20 { return nil }
      end += input[end] == 0x5C ? 2 : 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == 0x5F || byte == 0x2D || byte == 0x40 || byte == 0x26 || byte == 0x25
  }
}
