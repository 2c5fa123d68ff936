/// Brings together what the reader of a description and a profile say of it, so that a steward hears of one fault
/// once.
///
/// The reader mends what it can and says so; the profile judges what was published. Where both speak of the same
/// property, that one is kept which says more.
public enum FindingMerge {
  /// All findings of one dataset, the worst first.
  ///
  /// - Parameters:
  ///   - reading: those of the reader.
  ///   - profile: those of a profile.
  public static func merged(reading: [Finding], profile: [Finding]) -> [Finding] {
    if reading.isEmpty { return profile }
    let told = Set(profile.flatMap { finding in places(of: finding).map { Told(finding.id, $0) } })
    let areAgesWrong = reading.contains { $0.id == "ages-reversed" }
    let kept = reading.filter { finding in
      if finding.id == "age-unstated", areAgesWrong { return false }
      guard let others = saysLess[finding.id], let path = finding.path else { return true }
      return !others.contains { told.contains(Told($0, path)) }
    }
    let detailed = Set(
      kept.compactMap { finding in
        finding.path.flatMap { path in saysMore[finding.id].map { Told($0, path) } }
      })
    // What was stated and had to be cut is not missing.
    let cut = Set(kept.filter { $0.id == "count-below-threshold" }.compactMap(\.path))
    let judged = profile.filter { finding in
      if uncounted.contains(finding.id), !cut.isDisjoint(with: places(of: finding)) { return false }
      return finding.severity == .violation
        || !places(of: finding).contains { detailed.contains(Told(finding.id, $0)) }
    }
    return (kept + judged).sorted { left, right in
      (left.severity, left.path ?? "", left.id, left.value ?? "")
        < (right.severity, right.path ?? "", right.id, right.value ?? "")
    }
  }

  private struct Told: Hashable {
    var id: String
    var path: String

    init(_ id: String, _ path: String) {
      self.id = id
      self.path = path
    }
  }

  /// The paths by which the reader may speak of the same: the whole, its first step, its last.
  private static func places(of finding: Finding) -> Set<String> {
    guard let path = finding.path else { return [] }
    let steps = path.split(separator: "/")
    return Set([path] + [steps.first, steps.last].compactMap { $0.map(String.init) })
  }

  private static let missing = [
    "property-missing", "property-recommended", "property-written-otherwise",
  ]
  private static let uncounted = Set(missing + ["population-not-counted"])
  private static let notIRI = [
    "value-not-iri", "value-not-resource", "value-spelt-otherwise", "value-not-in-list",
  ]

  /// Findings of the reader, by what of a profile says more.
  private static let saysLess: [String: [String]] = [
    "title-missing": missing, "description-missing": missing, "access-right-missing": missing,
    "contact-missing": missing, "agent-nameless": missing, "variable-nameless": missing,
    "variable-unlabelled": missing, "variables-missing": ["variables-missing"] + missing,
    "age-unstated": ["ages-not-stated"], "property-retired": ["property-written-otherwise"],
    "property-misspelt": ["property-written-otherwise"],
    "namespace-misspelt": ["property-written-otherwise"],
    "access-right-unknown": notIRI + ["value-required"],
    "access-right-misspelt": notIRI + ["value-required"],
    "access-right-several": ["property-repeated"], "agent-several": ["property-repeated"],
    "count-several": ["property-repeated"], "date-several": ["property-repeated"],
    "agent-undescribed": ["resource-not-described"],
    "contact-undescribed": ["resource-not-described"], "agent-literal": notIRI,
    "contact-literal": notIRI, "iri-expected": notIRI, "concept-expected": notIRI,
    "language-misspelt": notIRI, "language-unknown": notIRI,
    "literal-expected": ["value-not-literal"], "boolean-unreadable": ["value-wrong-datatype"],
    "count-misspelt": ["value-wrong-datatype"], "count-unreadable": ["value-wrong-datatype"],
    "age-misspelt": ["value-wrong-datatype"], "age-unreadable": ["value-wrong-datatype"],
    "years-unreadable": ["value-wrong-datatype"],
    "value-placeholder": ["value-wrong-datatype"], "date-untyped": ["value-wrong-datatype"],
    "date-mistyped": ["value-wrong-datatype"], "code-unread": ["code-system-unknown"],
  ]

  /// Findings of the reader that say more than a warning of a profile: the date itself is impossible.
  private static let saysMore: [String: String] = [
    "date-unreadable": "value-wrong-datatype", "date-misspelt": "value-wrong-datatype",
    "period-misspelt": "value-wrong-datatype",
  ]
}
