/// Takes small numbers out of quoted text: what stood at a fault may have been a count of children.
public enum CountMask {
  /// Replaces whole numbers from 1 to `threshold` − 1 that stand alone, or in quotes, by an ellipsis; the numbers of
  /// places, as readers name them (`line 1, column 7`), stay.
  public static func mask(_ text: String, threshold: Int) -> String {
    var masked = ""
    var before: Character?
    var rest = text[...]
    while let first = rest.first {
      guard first.isASCII, first.isNumber else {
        masked.append(first)
        before = first
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest[digits.endIndex...]
      let isSmall = Int(digits).map { (1..<threshold).contains($0) } ?? false
      let stands = isBoundary(before) && isEnd(rest) && !namesPlace(masked)
      masked += isSmall && stands ? "…" : digits
      before = digits.last
    }
    return masked
  }

  private static func namesPlace(_ text: String) -> Bool {
    text.hasSuffix("at line ") || text.hasSuffix(", column ")
  }

  private static func isBoundary(_ character: Character?) -> Bool {
    guard let character else { return true }
    return character.isWhitespace || "\"'“”‘’()[],;+<>".contains(character)
  }

  /// Whether a number ends before `rest`: also before a datatype, or at the end of a sentence.
  private static func isEnd(_ rest: Substring) -> Bool {
    if isBoundary(rest.first) || rest.first == "^" { return true }
    return rest.first == "." && isBoundary(rest.dropFirst().first)
  }
}
