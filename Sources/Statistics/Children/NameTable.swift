/// Numbers for texts that occur again and again, such as codes.
struct NameTable {
  private var numbers: [ArraySlice<UInt8>: Int] = [:]
  private(set) var names: [String] = []

  var count: Int { names.count }

  /// The number of a text, from 0; a new one where it was not seen before.
  mutating func number(_ text: ArraySlice<UInt8>) -> Int {
    if let known = numbers[text] { return known }
    // A copy, so that not the whole row is kept.
    numbers[ArraySlice(Array(text))] = names.count
    names.append(String(decoding: text, as: UTF8.self))
    return names.count - 1
  }

  mutating func number(_ text: String) -> Int { number(ArraySlice(Array(text.utf8))) }

  /// Whether a text was seen.
  func knows(_ text: String) -> Bool { numbers[ArraySlice(Array(text.utf8))] != nil }
}
