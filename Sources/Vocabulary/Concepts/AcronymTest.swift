/// Whether words are an acronym, or only look like one.
struct AcronymTest {
  let text: String
  let isQuestion: Bool
  /// Everything is in capitals, so that they say nothing.
  let isShouted: Bool

  /// Words of common speech that some acronym looks like.
  private static let common: Set<String> = [
    "all", "aids", "aid", "who", "was", "cap", "cat", "met", "arm", "arms", "fit", "mas", "pan",
    "ace",
    "ten", "son", "dad", "gas", "ion", "pain", "map", "can", "sad", "bad", "red", "ms", "pet",
    "sam",
    "car", "cars", "ed", "id", "or", "os", "mis", "pas", "sta", "als", "dat", "per", "sids", "dos",
    "cd",
  ]

  /// - Parameter range: where it is written, in UTF-8 offsets.
  func accepts(_ range: Range<Int>, _ name: String) -> Bool {
    let written = String(
      decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    let folded = TextFolding.fold(written)
    let isCommon =
      Self.common.contains(folded) || StopWords.contains(Array(folded.utf8))
    if isShouted, isCommon { return false }
    if written == name { return true }
    // A plural s, and hyphens: RCTs, IL6.
    let bare = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
    if bare(written) == bare(name) || bare(written) == bare(name) + "s" { return true }
    return isQuestion && !isCommon && folded.utf8.count > 1
  }
}
