internal import Store

extension FeasibilityAnswer {
  /// A line a hospital for a study's protocol (RFC 4180): how many with the numbers as they are shown
  /// everywhere, then which of its datasets answered, on what terms these may be had, and how many children
  /// have the variables asked for. Lines end in a line feed.
  public var csv: String {
    let header = [
      "hospital", "country", "kind", "lower", "estimate", "upper", "below", "population",
      "referenceDate", "reading", "name", "datasets", "access", "completeness",
    ]
    let rows = hospitals.map { hospital in
      let numbers = [
        hospital.lower, hospital.estimate, hospital.upper, hospital.below, hospital.population,
      ].map { $0.map(String.init) ?? "" }
      return [hospital.hospital, hospital.country ?? "", hospital.kind.rawValue] + numbers
        + [hospital.referenceDate ?? "", hospital.reading ?? "", hospital.name ?? ""]
        + hospital.whomToAsk
    }
    return String(CSVText.of([header] + rows).dropLast())
  }
}

extension FeasibilityAnswer.Hospital {
  /// The datasets that answered by their IRIs, their terms of access, and what is said of variables.
  fileprivate var whomToAsk: [String] {
    let answered = datasets.filter { $0.kind != .unknown }
    return [
      answered.map(\.iri), Set(answered.compactMap(\.access)).sorted(),
      answered.flatMap { $0.completeness ?? [] }.map(\.sentence),
    ].map { $0.joined(separator: " ") }
  }
}
