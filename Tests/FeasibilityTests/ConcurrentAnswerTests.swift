import Query
import Simulation
import Testing

@testable import Feasibility

@Suite("Feasibility: many datasets at once")
struct ConcurrentAnswerTests {
  /// Three hospitals, of which one has more datasets than a core counts at a stretch.
  private func index(_ random: inout SeededGenerator) -> StatisticsIndex {
    let statistics = (0..<5).map { _ in SyntheticPopulation(&random).statistics(&random) }
    var datasets: [CountedDataset] = []
    for (source, count) in [("alpha", 130), ("beta", 1), ("gamma", 0)] {
      for number in 0..<count {
        datasets.append(
          CountedDataset(
            id: "\(number)", iri: "https://\(source).example/\(number)", title: "Sample",
            source: source, statistics: [statistics[number % 5]]))
      }
    }
    return StatisticsIndex(
      hospitals: ["alpha", "beta", "gamma"].map { CountingHospital(source: $0) },
      datasets: datasets)
  }

  @Test("The answer is the same on every core as on one")
  func same() async throws {
    var random = SeededGenerator(20_261_129)
    let index = index(&random)
    for _ in 0..<4 {
      let question = RandomQuestion.question(&random)
      let concurrent = try await index.asked(
        question, asOf: "2026-11-29T00:00:00Z", generation: 7
      ).answer()
      #expect(concurrent == index.answer(question, asOf: "2026-11-29T00:00:00Z", generation: 7))
      #expect(concurrent.hospitals.first { $0.hospital == "alpha" }?.datasets.count == 130)
    }
  }

  @Test("Counting stops with its task")
  func stops() async {
    var random = SeededGenerator(20_261_130)
    let index = index(&random)
    let question = RandomQuestion.question(&random)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await index.asked(question).answer()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("Hospital by hospital says the same as the whole answer")
  func handedOn() async throws {
    var random = SeededGenerator(20_261_203)
    let index = index(&random)
    for _ in 0..<4 {
      let question = RandomQuestion.question(&random)
      let asked = index.asked(question, asOf: "2026-11-29T00:00:00Z", generation: 7)
      var hospitals: [FeasibilityAnswer.Hospital] = []
      let end = try await asked.hospitals { hospitals.append($0) }
      #expect(hospitals.map(\.hospital) == ["alpha", "beta", "gamma"])
      let whole = asked.answerAlone()
      #expect(hospitals == whole.hospitals.sorted { $0.hospital < $1.hospital })
      #expect(FeasibilityAnswer(hospitals: whole.hospitals, end: end) == whole)
    }
  }

  @Test("Who wants no more ends the counting")
  func leaves() async {
    struct Left: Error {}
    var random = SeededGenerator(20_261_204)
    let asked = index(&random).asked(RandomQuestion.question(&random))
    var told: [String] = []
    await #expect(throws: Left.self) {
      _ = try await asked.hospitals { hospital in
        told.append(hospital.hospital)
        throw Left()
      }
    }
    #expect(told == ["alpha"])
  }
}
