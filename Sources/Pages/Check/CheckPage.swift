public import Catalogue
internal import Query

/// A form to paste or upload a description, and what is wrong with it. Nothing of it is kept.
public struct CheckPage: HTMLPage {
  public static let template = "check"
  public let shell: Shell

  let action: String
  let publish: String
  let text: String
  let profiles: [FilterForm.Option]
  let problem: Problem?
  let report: Report?

  /// Why there is no report.
  public struct Problem: Sendable {
    let title: String
    let detail: String?
    let remedy: String?

    public init(title: String, detail: String?, remedy: String?) {
      self.title = Excerpt.of(title, longest: 200)
      self.detail = detail.map { Excerpt.of($0, longest: 500) }
      self.remedy = remedy.map { Excerpt.of($0, longest: 500) }
    }
  }

  /// What was found.
  struct Report: Sendable {
    let isGood: Bool
    let verdict: String
    let counts: String
    let sections: [FindingSection]
  }

  /// A longer text is not sent back: whoever wrote it has it.
  static let longestText = 60_000

  /// - Parameters:
  ///   - text: what was pasted, to be mended in the form.
  ///   - profile: what it was held to, by its name.
  ///   - report: in the language of the page; nil where nothing was sent, or it could not be read.
  public init(
    _ request: PageRequest, text: String = "", profile: String? = nil,
    report: ProfileReport? = nil, problem: Problem? = nil
  ) {
    let texts = request.reader.texts
    action = request.link("/check")
    publish = request.link("/publish")
    self.text = text.utf8.count <= Self.longestText ? text : ""
    let chosen = profile ?? Profile.healthdcatApR8.rawValue
    profiles = Profile.allCases.map {
      .init(
        value: $0.rawValue, name: texts("profile.\($0.rawValue)"),
        isChosen: $0.rawValue == chosen)
    }
    self.problem = problem
    self.report = report.map { Report($0, texts: texts) }
    shell = Shell(
      request, title: texts("check.title"), summary: texts("check.lead"), place: "/check",
      isHidden: report != nil || problem != nil)
  }
}

extension CheckPage.Report {
  init(_ report: ProfileReport, texts: Texts) {
    isGood = report.conforms
    let datasets = texts.count("check.datasets", report.datasetCount)
    verdict = texts(
      report.conforms ? "check.conforms" : "check.violates",
      ["profile": texts("profile.\(report.profile.rawValue)")])
    counts = [
      datasets, texts.count("check.must", report.counts.violation),
      texts.count("check.should", report.counts.warning),
      texts.count("check.may", report.counts.information),
    ].joined(separator: " · ")
    sections = FindingSection.all(report.findings, texts: texts, isTold: true)
  }
}
