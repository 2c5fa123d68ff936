import FuzzSupport
import RDF
import TestSupport
import Testing

/// Fuzzing without a fuzzer: seeded changes of small documents, the same in every run.
@Suite("Fuzzing, shortly")
struct ShortFuzzTests {
  @Test("Readers and writers keep their promises", arguments: FuzzTarget.allCases)
  func promises(_ target: FuzzTarget) {
    var pool = Seeds.builtIn(target) + SharedSeeds.inputs(target, limit: 200)
    var entropy = Entropy(seed: 2026)
    var mutator = Mutator(target)
    for run in 0..<Effort.runs(5_000) {
      let seed = pool[Int(entropy.next() % UInt64(pool.count))]
      mutator.restart(seed: entropy.next())
      var input = mutator.mutate(seed, longest: 2000)
      if run % 4 == 0 {
        let other = pool[Int(entropy.next() % UInt64(pool.count))]
        input = mutator.splice(input, other, longest: 2000)
      }
      // Changes of changes go further than changes of seeds.
      if run % 8 == 0 { pool.append(input) }
      do {
        try target.check(input)
      } catch {
        let text = String(validating: input, as: UTF8.self).map { $0.debugDescription }
        Issue.record("\(target.rawValue), \(text ?? "\(input)"): \(error)")
        return
      }
    }
  }
}
