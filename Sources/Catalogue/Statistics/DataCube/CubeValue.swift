/// Values of SDMX code lists as those of our dimensions.
enum CubeValue {
  /// Whether a code stands for all values: `_T`, `T`, `TOTAL`.
  static func isAll(_ text: String) -> Bool {
    ["_T", "T", "TOTAL"].contains(code(text).uppercased())
  }

  /// Nil for both sexes together (CL_SEX).
  static func sex(_ text: String) -> String? {
    switch code(text).uppercased() {
    case "F": "female"
    case "M": "male"
    case "O": "other"
    case "U", "N", "_N", "_U", "_Z": "unknown"
    case "T", "_T", "TOTAL": nil
    default: text
    }
  }

  /// Nil for all ages. `Y5T9` and `Y5-9` are 5 to 9 completed years, `Y5` is 5, `Y_LT1` is below 1, `Y_GE18` is
  /// 18 and over (CL_AGE); M stands for months, W for weeks, D for days. Anything else stays.
  static func ages(_ text: String) -> String? {
    if isAll(text) { return nil }
    let code = code(text).uppercased()
    guard let unit = code.first, "YMWD".contains(unit) else { return text }
    let rest = code.dropFirst()
    if rest.hasPrefix("_LT"), let end = number(rest.dropFirst(3)) {
      return "P0\(unit)/P\(end)\(unit)"
    }
    if rest.hasPrefix("_GE"), let start = number(rest.dropFirst(3)) { return "P\(start)\(unit)/.." }
    let ends = rest.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == "-" }.map(number)
    guard let first = ends.first, let start = first, let last = ends.last, let end = last,
      ends.count <= 2
    else { return text }
    return "P\(start)\(unit)/P\(end + 1)\(unit)"
  }

  /// A day out of an IRI of a day, or as it stands.
  static func day(_ text: String) -> String {
    guard text.contains("/") else { return text }
    return text.split(separator: "/").last.map(String.init) ?? text
  }

  private static func number(_ text: Substring) -> Int? {
    text.count <= 3 && !text.isEmpty && text.allSatisfy(\.isNumber) ? Int(text) : nil
  }

  /// The code in an IRI such as `…/code#sex-F`.
  private static func code(_ text: String) -> String {
    guard text.contains("#") || text.hasPrefix("http") else { return text }
    let last = text.split { $0 == "#" || $0 == "/" }.last ?? ""
    for start in ["sex-", "age-"] where last.hasPrefix(start) {
      return String(last.dropFirst(start.count))
    }
    return String(last)
  }
}
