internal import Feasibility

/// A feasibility answer for the terminal.
struct FeasibilityText {
  var answer: FeasibilityAnswer
  var explain: Bool
  var target: Int?

  var text: String {
    guard !answer.hospitals.isEmpty else {
      return
        "No hospital in this catalogue fits the question's place.\nTake off --hospital or --country."
    }
    var table = TextTable(
      ["hospital", "country", "at least", "estimate", "at most", "", "of", "as of", "reading"],
      flexible: 8, numeric: [2, 3, 4, 6])
    let bars = CountBars(answer.hospitals)
    table.rows = answer.hospitals.map { hospital in
      let counts = Self.counts(
        hospital.countedKind, hospital.countedBounds,
        more: hospital.counted != nil && hospital.kind != .unknown)
      return [hospital.hospital, hospital.country ?? "–"] + counts + [
        bars.bar(of: hospital), hospital.countedPopulation.map(String.init) ?? "–",
        hospital.referenceDate ?? "–",
        hospital.reading ?? hospital.kind.rawValue,
      ]
    }
    let counted = answer.total.counted
    table.rows.append(total("all, no child twice", answer.total.disjoint, counted?.disjoint))
    table.rows.append(total("all, children shared", answer.total.shared, counted?.shared))
    var lines = [table.rendered(width: Terminal.width)]
    if let reading = answer.total.reading { lines.append(reading.printable) }
    if let target { lines += verdict(target) }
    lines += answer.warnings.map { Terminal.yellow("note: ") + $0.message.printable }
    if explain { lines += explanations }
    return lines.joined(separator: "\n")
  }

  private func total(
    _ name: String, _ bounds: FeasibilityAnswer.Bounds, _ counted: FeasibilityAnswer.Counted?
  ) -> [String] {
    // Nobody among those who are counted is no certainty.
    let counted = counted?.kind == .zero ? nil : counted
    let kind: FeasibilityAnswer.Kind =
      bounds.lower == nil && bounds.below == nil ? .unknown : .estimate
    return [name, ""]
      + Self.counts(counted?.kind ?? kind, counted?.bounds ?? bounds, more: counted != nil)
      + ["", "", "", ""]
  }

  /// - Parameter more: Whether datasets that do not count what is asked may hold more: told by a `+`.
  private static func counts(
    _ kind: FeasibilityAnswer.Kind, _ bounds: FeasibilityAnswer.Bounds, more: Bool
  ) -> [String] {
    let plus = more ? "+" : ""
    let upper = bounds.upper.map { "\($0)" + plus }
    return switch kind {
    case .zero: ["0", "0", "0" + plus]
    case .suppressed: ["", "<\(bounds.below ?? 10)" + plus, ""]
    case .estimate:
      [
        bounds.lower.map(String.init) ?? "–",
        bounds.estimate.map { "~\($0)" } ?? bounds.below.map { "<\($0)" } ?? "–", upper ?? "–",
      ]
    case .refused, .failed, .unknown, .pending: ["?", "?", upper ?? "?"]
    }
  }

  private func verdict(_ target: Int) -> [String] {
    let plan = Recruitment(target: target, of: answer)
    if let most = plan.most, most < target {
      return [Terminal.red("\(target) children are out of reach: there are at most \(most).")]
    }
    var lines: [String] = []
    if let certain = plan.certain {
      lines.append(
        Terminal.green(
          "\(target) children for certain from \(Self.names(certain.hospitals)): at least \(certain.children), if no child is counted twice."
        ))
    } else {
      lines.append(Terminal.yellow("\(target) children are possible, not certain."))
    }
    if let likely = plan.likely {
      lines.append("Probably from \(Self.names(likely.hospitals)): about \(likely.children).")
    } else {
      lines.append("The estimates of all hospitals together do not reach \(target).")
    }
    return lines
  }

  private static func names(_ hospitals: [String]) -> String {
    hospitals.count == 1
      ? "\(hospitals[0]) alone"
      : "these \(hospitals.count) hospitals: \(hospitals.joined(separator: ", "))"
  }

  private var explanations: [String] {
    answer.hospitals.flatMap { hospital -> [String] in
      let tables =
        hospital.tables.isEmpty
        ? "" : " Tables: " + hospital.tables.map(\.printable).joined(separator: "; ") + "."
      let head =
        "\n" + Terminal.bold(hospital.hospital) + ": "
        + (hospital.method ?? "No published table says anything.") + tables
      let said = hospital.datasets.filter { $0.kind != .unknown }
      let silent = hospital.datasets.filter { $0.kind == .unknown }
      return [head] + (said + silent).map(explanation)
    }
  }

  private func explanation(_ dataset: FeasibilityAnswer.Dataset) -> String {
    let vintage = dataset.vintage.map { vintage in
      [
        vintage.referenceDate.map { "As of \($0)" }, vintage.release.map { "release \($0)" },
        vintage.lastPatientDate.map { "newest entry \($0)" }, vintage.dataModel,
        vintage.vocabularyVersion,
      ].compactMap { $0?.printable }.joined(separator: ", ")
    }
    let said =
      [dataset.reading?.printable, vintage.map { $0.isEmpty ? "" : $0 + "." }]
      .compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
      + (dataset.completeness ?? []).map { " " + $0.sentence.printable }.joined()
    return "  " + Terminal.bold((dataset.title ?? dataset.iri).printable) + "\n"
      + said.wrapped(to: Terminal.width - 4).split(separator: "\n").map { "    " + $0 }
      .joined(separator: "\n")
  }
}
