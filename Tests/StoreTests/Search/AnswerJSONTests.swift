import Catalogue
import Foundation
import Testing

@testable import Store

/// Answers that say anything, whether it can be or not.
private struct RandomAnswer {
  var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  mutating func text() -> String {
    let pieces = [
      "asthma", "Łódź", "日本", "\"", "\\", "/", "\u{0}", "\u{8}", "\t", "\n", "\r", "\u{1F}",
      "\u{7F}", "\u{2028}", "👶🏽", "e\u{301}", "<mark>", "z", "A", " ",
    ]
    return (0..<Int.random(in: 0...5, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  mutating func maybe<Value>(_ value: (inout RandomAnswer) -> Value) -> Value? {
    Bool.random(using: &random) ? value(&self) : nil
  }

  mutating func several<Value>(_ value: (inout RandomAnswer) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&self) }
  }

  mutating func named<Value>(_ value: (inout RandomAnswer) -> Value) -> [String: Value] {
    let pairs = several { random in (random.text(), value(&random)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  mutating func flag() -> Bool { Bool.random(using: &random) }

  mutating func number() -> Int {
    [0, 10, -1, 1 << 40, .max, .min].randomElement(using: &random) ?? 0
  }

  mutating func score() -> Double {
    let float = Float.random(in: 0...40, using: &random)
    return [0, 3, 1e-7, 1e21, 0.1, Double(float), -2.5e-300].randomElement(using: &random) ?? 0
  }

  mutating func hit() -> DatasetHit {
    var hit = DatasetHit(
      id: text(), iri: text(), title: text(), titleLanguage: maybe { $0.text() },
      description: text(), descriptionLanguage: maybe { $0.text() },
      highlights: named { $0.text() }, hospital: text(), hospitalName: text(),
      country: maybe { $0.text() }, access: maybe { $0.text() }, ageMin: maybe { $0.text() },
      ageMax: maybe { $0.text() }, gestationMin: maybe { $0.number() },
      gestationMax: maybe { $0.number() }, individuals: maybe { Int64($0.number()) },
      individualsBelow: maybe { $0.number() }, score: score(), matchedBy: several { $0.text() },
      stated: flag(), modified: maybe { $0.text() }, variableCount: number(),
      rung: maybe { $0.text() }, quality: maybe { $0.number() },
      readFromText: maybe { random in
        random.several { ReadValue(.years, $0.text(), words: $0.text(), place: .keyword) }
      })
    hit.explanation = maybe { random in
      random.several {
        ScorePart(
          kind: .narrower, text: $0.text(),
          fields: $0.several { .init($0.text(), score: $0.score()) }, score: $0.score())
      }
    }
    return hit
  }

  mutating func filter() -> Interpretation.Filter {
    Interpretation.Filter(text: text(), field: text(), value: text())
  }

  mutating func answer() -> DatasetAnswer {
    let interpretation = Interpretation(
      concepts: several { .init(text: $0.text(), code: $0.text(), label: $0.text()) },
      filters: several { $0.filter() }, offers: several { $0.filter() },
      corrections: several { .init(from: $0.text(), to: $0.text(), applied: $0.flag()) },
      expansions: several { $0.text() })
    var answer = DatasetAnswer(
      total: number(), totalIsExact: flag(), unstated: number(), asOf: text(),
      generation: number(), next: maybe { $0.text() }, relaxed: flag(), items: several { $0.hit() },
      facets: named { random in
        random.several { FacetCount(value: $0.text(), label: $0.text(), count: $0.number()) }
      },
      interpretation: interpretation)
    answer.fewerWords = maybe { random in
      FewerWords(total: random.number(), items: random.several { $0.hit() })
    }
    answer.nearest = maybe { random in
      NearestMiss(
        criteria: random.number(),
        costs: random.several { .init(field: $0.text(), value: $0.text(), found: $0.number()) },
        items: random.several {
          .init(
            id: $0.text(), iri: $0.text(), title: $0.text(), hospital: $0.text(),
            met: $0.number(), misses: $0.several { $0.text() })
        })
    }
    return answer
  }
}

@Suite("Answers to searches as JSON")
struct DatasetAnswerJSONTests {
  @Test("Random answers are written as JSONEncoder writes them, and read back the same")
  func same() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var random = RandomAnswer(seed: 20_261_129)
    for _ in 0..<400 {
      let answer = random.answer()
      let json = answer.json()
      #expect(
        String(decoding: json, as: UTF8.self)
          == String(decoding: try encoder.encode(answer), as: UTF8.self))
      #expect(try JSONDecoder().decode(DatasetAnswer.self, from: Data(json)) == answer)
    }
  }
}
