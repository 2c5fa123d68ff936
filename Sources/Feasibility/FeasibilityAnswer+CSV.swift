internal import Store

extension FeasibilityAnswer {
  /// A line a hospital with the numbers as they are shown everywhere (RFC 4180); lines end in a line feed.
  public var csv: String {
    let header = [
      "hospital", "country", "kind", "lower", "estimate", "upper", "below", "population",
      "referenceDate", "reading",
    ]
    let rows = hospitals.map { hospital in
      let numbers = [
        hospital.lower, hospital.estimate, hospital.upper, hospital.below, hospital.population,
      ].map { $0.map(String.init) ?? "" }
      return [hospital.hospital, hospital.country ?? "", hospital.kind.rawValue] + numbers
        + [hospital.referenceDate ?? "", hospital.reading ?? ""]
    }
    return String(CSVText.of([header] + rows).dropLast())
  }
}
