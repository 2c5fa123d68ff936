import RDF
import TestSupport
import Testing

@testable import SHACL

/// Our reports and pySHACL's on official shapes and real descriptions: the same focus nodes, paths, components
/// and severities, blank nodes compared by count.
///
/// There is no table of expected differences, since there is none. Every third file of less than 100 kB in
/// ordinary runs, all of them where effort is whole.
@Suite struct AgreementTests {
  @Test(arguments: Agreement.files)
  func reportsAreThoseOfPySHACL(file: DescribedFile) {
    for comparison in Agreement.comparisons[file.path] ?? [] {
      #expect(comparison.differences.all == [], "against \(comparison.shapes)")
    }
  }

  @Test func theAgreementIsPrinted() {
    guard let some = Agreement.comparisons.first else { return }
    #expect(some.value.count == OfficialShapes.all.count)
    var table = AgreementTable()
    for file in Agreement.files {
      for comparison in Agreement.comparisons[file.path] ?? [] {
        table.add(comparison.differences, group: file.group, shapes: comparison.shapes)
      }
    }
    print(table.text)
  }

  /// What stops other validators is taken in the way that it is meant.
  @Test(arguments: OfficialShapes.all)
  func publishedShapesAskWhatMendedOnesAsk(shapes: OfficialShapes) throws {
    let published = Validator(shapes: shapes.published)
    let mended = Validator(shapes: shapes.mended)
    for file in Agreement.files.prefix(30) {
      guard let graph = try file.graph() else { continue }
      #expect(
        ResultKey.counts(published.validate(graph)) == ResultKey.counts(mended.validate(graph)),
        "\(file.path)")
    }
  }

  /// Code lists in the background do what they do in the data, but are not validated themselves.
  @Test(arguments: OfficialShapes.all)
  func listsInTheBackgroundDoAsInTheData(shapes: OfficialShapes) throws {
    let alone = Validator(shapes: shapes.mended)
    let informed = Validator(shapes: shapes.mended, background: CodeLists.graph)
    for file in Agreement.files.prefix(30) {
      guard let graph = try file.graph(withLists: false), let joined = try file.graph() else {
        continue
      }
      let expected = alone.validate(joined).results.filter { result in
        if case .iri(let iri) = result.focusNode { CodeLists.schemes[iri] == nil } else { true }
      }
      let found = informed.validate(graph).results.filter { result in
        if case .iri(let iri) = result.focusNode { CodeLists.schemes[iri] == nil } else { true }
      }
      #expect(ResultKey.counts(found) == ResultKey.counts(expected), "\(file.path)")
    }
  }
}

/// The comparisons, made once.
enum Agreement {
  struct Comparison: Sendable {
    var shapes: String
    var differences: Differences
  }

  static let files: [DescribedFile] = DescribedFile.all.enumerated().filter { index, file in
    Effort.isWhole || (index % 3 == 0 && file.size < 100_000)
  }.map(\.element)

  /// By path of the file. Empty where there is no Python.
  static let comparisons: [String: [Comparison]] = (try? compare()) ?? [:]

  private static func compare() throws -> [String: [Comparison]] {
    let shapes = OfficialShapes.all.map { ($0.name, $0.mended) }
    var read: [(path: String, graph: Graph)] = []
    for file in files {
      if let graph = try file.graph() { read.append((file.path, graph)) }
    }
    let jobs = read.indices.flatMap { data in
      shapes.indices.map { PySHACL.Job(shapes: $0, data: data) }
    }
    guard !jobs.isEmpty,
      let theirs = try PySHACL.reports(
        shapes: shapes.map(\.1), data: read.map(\.graph), jobs: jobs)
    else { return [:] }
    let validators = shapes.map { Validator(shapes: $0.1) }
    return jobs.reduce(into: [:]) { comparisons, job in
      let ours = ResultKey.counts(validators[job.shapes].validate(read[job.data].graph).results)
      let differences = Differences(ours: ours, theirs: ResultKey.counts(theirs[job] ?? []))
      comparisons[read[job.data].path, default: []].append(
        Comparison(shapes: shapes[job.shapes].0, differences: differences))
    }
  }
}
