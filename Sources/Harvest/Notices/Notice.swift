internal import Catalogue
internal import Crypto
internal import Foundation
internal import Store

/// One plain sentence for the contact of a source.
struct Notice: Hashable, Sendable {
  /// What it is about: the same cause is told once, until it has passed.
  var cause: String
  /// For a mail's subject.
  var subject: String
  var sentence: String

  /// What a harvest leaves to tell: that it failed, was held, lost documents or kept datasets out.
  static func notices(of report: SourceReport) -> [Notice] {
    var notices: [Notice] = []
    let name = report.name
    switch report.status {
    case .failed:
      let finding = report.findings.first { $0.severity == .violation }
      let refusal = report.documents.lazy.compactMap(\.error).first?.message
      let reason = finding?.message ?? refusal ?? "It ended before it was done."
      notices.append(
        Notice(
          cause: "harvest failed \(finding?.id ?? "-")", subject: "The harvest of \(name) failed",
          sentence: "The harvest of \(name) failed, and its last good state stays: \(reason)"))
    case .held:
      notices.append(
        Notice(
          cause: "harvest held", subject: "The harvest of \(name) is held",
          sentence:
            "Much of what \(name) described is gone from its last answer, so nothing was withdrawn: look "
            + "whether that is meant, then run “paedcat harvest \(name) --confirm-withdrawals”."))
    case .complete, .partial:
      let refused = report.documents.filter { $0.status == .refused }
      if let first = refused.first {
        notices.append(
          Notice(
            cause: "harvest incomplete \(digest(refused.map(\.location)))",
            subject: "Documents of \(name) could not be read",
            sentence:
              "\(count(refused.count, "document")) of \(name) could not be read, and the last good state of "
              + "what is in them stays; the first is \(first.location): \(first.error?.message ?? "it was refused")"
          ))
      }
    }
    if report.rejected > 0 {
      let kept = report.findings.filter { $0.id == Finding.Kind.datasetRejected.rawValue }
        .flatMap { ($0.datasets ?? []) + [$0.dataset].compactMap(\.self) }
      notices.append(
        Notice(
          cause: "harvest rejected \(digest(kept))", subject: "Datasets of \(name) were not taken",
          sentence: "\(count(report.rejected, "dataset")) of \(name) broke the profile and "
            + "\(report.rejected == 1 ? "was" : "were") not taken; the last good versions stay, and the report says "
            + "what is wrong."))
    }
    return notices
  }

  /// What is due once a year. Its causes are the months in which something became due, so that what stays due is told
  /// once.
  static func due(_ due: AttestationsDue, of name: String) -> (notice: Notice, causes: [String])? {
    guard due.count > 0, let latest = due.months.last else { return nil }
    let (count, first) = (due.count, due.first)
    let notice = Notice(
      cause: "attestation \(latest)", subject: "Is it still true? \(name)",
      sentence:
        "\(Self.count(count, "description")) of \(name) \(count == 1 ? "has" : "have") neither been changed nor "
        + "confirmed for a year: say that it is still true with “paedcat attest \(first ?? "ID")”, or publish what is."
    )
    return (notice, due.months.map { "attestation \($0)" })
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private static func digest(_ texts: [String]) -> String {
    let text = Set(texts).sorted().joined(separator: "\n")
    return String(SHA256.hash(data: Data(text.utf8)).hexadecimal.prefix(16))
  }
}
