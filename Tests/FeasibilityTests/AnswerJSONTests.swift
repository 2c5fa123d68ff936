import Foundation
import Query
import Simulation
import Testing

@testable import Feasibility

/// Answers that say anything, whether it can be or not.
struct RandomAnswer {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed)
  }

  private mutating func text() -> String {
    let pieces = [
      "fev1", "Ålesund", "日本", "\"", "\\", "/", "\u{0}", "\u{8}", "\t", "\n", "\u{C}", "\r",
      "\u{1F}",
      "\u{7F}", "\u{2028}", "👶🏽", "e\u{301}", "</script>", " ",
    ]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private mutating func maybe<Value>(_ value: (inout RandomAnswer) -> Value) -> Value? {
    Bool.random(using: &random) ? value(&self) : nil
  }

  private mutating func number() -> Int {
    [0, 10, -1, 1 << 40, .max, .min].randomElement(using: &random) ?? 0
  }

  private mutating func several<Value>(_ value: (inout RandomAnswer) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&self) }
  }

  private mutating func kind() -> FeasibilityAnswer.Kind {
    FeasibilityAnswer.Kind.allCases.randomElement(using: &random) ?? .zero
  }

  private mutating func bounds() -> FeasibilityAnswer.Bounds {
    .init(
      lower: maybe { $0.number() }, estimate: maybe { $0.number() }, upper: maybe { $0.number() },
      below: maybe { $0.number() })
  }

  private mutating func counted() -> FeasibilityAnswer.Counted {
    var counted = FeasibilityAnswer.Counted(kind(), bounds())
    counted.population = maybe { $0.number() }
    return counted
  }

  private mutating func uncounted() -> FeasibilityAnswer.Uncounted {
    .init(datasets: number(), upper: maybe { $0.number() })
  }

  private mutating func completeness() -> FeasibilityAnswer.Completeness {
    .init(
      variable: text(), percent: maybe { $0.number() },
      byAge: several { .init(age: $0.text(), percent: $0.number()) })
  }

  private mutating func dataset() -> FeasibilityAnswer.Dataset {
    var dataset = FeasibilityAnswer.Dataset(
      id: text(), iri: text(), title: maybe { $0.text() }, kind: kind(), bounds: bounds(),
      reading: maybe { $0.text() },
      vintage: maybe {
        .init(
          referenceDate: $0.maybe { $0.text() }, release: $0.maybe { $0.text() },
          lastPatientDate: $0.maybe { $0.text() }, dataModel: $0.maybe { $0.text() },
          vocabularyVersion: $0.maybe { $0.text() })
      }, completeness: maybe { $0.several { $0.completeness() } })
    dataset.access = maybe { $0.text() }
    return dataset
  }

  private mutating func hospital() -> FeasibilityAnswer.Hospital {
    var hospital = FeasibilityAnswer.Hospital(
      hospital: text(), name: maybe { $0.text() }, country: maybe { $0.text() }, kind: kind(),
      bounds: bounds(), datasets: several { $0.dataset() })
    hospital.counted = maybe { $0.counted() }
    hospital.uncounted = maybe { $0.uncounted() }
    hospital.population = maybe { $0.number() }
    hospital.method = maybe { $0.text() }
    hospital.tables = several { $0.text() }
    hospital.referenceDate = maybe { $0.text() }
    hospital.reading = maybe { $0.text() }
    hospital.live = maybe { .init(kind: $0.kind(), count: $0.maybe { $0.number() }) }
    return hospital
  }

  mutating func answer() -> FeasibilityAnswer {
    var answer = FeasibilityAnswer(
      question: RandomQuestion.question(&random), asOf: text(), generation: number(),
      hospitals: several { $0.hospital() },
      total: .init(disjoint: bounds(), shared: bounds(), reading: maybe { $0.text() }),
      warnings: several { .init(pointer: $0.text(), message: $0.text()) })
    answer.total.counted = maybe { .init(disjoint: $0.counted(), shared: $0.counted()) }
    answer.total.uncounted = maybe { $0.uncounted() }
    return answer
  }
}

@Suite("Feasibility: answers as JSON")
struct AnswerJSONTests {
  private func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test("Random answers are written as JSONEncoder writes them, to the byte")
  func same() throws {
    var random = RandomAnswer(seed: 20_261_201)
    for _ in 0..<300 {
      let answer = random.answer()
      #expect(String(decoding: try answer.json(), as: UTF8.self) == (try encoded(answer)))
      for hospital in answer.hospitals {
        #expect(String(decoding: hospital.json(), as: UTF8.self) == (try encoded(hospital)))
      }
      let end = FeasibilityAnswer.End(
        question: answer.question, asOf: answer.asOf, generation: answer.generation,
        total: answer.total, warnings: answer.warnings)
      #expect(String(decoding: try end.json(), as: UTF8.self) == (try encoded(end)))
    }
  }

  @Test("What is written reads back as the same answer")
  func readsBack() throws {
    var random = RandomAnswer(seed: 20_261_202)
    for _ in 0..<100 {
      let answer = random.answer()
      let read = try JSONDecoder().decode(FeasibilityAnswer.self, from: Data(try answer.json()))
      #expect(read == answer)
    }
  }
}
