/// Words that are joined of others without a space, as in German, Dutch and Finnish.
enum Compounds {
  /// The shortest part that is looked for.
  private static let shortest = 4
  /// Letters between parts: Neugeborene(n)screening, Geburt(s)gewicht.
  private static let links: [TextLanguage: [[UInt8]]] = [
    .german: ["", "s", "n", "en", "es", "er", "e", "ens"].map { Array($0.utf8) },
    .dutch: ["", "s", "en", "e", "n", "er"].map { Array($0.utf8) },
    .finnish: ["", "n", "en", "s"].map { Array($0.utf8) },
  ]

  /// The stems of the parts of a folded word, two or three, where each is a word on its own; nil where the
  /// word does not come apart. The longest first part wins.
  static func split(
    _ word: [UInt8], in language: TextLanguage, parts: Int = 3, isWord: ([UInt8]) -> Bool
  ) -> [[UInt8]]? {
    guard let links = links[language], parts > 1, word.count >= 2 * shortest, word.count <= 60
    else { return nil }
    for end in stride(from: word.count - shortest, through: shortest, by: -1) {
      let head = Array(word[..<end])
      let rest = word[end...]
      for link in links where rest.starts(with: link) && rest.count - link.count >= shortest {
        // A head is a stem by itself or a word whose stem is known.
        guard let first = known(head, in: language, isWord) else { break }
        let tail = Array(rest.dropFirst(link.count))
        if let last = known(tail, in: language, isWord) { return [first, last] }
        if let more = split(tail, in: language, parts: parts - 1, isWord: isWord) {
          return [first] + more
        }
      }
    }
    return nil
  }

  private static func known(
    _ word: [UInt8], in language: TextLanguage, _ isWord: ([UInt8]) -> Bool
  ) -> [UInt8]? {
    let stem = language.stem(word)
    if isWord(stem) { return stem }
    return isWord(word) ? word : nil
  }
}
