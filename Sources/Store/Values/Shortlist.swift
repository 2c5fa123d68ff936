/// Cohorts that a person has chosen, with whom to ask and on what terms (`GET /api/v1/shortlist`).
public struct Shortlist: Hashable, Sendable, Codable {
  public struct Entry: Hashable, Sendable, Codable {
    public var id: String
    public var iri: String
    public var title: String
    /// The name of the source that owns it, as the filter writes it.
    public var hospital: String
    /// The hospital's name for people.
    public var hospitalName: String
    /// Names, addresses of electronic mail and telephone numbers of whom to ask, as stated.
    public var contacts: [String]
    /// PUBLIC, RESTRICTED or NON_PUBLIC, else the rights as stated.
    public var access: String?
    /// Pages that lead to the data or to an application: the contacts', the dataset's, the access body's.
    public var routes: [String]
    public var healthDataAccessBody: String?
    /// Data Use Ontology terms, legal bases and the licence, as stated.
    public var conditions: [String]
    /// How to cite it, with the catalogue's date and generation.
    public var citation: String
  }

  public var asOf: String
  public var generation: Int
  public var entries: [Entry]
}

extension Shortlist {
  /// A line a cohort; several values of a cell are parted by semicolons.
  public var csv: String {
    let header = [
      "id", "iri", "title", "hospital", "contact", "access", "route", "healthDataAccessBody",
      "conditions", "citation",
    ]
    let rows = entries.map { entry in
      [
        entry.id, entry.iri, entry.title, entry.hospitalName,
        entry.contacts.joined(separator: "; "), entry.access ?? "",
        entry.routes.joined(separator: "; "), entry.healthDataAccessBody ?? "",
        entry.conditions.joined(separator: "; "), entry.citation,
      ]
    }
    return CSVText.of([header] + rows)
  }

  /// A paragraph a cohort, for a letter.
  public var text: String {
    entries.map { entry in
      let lines: [(String, String)] = [
        ("contact", entry.contacts.joined(separator: "; ")), ("access", entry.access ?? ""),
        ("route", entry.routes.joined(separator: "; ")),
        ("health data access body", entry.healthDataAccessBody ?? ""),
        ("conditions", entry.conditions.joined(separator: "; ")), ("cite as", entry.citation),
      ]
      let stated = lines.map { "  \($0.0): \($0.1.isEmpty ? "not stated" : Self.oneLine($0.1))" }
      let head = "\(Self.oneLine(entry.title)) (\(Self.oneLine(entry.hospitalName)))"
      return ([head] + stated).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Without line breaks and control characters, which could pass for another line or steer a terminal.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
