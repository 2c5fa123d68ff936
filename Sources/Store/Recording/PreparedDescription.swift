internal import Catalogue
internal import Vocabulary

/// A document, or a part of one, with its descriptions as rows: made by ``HarvestRecorder/prepare(_:)``, and to be recorded
/// by the same harvest.
public struct PreparedDocument: Sendable {
  /// Without its datasets.
  let part: DocumentRecord
  let descriptions: [PreparedDescription]

  init(_ part: DocumentRecord, _ descriptions: [PreparedDescription]) {
    var part = part
    part.datasets = []
    self.part = part
    self.descriptions = descriptions
  }
}

/// A description as rows, ready for its transaction. A class, because it is handed on several times and has some hundred
/// references.
final class PreparedDescription: Sendable {
  struct StatisticsRow: Hashable, Sendable {
    var location: String
    var digest: String
    /// JSON of the statistics.
    var detail: String
  }

  let iri: String
  let graph: StoredGraph
  let derived: DerivedRows
  let recognition: RecognitionKeys
  let findings: [FindingRow]
  let statistics: [StatisticsRow]
  /// Of everything but the graph.
  let fingerprint: Int64
  /// What had to be cut here.
  let cuts: [Finding]

  init(
    _ record: DescriptionRecord, settings: SourceSettings, vocabulary: ConceptLibrary
  ) throws {
    var cut = CountGate(threshold: settings.threshold, dataset: record.dataset.iri)
    let record = cut.passed(record)
    let (dataset, tables) = (record.dataset, record.statistics)
    iri = dataset.iri
    graph = record.graph
    cuts = cut.findings
    recognition = RecognitionKeys(dataset)
    let all = record.findings + cut.findings
    derived = try DerivedRows(
      dataset,
      read: dataset.readFromText(
        threshold: settings.threshold, hidesCount: ReadValues.hidesCount(all)),
      statistics: tables.map(\.statistics),
      hasViolation: all.contains { $0.severity == .violation },
      country: settings.country, vocabulary: vocabulary)
    findings = all.map { FindingRow($0, of: dataset.iri) }
    statistics = try tables.map {
      let detail = try JSONText.encode($0.statistics)
      return StatisticsRow(
        location: $0.location, digest: Digest.sha256(Array(detail.utf8)), detail: detail)
    }
    fingerprint = Digest.fingerprint(
      ["\(derived.fingerprint)"] + findings.map(\.detail)
        + statistics.flatMap { [$0.location, $0.digest] } + ["\(derived.quality.percent)"])
  }

  /// Without counts below the threshold. Read from what is to be kept of it: few ask, and it is large.
  var dataset: Dataset { get throws { try KeptText(derived.columns.value).dataset } }
}
