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
      let concurrent = try await index.answerConcurrently(
        question, moreNames: [:], asOf: "2026-11-29T00:00:00Z", generation: 7)
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
      return try await index.answerConcurrently(
        question, moreNames: [:], asOf: "", generation: 0)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
