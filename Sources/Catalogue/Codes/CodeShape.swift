/// What the codes of a system look like.
enum CodeShape: String, Sendable {
  /// Digits only: ORPHA, OMIM.
  case digits
  /// Seven digits, as OBO ontologies have them: HP, MONDO.
  case sevenDigits
  /// Digits of a SNOMED CT identifier: 6 to 18.
  case sctid
  /// A letter and two digits, then up to four more after a point: ICD-10 and its national variants;
  /// a block is `E10-E14`.
  case icd10
  /// ICD-11 stem codes: `CA25.0`, `8A60.1Z`.
  case icd11
  /// Three digits, or V or E and digits, with up to two after a point.
  case icd9
  /// Up to seven digits, a hyphen, a check digit.
  case loinc
  /// Letters, digits, points and hyphens: anything that stands as one word.
  case word

  /// The value as the system writes it, or nil where it is no code of the system.
  func normalise(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8.prefix(41))
    guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
    switch self {
    case .digits:
      guard bytes.count <= 9, bytes.allSatisfy(Self.isDigit) else { return nil }
      let stripped = bytes.drop { $0 == UInt8(ascii: "0") }
      return stripped.isEmpty ? nil : String(decoding: stripped, as: UTF8.self)
    case .sevenDigits:
      return bytes.count == 7 && bytes.allSatisfy(Self.isDigit) ? String(text) : nil
    case .sctid:
      return (6...18).contains(bytes.count) && bytes.allSatisfy(Self.isDigit) ? String(text) : nil
    case .icd10: return Self.icd10(bytes)
    case .icd11: return Self.icd11(bytes)
    case .icd9: return Self.icd9(bytes) ? text.uppercased() : nil
    case .loinc:
      let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      guard parts.count == 2, (1...7).contains(parts[0].count), parts[1].count == 1,
        parts.allSatisfy({ $0.allSatisfy(Self.isDigit) })
      else { return nil }
      return String(text)
    case .word:
      let isWord = bytes.allSatisfy {
        Self.isDigit($0) || Self.isLetter($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
      return isWord && bytes.contains(where: Self.isDigit) ? text.uppercased() : nil
    }
  }

  /// `E84`, `E84.0`, `E840` (the point left out), `M08.00`, `S82.101A` (clinical modification),
  /// `E10-E14`; a dagger or asterisk at the end falls away.
  private static func icd10(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self).uppercased()
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    if ends.count == 2, ends[1].isEmpty { return icd10(Array(ends[0].utf8)) }
    if ends.count == 2 {
      guard ends.allSatisfy({ $0.utf8.count == 3 && isCategory(Array($0.utf8)) }) else {
        return nil
      }
      return text
    }
    var code = Array(text.utf8)
    while let last = code.last,
      [UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: ".")].contains(last)
    {
      code.removeLast()
    }
    guard code.count >= 3, isCategory(Array(code[..<3])) else { return nil }
    if code.count == 3 { return String(decoding: code, as: UTF8.self) }
    var rest = code[3...]
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    guard (1...4).contains(rest.count), let first = rest.first,
      isDigit(first) || first == UInt8(ascii: "X"),
      rest.allSatisfy({ isDigit($0) || isLetter($0) }), rest.filter(isLetter).count <= 2
    else { return nil }
    return String(decoding: code[..<3], as: UTF8.self) + "." + String(decoding: rest, as: UTF8.self)
  }

  /// A letter and two digits; the second may be a letter in the clinical modification (C4A, M1A).
  private static func isCategory(_ code: [UInt8]) -> Bool {
    isLetter(code[0]) && isDigit(code[1])
      && (isDigit(code[2]) || code[2] == UInt8(ascii: "A") || code[2] == UInt8(ascii: "B"))
  }

  private static func icd11(_ bytes: [UInt8]) -> String? {
    let code = String(decoding: bytes, as: UTF8.self).uppercased()
    let parts = Array(code.utf8).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 4, parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 }),
      parts.allSatisfy({ $0.allSatisfy { isDigit($0) || isLetter($0) } }),
      isLetter(parts[0][parts[0].startIndex + 1]), isDigit(parts[0][parts[0].startIndex + 2])
    else { return nil }
    return code
  }

  private static func icd9(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let head = parts.first, parts.count <= 2, (2...4).contains(head.count) else {
      return false
    }
    let digits = isLetter(head[head.startIndex]) ? head.dropFirst() : head
    return (2...3).contains(digits.count) && digits.allSatisfy(isDigit)
      && (parts.count == 1 || ((1...2).contains(parts[1].count) && parts[1].allSatisfy(isDigit)))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
