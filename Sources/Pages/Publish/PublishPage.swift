public import Catalogue
internal import Query
internal import Store

/// A form to send a description or a filled-in form, what researchers would see of it, and what came of publishing.
public struct PublishPage: HTMLPage {
  public static let template = "publish"
  public let shell: Shell

  let action: String
  let checkHref: String
  let text: String
  let counts: String?
  /// Said where what was sent is too long to come back.
  let tooLong: String?
  let problem: CheckPage.Problem?
  let report: CheckPage.Report?
  let preview: DatasetPage?
  /// All datasets of the description, where there are several; a click shows another.
  let previewOf: String?
  let shown: [Shown]
  let moreDatasets: String?
  let outcomes: [OutcomeRow]

  /// What was sent, to be published after a look, or mended. The token is not part of it.
  public struct Sent: Sendable {
    public var text = ""
    /// Aggregate statistics that a form made, as JSON.
    public var counts = ""

    public init() {}

    public init(_ text: [UInt8], counts: [UInt8]) {
      self.text = String(decoding: text, as: UTF8.self)
      self.counts = String(decoding: counts, as: UTF8.self)
    }
  }

  /// What came of one dataset.
  public struct Outcome: Sendable {
    let status: String
    let name: String
    let iri: String?
    let findings: [Finding]
    let isKept: Bool

    /// - Parameters:
    ///   - status: created, updated, unchanged, rejected or refused.
    ///   - name: its identifier.
    public init(status: String, name: String, iri: String?, findings: [Finding], isKept: Bool) {
      self.status = status
      self.name = name
      self.iri = iri
      self.findings = findings
      self.isKept = isKept
    }
  }

  struct Shown: Sendable {
    let title: String
    /// For the field `show` of the form.
    let place: Int
    let isChosen: Bool
    /// Whether the form can bring it: not where what was sent is too long to come back.
    let isOffered: Bool
    let label: String
  }

  struct OutcomeRow: Sendable {
    let text: String
    let isKept: Bool
    let name: String
    let href: String?
    let sections: [FindingSection]
  }

  /// What the hospital is called in a preview: who sends it is not known yet.
  public static func hospital(_ reader: Reader) -> String { reader.texts("publish.hospital") }

  /// In bytes: a longer text is not sent back.
  static let longestText = 100_000
  static let mostOutcomes = 50
  static let mostShown = 100

  /// - Parameters:
  ///   - sent: what comes back in the form.
  ///   - report: what is wrong with it, in the language of the page.
  ///   - preview: the page that researchers would see of a dataset.
  ///   - titles: of all datasets of the description.
  ///   - chosen: the place of that dataset among them.
  ///   - outcomes: what came of publishing it; empty where that was not asked for.
  ///   - problem: why there is neither.
  public init(
    _ request: PageRequest, sent: Sent = Sent(), report: ProfileReport? = nil,
    preview: DatasetPage? = nil, titles: [String] = [], chosen: Int = 0, outcomes: [Outcome] = [],
    problem: CheckPage.Problem? = nil
  ) {
    let texts = request.reader.texts
    action = request.link("/publish")
    checkHref = request.link("/check")
    let isLong = sent.text.utf8.count + sent.counts.utf8.count > Self.longestText
    text = isLong ? "" : sent.text
    counts = isLong || sent.counts.isEmpty ? nil : sent.counts
    tooLong = isLong ? texts("publish.tooLong") : nil
    self.problem = problem
    self.report = report.map { CheckPage.Report($0, texts: texts) }
    self.preview = preview
    previewOf = titles.count > 1 ? texts.count("publish.previewOf", titles.count) : nil
    shown =
      titles.count < 2
      ? []
      : titles.prefix(Self.mostShown).enumerated().map { place, title in
        let title = title.isEmpty ? texts("dataset.untitled") : Excerpt.of(title, longest: 160)
        return Shown(
          title: title, place: place, isChosen: place == chosen,
          isOffered: !isLong && place != chosen, label: texts("publish.show", ["title": title]))
      }
    let rest = titles.count - Self.mostShown
    moreDatasets = rest > 0 ? texts.count("publish.moreDatasets", rest) : nil
    self.outcomes = outcomes.prefix(Self.mostOutcomes).map { outcome in
      OutcomeRow(
        text: texts("publish.\(outcome.status)"), isKept: outcome.isKept,
        name: Excerpt.of(outcome.name.isEmpty ? outcome.iri ?? "" : outcome.name, longest: 160),
        href: outcome.isKept
          ? outcome.iri.map { request.dataset(Store.datasetKey(for: $0)) } : nil,
        sections: FindingSection.all(outcome.findings, texts: texts))
    }
    shell = Shell(
      request, title: texts("publish.title"), summary: texts("publish.lead"), place: "/check",
      isHidden: report != nil || problem != nil || !outcomes.isEmpty)
  }
}
