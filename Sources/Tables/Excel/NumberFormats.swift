/// How the cells of a workbook show their numbers, as far as it tells dates from other numbers
/// (ECMA-376 part 1, sections 18.8.30 and 18.8.31).
struct NumberFormats: Sendable {
  /// What a number in a cell is.
  enum Kind: Sendable {
    case number, date, time, dateTime
    /// Hours that may be more than a day.
    case elapsed
  }

  /// By the number of the style.
  private var kinds: [Kind] = []

  init() {}

  init(_ reader: PartReader) throws(TableError) {
    var custom: [Int: Kind] = [:]
    var isCell = false
    while let token = try reader.next() {
      switch token {
      case .start(.numFmt):
        if let id = reader.attribute("numFmtId").flatMap(Int.init) {
          custom[id] = Self.kind(ofCode: reader.attribute("formatCode") ?? "")
        }
      case .start(.cellXfs): isCell = true
      case .end(.cellXfs): isCell = false
      case .start(.xf) where isCell:
        let id = reader.attribute("numFmtId").flatMap(Int.init) ?? 0
        kinds.append(custom[id] ?? Self.builtIn(id))
      default: continue
      }
    }
  }

  subscript(style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .number }

  /// Formats that have a number and no code, those of East Asia among them.
  static func builtIn(_ id: Int) -> Kind {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 22: .dateTime
    case 18...21, 32...35, 45, 47, 55, 56: .time
    case 46: .elapsed
    default: .number
    }
  }

  /// What a format code such as `dd/mm/yyyy;@` shows.
  static func kind(ofCode code: String) -> Kind {
    var letters: [Character] = []
    var isElapsed = false
    var rest = code.lowercased()[...]
    if rest == "general" || rest == "standard" { return .number }
    while let character = rest.popFirst(), character != ";" {
      switch character {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          isElapsed = true
        }
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
      case "y", "m", "d", "h", "s": letters.append(character)
      // A digit's place: a number, whatever letters stand around it; but seconds may have decimals.
      case "#", "?": return .number
      case "0" where letters.last != "s": return .number
      default: continue
      }
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDate =
      letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasTime)
    if isElapsed, !hasDate { return .elapsed }
    return hasDate ? (hasTime ? .dateTime : .date) : (hasTime ? .time : .number)
  }
}
