internal import Catalogue
internal import Query
internal import Store
internal import Vocabulary

/// A named property of a dataset with its values.
struct Fact: Sendable {
  let name: String
  let values: [NamedLink]

  static let mostValues = 40

  static func all(
    _ detail: DatasetDetail, request: PageRequest, names: ConceptNames
  ) -> [Fact] {
    let dataset = detail.dataset
    let reader = request.reader
    let texts = reader.texts
    func plain(_ text: String?) -> [NamedLink] {
      text.map {
        [NamedLink(name: ForeignText($0, language: nil, reader: reader, longest: 300), href: nil)]
      } ?? []
    }
    func concepts(_ references: [ConceptReference]) -> [NamedLink] {
      references.prefix(mostValues).compactMap(names.link)
    }
    let keywords = dataset.keywords.prefix(mostValues).map { word in
      NamedLink(
        name: ForeignText(word.text, language: word.language, reader: reader, longest: 100),
        href: request.link("/", [QueryItem(name: "q", value: "\"\(word.text.prefix(100))\"")]))
    }
    let periods = dataset.temporal.prefix(10).map { period in
      (period.start.map(reader.day) ?? "…") + " – " + (period.end.map(reader.day) ?? "…")
    }
    let groups = dataset.ageGroups.map { id in
      AgeGroup(id: id)?.label.best(for: reader.languages)?.text ?? id
    }
    let isCut = detail.findings.contains {
      $0.id == "count-below-threshold" && $0.path?.hasSuffix("numberOfUniqueIndividuals") == true
    }
    let children =
      dataset.individuals.map(reader.number) ?? (isCut ? texts("fact.childrenCut") : nil)
    let rows: [(String, [NamedLink])] = [
      ("fact.children", plain(children)),
      ("fact.records", plain(dataset.records.map(reader.number))),
      ("fact.ageGroups", plain(groups.isEmpty ? nil : groups.joined(separator: ", "))),
      (
        "fact.coverage",
        reader.text(dataset.populationCoverage, longest: 600).map {
          [NamedLink(name: $0, href: nil)]
        } ?? []
      ),
      ("fact.period", plain(periods.isEmpty ? nil : periods.joined(separator: "; "))),
      ("fact.kind", concepts(dataset.types)),
      ("fact.categories", concepts(dataset.healthCategories)),
      ("fact.themes", concepts(dataset.themes + dataset.healthThemes)), ("fact.keywords", keywords),
      (
        "fact.languages",
        plain(
          dataset.languages.isEmpty
            ? nil
            : dataset.languages.prefix(mostValues).map {
              Languages.label($0, languages: [reader.language]) ?? $0
            }.joined(separator: ", "))
      ),
      ("fact.places", concepts(dataset.places)),
      ("fact.publisher", dataset.publisher.map { [party($0, reader)] } ?? []),
      ("fact.custodian", dataset.custodian.map { [party($0, reader)] } ?? []),
      (
        "fact.provenance",
        reader.text(dataset.provenance, longest: 600).map {
          [NamedLink(name: $0, href: nil)]
        } ?? []
      ),
      ("fact.updated", concepts(dataset.accrualPeriodicity.map { [$0] } ?? [])),
      ("fact.issued", plain(dataset.issued.map(reader.day))),
      ("fact.modified", plain(dataset.modified.map(reader.day))),
      ("fact.version", plain(dataset.version)),
      ("fact.identifiers", plain(dataset.identifiers.first)),
      ("fact.conformsTo", links(dataset.conformsTo, reader)),
      ("fact.pages", links(dataset.landingPages + dataset.pages, reader)),
      (
        "fact.harvested",
        plain(
          texts(
            "fact.harvestedOn",
            ["first": reader.day(detail.firstSeenAt), "changed": reader.day(detail.changedAt)]))
      ),
      ("fact.attested", plain(detail.attestation.map { attested($0, reader) })),
    ]
    return rows.compactMap { name, values in
      values.isEmpty ? nil : Fact(name: texts(name), values: values)
    }
  }

  /// When and by whom it was said to be still true, and by when that is due.
  private static func attested(
    _ attestation: Attestation, _ reader: Reader
  ) -> String {
    let texts = reader.texts
    let said =
      attestation.at.map { at in
        texts(
          attestation.by == .operator ? "fact.attestedByOperator" : "fact.attestedByPublisher",
          ["day": reader.day(at)])
      } ?? texts("fact.attestedNever")
    return texts(
      attestation.isDue ? "fact.attestationOverdue" : "fact.attestationDue",
      ["said": said, "day": reader.day(attestation.dueAt)])
  }

  static func party(_ agent: Agent, _ reader: Reader) -> NamedLink {
    NamedLink(
      name: reader.text(agent.name, longest: 200)
        ?? ForeignText(agent.iri ?? "–", language: nil, reader: reader, longest: 200),
      href: (agent.homepage ?? agent.iri).flatMap(SafeLink.web))
  }

  static func links(_ addresses: [String], _ reader: Reader) -> [NamedLink] {
    addresses.prefix(mostValues).map {
      NamedLink(
        name: ForeignText($0, language: nil, reader: reader, longest: 200), href: SafeLink.web($0))
    }
  }
}
