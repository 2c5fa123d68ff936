internal import Catalogue

/// One thing for a steward to do, in field names, with what it brings.
struct StewardTask: Sendable {
  let field: String
  let what: String
  let gain: String

  private static let most = 5

  /// What breaks the profile first, then what would raise the quality most.
  static func first(
    _ findings: [Finding], missing: [QualitySummary.Missing], reader: Reader
  ) -> [StewardTask] {
    let texts = reader.texts
    let faults = FindingGroups.byKind(findings).filter {
      $0.severity == .violation && $0.origin == .description
    }
    var paths: Set<String> = []
    let mending = faults.compactMap { fault -> StewardTask? in
      guard paths.insert(fault.path ?? fault.id).inserted else { return nil }
      return StewardTask(
        field: fault.property(in: [reader.language]) ?? texts("source.document"),
        what: Excerpt.of(fault.localised(reader.language).message, longest: 300),
        gain: texts.count("source.breaks", fault.count ?? 1))
    }
    let completing = missing.compactMap { gap -> StewardTask? in
      guard gap.criterion != "profile-kept" || mending.isEmpty,
        gap.path.map({ !paths.contains($0) }) ?? true
      else { return nil }
      return StewardTask(
        field: QualityTexts.label(of: gap.criterion, languages: [reader.language]),
        what: QualityTexts.advice(for: gap.criterion, [reader.language]),
        gain: texts.count("source.missingIn", gap.datasets) + ", "
          + texts("source.gain", ["points": reader.number(gap.gain)]))
    }
    return Array((mending.prefix(most) + completing).prefix(most))
  }
}
