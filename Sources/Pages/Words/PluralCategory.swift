/// The forms that a noun takes beside a number, by the rules of the Unicode CLDR (cardinal numbers, whole).
enum PluralCategory: String, Hashable, Sendable, Codable, CodingKeyRepresentable {
  case zero, one, few, many, other

  /// - Parameters:
  ///   - number: at least 0.
  ///   - language: a primary subtag; unknown ones are treated as English.
  init(of number: Int, language: String) {
    let (ones, hundreds) = (number % 10, number % 100)
    switch language {
    case "pl":
      self =
        number == 1
        ? .one : (2...4).contains(ones) && !(12...14).contains(hundreds) ? .few : .many
    case "lv":
      self =
        ones == 0 || (11...19).contains(hundreds)
        ? .zero : ones == 1 && hundreds != 11 ? .one : .other
    case "fr": self = number < 2 ? .one : .other
    default: self = number == 1 ? .one : .other
    }
  }
}
