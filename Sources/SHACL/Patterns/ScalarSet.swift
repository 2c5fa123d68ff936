/// A set of Unicode scalars: a character class of a regular expression.
struct ScalarSet: Sendable {
  /// What a class escape or a category stands for.
  enum Member: Sendable {
    case range(ClosedRange<UInt32>)
    case digits(isNegated: Bool)
    case spaces(isNegated: Bool)
    case wordCharacters(isNegated: Bool)
    case nameStarts(isNegated: Bool)
    case nameCharacters(isNegated: Bool)
    /// A general category by its one or two letters: `L`, `Nd`.
    case category(String, isNegated: Bool)
  }

  private var members: [Member]
  private var isNegated: Bool
  private var ignoresCase: Bool
  /// Zero or one sets, whose scalars are taken out.
  private var subtracted: [ScalarSet]
  /// The answers for ASCII.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)

  init(
    _ members: [Member], isNegated: Bool = false, ignoresCase: Bool = false,
    subtracting subtracted: ScalarSet? = nil
  ) {
    self.members = members
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    self.subtracted = subtracted.map { [$0] } ?? []
    for number in UInt32(0)..<64 where decides(number) { ascii.low |= 1 << UInt64(number) }
    for number in UInt32(64)..<128 where decides(number) { ascii.high |= 1 << UInt64(number - 64) }
  }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return ascii.low >> UInt64(scalar) & 1 == 1 }
    if scalar < 128 { return ascii.high >> UInt64(scalar - 64) & 1 == 1 }
    return decides(scalar)
  }

  private func decides(_ scalar: UInt32) -> Bool {
    var isMember = names(scalar)
    if !isMember, ignoresCase, let properties = Unicode.Scalar(scalar)?.properties {
      isMember = [properties.lowercaseMapping, properties.uppercaseMapping].contains { mapping in
        mapping.unicodeScalars.count == 1 && mapping.unicodeScalars.contains { names($0.value) }
      }
    }
    guard isMember != isNegated else { return false }
    return !subtracted.contains { $0.contains(scalar) }
  }

  private func names(_ scalar: UInt32) -> Bool {
    members.contains { $0.contains(scalar) }
  }
}

extension ScalarSet.Member {
  fileprivate func contains(_ scalar: UInt32) -> Bool {
    switch self {
    case .range(let range): return range.contains(scalar)
    case .digits(let isNegated): return (category(scalar) == "Nd") != isNegated
    case .spaces(let isNegated): return [0x20, 0x09, 0x0A, 0x0D].contains(scalar) != isNegated
    case .wordCharacters(let isNegated): return isWordCharacter(scalar) != isNegated
    case .nameStarts(let isNegated): return isNameStart(scalar) != isNegated
    case .nameCharacters(let isNegated): return isNameCharacter(scalar) != isNegated
    case .category(let name, let isNegated):
      return category(scalar).hasPrefix(name) != isNegated
    }
  }

  private func category(_ scalar: UInt32) -> String { ScalarSet.category(scalar) }

  /// XML Schema part 2, appendix F: everything but punctuation, separators and the rest; and the underscore,
  /// which the appendix leaves out and every other dialect has.
  private func isWordCharacter(_ scalar: UInt32) -> Bool {
    ScalarSet.isWordCharacter(scalar)
  }

  private func isNameStart(_ scalar: UInt32) -> Bool {
    scalar == 0x3A || scalar == 0x5F || category(scalar).hasPrefix("L")
      || category(scalar) == "Nl"
  }

  private func isNameCharacter(_ scalar: UInt32) -> Bool {
    isNameStart(scalar) || [0x2D, 0x2E, 0xB7].contains(scalar) || category(scalar) == "Nd"
      || category(scalar).hasPrefix("M")
  }
}

extension ScalarSet {
  static func isWordCharacter(_ scalar: UInt32) -> Bool {
    scalar == 0x5F || !["P", "Z", "C"].contains(category(scalar).prefix(1))
  }

  /// The general category's two letters (Unicode, section 4.5).
  static func category(_ scalar: UInt32) -> String {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return "Cs" }
    return switch properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
