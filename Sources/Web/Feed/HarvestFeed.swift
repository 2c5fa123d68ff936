internal import Catalogue
internal import Hummingbird
internal import Store

/// How a source's harvests went, for feed readers: an entry a harvest.
struct HarvestFeed {
  /// What the reports are to be had as.
  enum Format: String, MediaTyped {
    case json, atom

    var mediaType: String { self == .json ? "application/json" : "application/atom+xml" }
  }

  let source: String
  let publicURL: String

  func response(_ reports: [SourceReport]) -> Response {
    let address = "\(publicURL)/api/v1/sources/\(source)/harvests"
    let feed = AtomFeed(
      id: address, title: "Harvests of \(source)",
      entries: reports.map { entry($0, address: address) }, link: address + "?format=atom")
    return Response(
      status: .ok,
      headers: [.contentType: "application/atom+xml; charset=utf-8", .vary: "Accept"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: feed.document())))
  }

  private func entry(_ report: SourceReport, address: String) -> AtomFeed.Entry {
    let started = report.startedAt ?? ""
    return AtomFeed.Entry(
      id: "\(address)#\(started)",
      title: "\(source): \(report.status.rawValue), \(report.seen) datasets",
      updated: report.finishedAt ?? started, author: source, summary: summary(report, address),
      link: "\(publicURL)/sources/\(source)")
  }

  private func summary(_ report: SourceReport, _ address: String) -> String {
    let counts = [
      ("new", report.new), ("changed", report.changed), ("unchanged", report.unchanged),
      ("withdrawn", report.withdrawn), ("rejected", report.rejected),
    ].map { "\($0.1) \($0.0)" }
    let findings = report.findings.count + (report.findingsOmitted ?? 0)
    let worst = report.findings.first { $0.severity == .violation }
    let refused = report.documents.lazy.compactMap(\.error).first
    let sentences = [
      "Datasets: \(counts.joined(separator: ", ")).",
      "\(report.documents.count) documents, \(report.bytes) bytes, \(findings) findings.",
      report.status == .complete ? nil : refused?.message ?? worst?.message,
      report.id.map { "Each dataset: \(address)/\($0)" },
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
}
