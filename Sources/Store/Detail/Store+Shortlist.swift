internal import Catalogue
internal import GRDB

extension Store {
  /// The most cohorts of one shortlist.
  public static let mostShortlisted = 100

  /// Whom to ask for cohorts, on what terms, and how to cite them, in the order of `ids`.
  ///
  /// - Parameter ids: Ids or IRIs, at most `mostShortlisted`; one given twice is one entry.
  /// - Throws: `DatasetUnknown` for the first that is not there; `StoreError`; `CancellationError`.
  public func shortlist(_ ids: [String], languages: [String] = []) async throws -> Shortlist {
    try await read { db in
      let freshness = try Freshness.read(db)
      var list = Shortlist(asOf: freshness.asOf, generation: freshness.generation, entries: [])
      for id in ids.prefix(Self.mostShortlisted) {
        guard let row = try DatasetRow.find(id, db) else { throw DatasetUnknown(id: id) }
        if list.entries.contains(where: { $0.iri == row.iri }) { continue }
        list.entries.append(Shortlist.Entry(row, languages: languages, freshness: freshness))
      }
      return list
    }
  }
}

extension Shortlist.Entry {
  init(_ row: DatasetRow, languages: [String], freshness: Freshness) {
    let dataset = row.dataset
    func best(_ text: LocalisedText?) -> String? { text?.best(for: languages)?.text }
    func listed(_ texts: [String?]) -> [String] {
      var seen: [String] = []
      for case let text? in texts where !text.isEmpty && !seen.contains(text) { seen.append(text) }
      return seen
    }
    let parties = dataset.contacts + [dataset.publisher?.contact].compactMap(\.self)
    let accessBody = dataset.access.healthDataAccessBody
    id = row.key
    iri = row.iri
    title = best(dataset.title) ?? row.iri
    hospital = row.source.name
    hospitalName = row.source.hospitalName
    contacts = listed(
      parties.map { party in
        listed([best(party.name), party.email, party.telephone]).joined(separator: ", ")
      })
    access = dataset.access.level?.rawValue ?? dataset.access.statedRights
    routes = listed(
      parties.map(\.page) + dataset.landingPages + dataset.pages
        + [accessBody?.homepage, accessBody?.contact?.page])
    healthDataAccessBody = accessBody.flatMap { body in
      let words = listed([best(body.name) ?? body.iri, body.contact?.email])
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
    conditions = listed(
      dataset.access.useConditions.map(\.description)
        + dataset.access.legalBasis.map { best($0.label) ?? $0.code?.description ?? $0.iri }
        + [dataset.access.license])
    let publisher = best(dataset.publisher?.name) ?? row.source.hospitalName
    let year = (dataset.modified ?? dataset.issued).map { " (\($0.prefix(4)))" } ?? ""
    let version = dataset.version.map { " Version \($0)." } ?? ""
    citation =
      "\(publisher)\(year). \(title).\(version) \(row.iri). "
      + "PaedCat, generation \(freshness.generation), as of \(freshness.asOf)."
  }
}
