internal import Catalogue
internal import Query
public import Store
internal import Vocabulary

/// One dataset: what it is, whom it holds, how to get it, and how well it is described.
public struct DatasetPage: HTMLPage {
  public static let template = "dataset"
  public let shell: Shell

  let title: ForeignText
  let iri: NamedLink
  let hospital: String
  let hospitalHref: String
  let country: String?
  let access: String?
  /// When the hospital took it back; nil while it is there.
  let withdrawn: String?
  let sentences: [String]
  let text: [ForeignText]
  let ages: AgeBar?
  let facts: [Fact]
  let readFromText: [ReadFromText.Row]
  let accessPart: AccessPart
  let population: [PopulationPart]
  let codes: [CodeRow]
  let moreCodes: String?
  let variables: VariablePart?
  let provenance: [ProvenanceRow]
  let quality: QualityPart?
  let findings: FindingPart
  let history: HistoryPart?
  let downloads: [Link]
  let citation: String
  /// JSON-LD of schema.org, safe within a script element.
  let structuredData: String
  /// Whether it is not published yet, so that nothing of it can be had.
  let isPreview: Bool

  /// Whether the hospital took the dataset back: the page's answer is then "gone".
  public var isGone: Bool { withdrawn != nil }

  static let mostCodes = 200
  public static let variablesOnAPage = VariablePart.pageSize
  public static let versionsOnAPage = HistoryPart.mostVersions

  /// - Parameters:
  ///   - variables: those that fit the filter `v` of the address, a page of them.
  ///   - history: its versions; nil where they were not asked for.
  ///   - names: what codes are called.
  ///   - isPreview: whether it is shown before it is published.
  public init(
    _ request: PageRequest, detail: DatasetDetail, variables: VariableAnswer,
    history: DatasetHistory?, names: ConceptNames, isPreview: Bool = false
  ) {
    self.isPreview = isPreview
    let reader = request.reader
    let texts = reader.texts
    let dataset = detail.dataset
    let title =
      reader.text(dataset.title, longest: Excerpt.longestTitle)
      ?? ForeignText(texts("dataset.untitled"), language: nil, reader: reader)
    self.title = title
    iri = NamedLink(
      name: ForeignText(dataset.iri, language: nil, reader: reader, longest: 300),
      href: SafeLink.web(dataset.iri))
    hospital = Excerpt.of(detail.hospital, longest: 120)
    hospitalHref = request.link("/sources/" + PercentEncoding.component(detail.source))
    country =
      dataset.countries.isEmpty
      ? nil
      : dataset.countries.prefix(3).map(reader.country)
        .joined(separator: ", ")
    access = dataset.access.level.map { reader.access($0.rawValue) }
    withdrawn = detail.withdrawnAt.map { texts("dataset.withdrawn", ["day": reader.day($0)]) }
    sentences = DatasetSentences(detail: detail, names: names).all
    text = reader.text(dataset.description).map { Self.paragraphs($0) } ?? []
    ages = AgeBar(ages: dataset.ages, gestation: dataset.gestation, reader: reader)
    readFromText = ReadFromText.rows(detail.readFromText, reader: reader, names: names)
    facts = Fact.all(detail, request: request, names: names)
    accessPart = AccessPart(detail, title: title.text, request: request, names: names)
    population = detail.statistics.prefix(3).map {
      PopulationPart($0, reader: reader, names: names)
    }
    codes = dataset.codes.prefix(Self.mostCodes).map {
      CodeRow($0, request: request, names: names)
    }
    moreCodes =
      dataset.codes.count > Self.mostCodes
      ? texts.count("facet.more", dataset.codes.count - Self.mostCodes) : nil
    self.variables = VariablePart(
      detail, answer: variables, request: request, isPreview: isPreview)
    provenance = detail.provenance.prefix(20).map { ProvenanceRow($0, texts: texts) }
    quality = detail.quality.map { QualityPart($0, history: detail.qualityHistory, reader: reader) }
    findings = FindingPart(detail.findings, texts: texts)
    self.history = history.map { HistoryPart($0, request: request, id: detail.id) }
    downloads = Self.downloads(detail.id)
    citation = Citation.text(detail, title: title.text, reader: reader)
    structuredData = StructuredData.json(detail, request: request, names: names)
    shell = Shell(
      request, title: title.text, summary: sentences.first,
      alternates: Self.downloads(detail.id).prefix(4).map {
        .init(type: Self.mediaTypes[$0.name] ?? "text/plain", href: $0.href, name: $0.name)
      }, isHidden: detail.withdrawnAt != nil, asOf: detail.asOf)
  }

  /// The text line by line, as the hospital parted it.
  private static func paragraphs(_ text: ForeignText) -> [ForeignText] {
    text.text.split(whereSeparator: \.isNewline).prefix(60).map { text.with(String($0)) }
  }

  private static let mediaTypes = [
    "JSON": "application/json", "Turtle": "text/turtle", "JSON-LD": "application/ld+json",
    "RDF/XML": "application/rdf+xml",
  ]

  private static func downloads(_ id: String) -> [Link] {
    let path = "/api/v1/datasets/" + PercentEncoding.component(id)
    let formats = [
      ("JSON", "json"), ("Turtle", "turtle"), ("JSON-LD", "jsonld"), ("RDF/XML", "rdfxml"),
      ("N-Triples", "ntriples"),
    ]
    return formats.map { Link(name: $0.0, href: "\(path)?format=\($0.1)") } + [
      Link(
        name: "HealthDCAT-AP R8 (Turtle)", href: path + "?format=turtle&as=healthdcat-ap-r8")
    ]
  }
}

/// A code with what it is called.
struct CodeRow: Sendable {
  let code: String
  let name: String?
  /// Other datasets with the code, or a narrower one.
  let href: String

  init(_ code: Code, request: PageRequest, names: ConceptNames) {
    self.code = Excerpt.of(code.description, longest: 80)
    name = names.name(of: code)
    href = request.link(
      "/", [QueryItem(name: "code", value: String(code.description.prefix(200)))])
  }
}

/// A document that describes the dataset.
struct ProvenanceRow: Sendable {
  let source: String
  let location: String
  let href: String?
  let standing: String
  let conflicts: String?

  init(_ provenance: DatasetDetail.Provenance, texts: Texts) {
    source = Excerpt.of(provenance.source, longest: 80)
    let place =
      provenance.location.hasPrefix("file:")
      ? String(provenance.location.split(separator: "/").last ?? "") : provenance.location
    // An IRI of the source's own for the same dataset stands beside it.
    location =
      Excerpt.of(place, longest: 200)
      + (provenance.iri.map { " · " + Excerpt.of($0, longest: 200) } ?? "")
    href = SafeLink.web(provenance.location)
    standing = texts(
      provenance.withdrawn
        ? "provenance.withdrawn" : provenance.shown ? "provenance.shown" : "provenance.kept")
    conflicts =
      provenance.conflicts.isEmpty
      ? nil
      : texts("provenance.conflicts", ["fields": provenance.conflicts.joined(separator: ", ")])
  }
}
