/// Takes small numbers out of quoted text: what stood at a fault may have been a count of children.
enum CountMask {
  /// Replaces whole numbers from 1 to `threshold` − 1 that stand alone, or in quotes, by an ellipsis.
  static func mask(_ text: String, threshold: Int) -> String {
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
      let stands = isBoundary(before, at: .start) && isBoundary(rest.first, at: .end)
      masked += isSmall && stands ? "…" : digits
      before = digits.last
    }
    return masked
  }

  private enum Side { case start, end }

  private static func isBoundary(_ character: Character?, at side: Side) -> Bool {
    guard let character else { return true }
    if character.isWhitespace || "\"'“”‘’()[],;+<>".contains(character) { return true }
    return side == .end && "^.".contains(character)
  }
}
