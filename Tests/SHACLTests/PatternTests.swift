import Foundation
import TestSupport
import Testing

@testable import SHACL

/// Regular expressions of XPath and their common company.
@Suite struct PatternTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var pattern: String
    var flags: String
    var matching: [String]
    var others: [String]

    var testDescription: String { pattern + (flags.isEmpty ? "" : " /" + flags) }

    init(_ pattern: String, flags: String = "", _ matching: [String], not others: [String]) {
      self.pattern = pattern
      self.flags = flags
      self.matching = matching
      self.others = others
    }
  }

  static let examples = [
    Example("", ["", "x"], not: []), Example("b", ["abc", "b"], not: ["", "ac"]),
    Example("^b", ["b", "bc"], not: ["ab"]), Example("b$", ["b", "ab"], not: ["bc", "b\n"]),
    Example("^$", [""], not: ["\n", "a"]), Example("^a|b$", ["ax", "xb"], not: ["xa", "bx"]),
    Example("^(a|bc)+$", ["a", "bca", "abc"], not: ["", "b", "acb"]),
    Example("^(?:ab)?c$", ["c", "abc"], not: ["ac"]), Example("^a*?$", ["", "aa"], not: ["b"]),
    Example("^a{2}$", ["aa"], not: ["a", "aaa"]),
    Example("^a{2,}$", ["aa", "aaaa"], not: ["a"]),
    Example("^a{1,3}$", ["a", "aaa"], not: ["", "aaaa"]),
    Example("^(a{0}|b)$", ["", "b"], not: ["a"]), Example("^x{,2}$", ["x{,2}"], not: ["xx"]),
    Example("^((a*)*)*$", ["", "aaa"], not: ["ab"]),
    Example("^(a?){3}$", ["", "aaa"], not: ["aaaa"]),
    Example("^[a-c]+$", ["abc"], not: ["abd"]), Example("^[^a-c]$", ["d", "é"], not: ["a", ""]),
    Example("^[-a]+$", ["-a"], not: ["b"]), Example("^[a-]+$", ["a-"], not: ["b"]),
    Example("^[]a]+$", ["]a"], not: ["b"]), Example("^[\\]\\\\]+$", ["]\\"], not: ["["]),
    Example("^[a-z-[aeiou]]+$", ["xyz"], not: ["xya"]),
    Example("^\\d+$", ["0123", "٣"], not: ["a", "½"]), Example("^\\D$", ["a"], not: ["1"]),
    Example("^\\s+$", [" \t\n\r"], not: ["a", "\u{00A0}"]), Example("^\\S$", ["a"], not: [" "]),
    Example("^\\w+$", ["aé1_"], not: ["a b", "-"]), Example("^\\W$", ["-", " "], not: ["a"]),
    Example("^\\i\\c*$", ["a-1", "_x", ":"], not: ["1a", "-"]),
    Example("^\\I\\C$", ["1 "], not: ["aa"]),
    Example("^\\p{Lu}\\p{L}+$", ["Éa"], not: ["éa", "E1"]), Example("^\\P{L}$", ["1"], not: ["a"]),
    Example("^[\\p{N}x]+$", ["1x"], not: ["y"]), Example("^a.c$", ["abc", "a€c"], not: ["a\nc"]),
    Example("^a.c$", flags: "s", ["a\nc"], not: ["ac"]),
    Example("^b$", flags: "m", ["a\nb\nc"], not: ["ab"]),
    Example("^straße$", flags: "i", ["STRAßE", "straße"], not: ["strasse"]),
    Example("^[a-c]é$", flags: "i", ["Bé", "bÉ"], not: ["dé"]),
    Example("^[^a]$", flags: "i", ["b"], not: ["A", "a"]),
    Example(" a b [ ]", flags: "x", ["ab "], not: ["a b"]),
    Example("a.b(", flags: "q", ["xa.b(x"], not: ["axb("]),
    Example("\\bab\\b", ["x ab y"], not: ["xab"]),
    Example("a\\B", ["ab"], not: ["a"]), Example("\\Aab\\z", ["ab"], not: ["ab\n"]),
    Example("^(?=.*\\d)[a-z\\d]+$", ["a1", "1a"], not: ["ab"]),
    Example("^(?!http:)", ["https:"], not: ["http:"]),
    Example("^(?<year>\\d{4})-(?P<month>\\d\\d)$", ["2024-05"], not: ["2024-5"]),
    Example("^\\x41\\u0042\\/\\@$", ["AB/@"], not: ["ab/@"]),
    Example("^😀+é$", ["😀😀é"], not: ["😀"]),
    Example("^http.*://www.iana.org/", ["http://www.iana.org/x"], not: ["ftp://www.iana.org/"]),
    Example(
      "^https://w3id\\.org/dpv/dpv-pd#.+", ["https://w3id.org/dpv/dpv-pd#Age"],
      not: ["https://w3id.org/dpv/dpv-pd#"]),
  ]

  @Test(arguments: examples) func matchesWhatItShould(example: Example) throws {
    let pattern = try Pattern(example.pattern, flags: example.flags)
    for text in example.matching { #expect(pattern.matches(text), "\(text)") }
    for text in example.others { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(arguments: [
    ("(", "", "a group is not closed"), (")", "", "a “)” closes nothing"),
    ("[a", "", "a class is not closed"), ("*a", "", "a quantifier has nothing to repeat"),
    ("a{3,2}", "", "a quantifier's bounds are the wrong way round"),
    ("a{3", "", "a quantifier is not closed"),
    ("a{20000}", "", "it repeats more than 10000 times"),
    ("(a{200}){200}", "", "its repetitions multiply to more than 10000 steps"),
    ("[z-a]", "", "a range of characters is the wrong way round"),
    ("a\\", "", "it ends in a backslash"), ("\\y", "", "the escape \\y is unknown"),
    ("\\p{Greek}", "", "\\p{Greek} is no general category"), ("\\pL", "", "\\p lacks its {name}"),
    ("(a)\\1", "", "back-references are not evaluated, since they have no bound"),
    ("(?<=a)b", "", "looking behind is no part of XPath's regular expressions"),
    ("(?#note)", "", "a group of an unknown kind"), ("a", "g", "there is no flag “g”"),
    ("\\u12", "", "an escape lacks its hexadecimal digits"),
  ])
  func saysWhyNot(pattern: String, flags: String, message: String) {
    #expect(throws: PatternError(message: message)) { try Pattern(pattern, flags: flags) }
  }

  @Test func groupsNestToALimit() {
    let deep = String(repeating: "(", count: 100_000)
    #expect(throws: PatternError(message: "groups nest too deep")) { try Pattern(deep) }
    let classes = String(repeating: "[a-", count: 100_000)
    #expect(throws: PatternError(message: "classes nest too deep")) { try Pattern(classes) }
  }

  /// Expressions that take a backtracking machine longer than the age of the world.
  @Test(arguments: ["^(a+)+$", "^(a|aa)+$", "^(a*)*b", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func takesStepsInProportionToTheText(pattern: String) throws {
    let pattern = try Pattern(pattern)
    let text = Array(String(repeating: "a", count: 20_000).utf8) + Array("!".utf8)
    var steps = 2_000_000
    let matches = text.withUnsafeBufferPointer { pattern.matches($0, steps: &steps) }
    #expect(!matches)
    #expect(steps > 0)
  }

  @Test func stopsWhereItsStepsEnd() throws {
    let pattern = try Pattern("(?=(?=(?=.*b).*b).*b)(.{0,50}){0,50}z")
    let text = Array(String(repeating: "ab", count: 20_000).utf8)
    var steps = 100_000
    _ = text.withUnsafeBufferPointer { pattern.matches($0, steps: &steps) }
    #expect(steps < 0)
    #expect(steps > -50_000)
  }

  /// Random expressions over a small alphabet, held against Foundation's machine.
  @Test(arguments: 1...20) func agreesWithABacktrackingMachine(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<Effort.runs(200) {
      let source = expression(3, &random)
      let pattern = try Pattern(source)
      let other = try NSRegularExpression(pattern: source)
      for _ in 0..<8 {
        let text = String(
          (0..<Int.random(in: 0...8, using: &random)).map { _ in
            "abc".randomElement(using: &random) ?? "a"
          })
        let range = NSRange(text.startIndex..., in: text)
        #expect(
          pattern.matches(text) == (other.firstMatch(in: text, range: range) != nil),
          "\(source) on \(text)")
      }
    }
  }

  private func expression(_ depth: Int, _ random: inout SeededRandom) -> String {
    guard depth > 0 else {
      return ["a", "b", "c", ".", "[ab]", "[^c]"].randomElement(using: &random) ?? "a"
    }
    func inner() -> String { expression(depth - 1, &random) }
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: return inner() + inner()
    case 2: return "(" + inner() + "|" + inner() + ")"
    case 3:
      return "(" + inner() + ")" + (["*", "+", "?", "*?"].randomElement(using: &random) ?? "*")
    case 4: return "(" + inner() + "){1,2}"
    case 5: return "^" + inner()
    case 6: return inner() + "$"
    case 7:
      return "(?" + (["=", "!"].randomElement(using: &random) ?? "=") + inner() + ")" + inner()
    default: return inner()
    }
  }
}

/// Random numbers that are the same in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
