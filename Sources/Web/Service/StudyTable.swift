public import Feasibility
public import Query
public import Store

/// The table for a study's protocol: how many, then whom to ask, on which terms; with datasets that fit by their
/// description and publish no counts.
public struct StudyTable: Sendable {
  let answer: FeasibilityAnswer
  /// By IRI of the dataset.
  let terms: [String: Shortlist.Entry]
  /// What fits and publishes no counts, by source.
  let uncounted: [String: [DatasetHit]]

  /// A line a hospital (RFC 4180): the numbers as they are shown everywhere; the datasets that answered, on
  /// what terms these may be had, how many children have the variables asked for; contacts, ways to apply,
  /// health data access bodies and conditions of use as stated; datasets that fit and publish no counts.
  /// What the datasets have together that count what is asked, where others do not, stands in columns of its
  /// own, and the others with the most that each can hold. Several values of a cell that may hold blanks are parted by semicolons. Lines end in a line feed.
  public var csv: String {
    let header = [
      "hospital", "country", "kind", "lower", "estimate", "upper", "below", "population",
      "referenceDate", "reading", "name", "datasets", "access", "completeness", "contact", "route",
      "healthDataAccessBody", "conditions", "withoutCounts", "countedKind", "countedLower",
      "countedUpper", "uncounted",
    ]
    return CSVText.of([header] + answer.hospitals.map { Self.numbers($0) + whomToAsk($0) })
  }

  private static func numbers(_ hospital: FeasibilityAnswer.Hospital) -> [String] {
    let numbers = [
      hospital.lower, hospital.estimate, hospital.upper, hospital.below, hospital.population,
    ].map { $0.map(String.init) ?? "" }
    return [hospital.hospital, hospital.country ?? "", hospital.kind.rawValue] + numbers
      + [hospital.referenceDate ?? "", hospital.reading ?? "", hospital.name ?? ""]
  }

  private func whomToAsk(_ hospital: FeasibilityAnswer.Hospital) -> [String] {
    let answered = hospital.datasets.filter { $0.kind != .unknown }
    let silent = uncounted[hospital.hospital] ?? []
    let entries = (answered.map(\.iri) + silent.map(\.iri)).compactMap { terms[$0] }
    func joined(_ values: [String]) -> String {
      var seen: [String] = []
      for value in values where !value.isEmpty && !seen.contains(value) { seen.append(value) }
      return seen.joined(separator: "; ")
    }
    return [
      answered.map(\.iri).joined(separator: " "),
      Set(answered.compactMap(\.access) + silent.compactMap(\.access)).sorted()
        .joined(separator: " "),
      answered.flatMap { $0.completeness ?? [] }.map(\.sentence).joined(separator: " "),
      joined(entries.flatMap(\.contacts)), joined(entries.flatMap(\.routes)),
      joined(entries.compactMap(\.healthDataAccessBody)), joined(entries.flatMap(\.conditions)),
      joined(silent.map(Self.sentence)),
    ] + counted(hospital)
  }

  private func counted(_ hospital: FeasibilityAnswer.Hospital) -> [String] {
    let others = hospital.datasets.filter { $0.kind == .unknown }.map { dataset in
      "\(dataset.title ?? dataset.iri) <\(dataset.iri)>: unknown"
        + (dataset.upper.map { ", at most \($0)" } ?? "")
    }
    return [
      hospital.counted?.kind.rawValue ?? "", hospital.counted?.lower.map(String.init) ?? "",
      hospital.counted?.upper.map(String.init) ?? "", others.joined(separator: "; "),
    ]
  }

  /// `Wheeze cohort <https://…>: unknown, at most 812`.
  private static func sentence(_ hit: DatasetHit) -> String {
    "\(hit.title) <\(hit.iri)>: unknown"
      + (hit.individuals.map { ", at most \($0)" }
        ?? hit.individualsBelow.map { ", fewer than \($0)" } ?? "")
  }
}

extension CatalogueService {
  /// Datasets of whom terms are told, at most.
  private var mostDatasets: Int { 500 }

  /// Puts an answer together with whom to ask.
  ///
  /// - Throws: what `search` and `shortlist` throw.
  public func studyTable(
    _ answer: FeasibilityAnswer, languages: [String] = []
  ) async throws -> StudyTable {
    let counted = Set(answer.hospitals.flatMap(\.datasets).map(\.iri))
    var query = DatasetQuery(availabilityFor: answer.question)
    query.languages = languages
    query.limit = DatasetQuery.largestLimit
    let asked = Set(answer.hospitals.map(\.hospital))
    let silent = try await search(query).items.filter {
      $0.stated != false && !counted.contains($0.iri) && asked.contains($0.hospital)
    }
    let answered = answer.hospitals.flatMap(\.datasets).filter { $0.kind != .unknown }.map(\.id)
    let ids = Array((answered + silent.map(\.id)).prefix(mostDatasets))
    var terms: [String: Shortlist.Entry] = [:]
    for start in stride(from: 0, to: ids.count, by: Store.mostShortlisted) {
      let some = Array(ids[start..<min(start + Store.mostShortlisted, ids.count)])
      for entry in try await shortlist(some, languages: languages).entries {
        terms[entry.iri] = entry
      }
    }
    return StudyTable(
      answer: answer, terms: terms, uncounted: Dictionary(grouping: silent, by: \.hospital))
  }
}
