import RDF
import TestSupport
import Testing

@testable import SHACL

/// Our reports and pySHACL's on shapes and data drawn at random.
@Suite struct RandomAgreementTests {
  @Test func randomReportsAreThoseOfPySHACL() throws {
    let cases = (0..<Effort.runs(1000)).map { RandomCase(seed: UInt64($0)) }
    let shapes = cases.map { graph($0.shapes) }
    let data = cases.map { graph($0.data) }
    let jobs = cases.indices.map { PySHACL.Job(shapes: $0, data: $0) }
    guard let theirs = try PySHACL.reports(shapes: shapes, data: data, jobs: jobs) else { return }
    var results = 0
    var differing = 0
    for job in jobs {
      #expect(!shapes[job.shapes].isEmpty && !data[job.data].isEmpty)
      let ours = ResultKey.counts(
        Validator(shapes: shapes[job.shapes]).validate(data[job.data]).results)
      let differences = Differences(ours: ours, theirs: ResultKey.counts(theirs[job] ?? []))
      results += differences.both
      guard !differences.all.isEmpty else { continue }
      differing += 1
      // A few tell enough.
      if differing <= 5 {
        Issue.record(
          """
          seed \(job.shapes): \(differences.all.joined(separator: "\n"))
          \(cases[job.shapes].shapes)

          \(cases[job.shapes].data)
          """)
      }
    }
    print(
      "random shapes: \(cases.count) reports, \(results) results both, \(differing) reports differ")
    #expect(differing == 0)
    // The cases are worth something: most have results.
    #expect(results > 3 * cases.count)
  }
}
