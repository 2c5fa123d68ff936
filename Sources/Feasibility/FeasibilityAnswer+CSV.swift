extension FeasibilityAnswer {
  /// A line a hospital with the numbers as they are shown everywhere (RFC 4180); lines end in a line feed.
  public var csv: String {
    let header =
      "hospital,country,kind,lower,estimate,upper,below,population,referenceDate,reading"
    let lines = hospitals.map { hospital in
      let numbers = [
        hospital.lower, hospital.estimate, hospital.upper, hospital.below, hospital.population,
      ].map { $0.map(String.init) ?? "" }
      return
        ([hospital.hospital, hospital.country ?? "", hospital.kind.rawValue] + numbers
        + [hospital.referenceDate ?? "", hospital.reading ?? ""]).map(Self.quoted)
        .joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n")
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe.
  private static func quoted(_ cell: String) -> String {
    let safe = "=+-@".contains(cell.first ?? " ") && Int(cell) == nil ? "'" + cell : cell
    guard safe.contains(where: { "\",\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
