internal import Vocabulary

/// Codes that stand in a text with the name of their system before them: `ORPHA:586`, «ICD-10 codes E10, E11».
extension ProseReader {
  func codes() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      guard let (system, next) = system(at: index) else {
        index += 1
        continue
      }
      let isLeftOut = isExcluded(index..<next)
      let (codes, end) = values(of: system, from: next)
      if !isLeftOut {
        for (code, span) in codes {
          found.append(
            Found(
              field: .code, value: code.description,
              words: prose.excerpt((codes.count == 1 ? index : span.lowerBound)..<span.upperBound)))
        }
      }
      index = max(end, index + 1)
    }
    return found
  }

  /// A system that may be read, how its values look in a text, and where they may begin.
  private struct System {
    var system: CodeSystem
    /// The fewest signs of a value.
    var fewest: Int
    /// A colon or a similar sign must part name and value: the name is a word of its own.
    var needsSign: Bool
  }

  private static let systems: [String: System] = {
    var systems: [String: System] = [:]
    let rows: [(names: [String], id: String, fewest: Int, needsSign: Bool)] = [
      (["orpha", "orphacode", "orphacodes", "ordo"], "ORPHA", 2, false),
      (["orphanet"], "ORPHA", 2, true), (["hp", "hpo"], "HP", 7, false),
      (["mondo"], "MONDO", 7, false), (["omim", "mim"], "OMIM", 6, false),
      (["snomed", "sct", "snomedct"], "SNOMEDCT", 6, false), (["loinc"], "LOINC", 3, false),
      (["icd10", "cie10", "cim10"], "ICD10", 3, false), (["icd10cm"], "ICD10CM", 3, false),
      (["icd10gm"], "ICD10", 3, false),
    ]
    for row in rows {
      guard let system = CodeSystem(prefix: row.id) else { continue }
      for name in row.names {
        systems[name] = System(system: system, fewest: row.fewest, needsSign: row.needsSign)
      }
    }
    return systems
  }()

  /// Those of the names: most words begin with another.
  private static let firstLetters = Set(systems.keys.compactMap(\.utf8.first))

  /// The system that is named at an index, and the index of the word after its name.
  private func system(at index: Int) -> (System, Int)? {
    guard let first = words[index].word.folded.first, Self.firstLetters.contains(first) else {
      return nil
    }
    var name = words[index].folded
    var next = index + 1
    if ["icd", "cie", "cim"].contains(name), next < words.count, words[next].folded.hasPrefix("10"),
      words[next].before.isSubset(of: [.dash, .space])
    {
      name = "icd" + words[next].folded
      next += 1
    }
    if let joined = joined(name) { return (joined, index) }
    guard var system = Self.systems[name] else { return nil }
    if next < words.count, ["cm", "gm", "who", "ct"].contains(words[next].folded) {
      if words[next].folded == "cm", let clinical = Self.systems["icd10cm"], name == "icd10" {
        system = clinical
      }
      next += 1
    }
    if system.needsSign, next < words.count, !prose.after(next - 1).contains(.colon),
      !Self.codeWords.contains(words[next].folded)
    {
      return nil
    }
    while next < words.count, Self.codeWords.contains(words[next].folded),
      !words[next].before.contains(.end)
    { next += 1 }
    return (system, next)
  }

  /// `ORPHA586` in one word.
  private func joined(_ word: String) -> System? {
    guard word.hasPrefix("orpha"), word.utf8.count > 6,
      word.dropFirst(5).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Self.systems["orpha"]
  }

  /// The codes in a row, each with its words, and where the row ends.
  private func values(
    of system: System, from start: Int
  ) -> (codes: [(Code, Range<Int>)], end: Int) {
    var codes: [(Code, Range<Int>)] = []
    var index = start
    while index < words.count {
      if words[index].before.contains(.end) { break }
      if !codes.isEmpty, Self.listWords.contains(words[index].folded) {
        index += 1
        continue
      }
      guard let (code, end) = value(of: system, at: index) else { break }
      codes.append((code, index..<end))
      index = end
    }
    return (codes, codes.isEmpty ? start : index)
  }

  private func value(of system: System, at index: Int) -> (Code, Int)? {
    var run = prose.run(at: index)
    if run.hasPrefix("ORPHA") { run = String(run.dropFirst(5)) }
    while let last = run.last, ".:-–".contains(last) { run.removeLast() }
    if system.system.id.hasPrefix("ICD10") {
      guard let text = Self.icd10(run), let code = Code(system.system, text) else { return nil }
      return (code, wordsEnd(of: run, from: index))
    }
    guard run.utf8.count >= system.fewest, let first = run.first, first.isASCII, first.isNumber,
      let code = Code(system.system, run)
    else { return nil }
    return (code, wordsEnd(of: run, from: index))
  }

  /// The index after the words that a run of signs is made of.
  private func wordsEnd(of run: String, from index: Int) -> Int {
    let end = words[index].word.range.lowerBound + run.utf8.count
    var next = index + 1
    while next < words.count, words[next].word.range.lowerBound < end { next += 1 }
    return next
  }

  /// `E84`, `E84.0`, `C00-C97`, also as `C00-97`; an `x` for any digit falls away. Nil for anything else: a letter
  /// with one digit is a vitamin, a small letter is none.
  private static func icd10(_ run: String) -> String? {
    let ends = run.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = category(ends[0]) else { return nil }
    guard ends.count == 2 else { return first }
    var last = ends[1]
    while last.last == "x" || last.last == "X" { last = last.dropLast() }
    let full = last.first?.isNumber == true ? String(first.prefix(1)) + last : String(last)
    guard let end = category(full[...]), first.utf8.count == 3, end.utf8.count == 3, end > first
    else { return nil }
    return first + "-" + end
  }

  private static func category(_ text: Substring) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 3, bytes.count <= 6, (0x41...0x5A).contains(bytes[0]),
      bytes[1...2].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    if bytes.count == 3 { return String(text) }
    guard bytes[3] == UInt8(ascii: "."), bytes.count > 4,
      bytes[4...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(text)
  }

  private static let codeWords: WordSet = [
    "code", "codes", "coded", "kod", "kody", "kodem", "codigo", "codigos", "codice", "codici",
    "koodi", "koodit", "kods",
    "kodi", "codiert", "diagnosis", "diagnoses", "diagnose", "diagnosen", "rozpoznanie", "category",
    "categories", "id",
    "number", "nr", "no",
  ]
  private static let listWords: WordSet = [
    "and", "or", "to", "i", "oraz", "y", "o", "e", "ja", "tai", "en", "of", "un", "vai", "und",
    "oder", "sowie", "et", "ou",
  ]
}
