internal import Catalogue
internal import Foundation
internal import Query
internal import Store

/// A dataset in the words of schema.org, for search engines (JSON-LD in a script element).
enum StructuredData {
  private struct Thing: Encodable {
    var type: String
    var name: String?
    var url: String?
    var email: String?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case name, url, email
    }
  }

  private struct DatasetThing: Encodable {
    let context = "https://schema.org/"
    let type = "Dataset"
    var name: String
    var description: String
    var identifier: String
    var url: String
    var sameAs: String?
    var keywords: [String]
    var inLanguage: [String]
    var creator: Thing
    var publisher: Thing?
    var includedInDataCatalog: Thing
    var conditionsOfAccess: String?
    var isAccessibleForFree: Bool?
    var license: String?
    var temporalCoverage: String?
    var spatialCoverage: [String]
    var dateModified: String?
    var datePublished: String?
    var version: String?
    var variableMeasured: String?
    var about: [String]

    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case type = "@type"
      case name, description, identifier, url, sameAs, keywords, inLanguage, creator, publisher
      case includedInDataCatalog, conditionsOfAccess, isAccessibleForFree, license
      case temporalCoverage, spatialCoverage, dateModified, datePublished, version
      case variableMeasured, about
    }
  }

  /// Escaped so that it cannot end its element.
  static func json(_ detail: DatasetDetail, request: PageRequest, names: ConceptNames) -> String {
    let reader = request.reader
    let dataset = detail.dataset
    let title = reader.text(dataset.title, longest: Excerpt.longestTitle)?.text
    let period = dataset.temporal.first
    let thing = DatasetThing(
      name: title ?? reader.texts("dataset.untitled"),
      description: reader.text(dataset.description)?.text ?? title ?? detail.hospital,
      identifier: Excerpt.of(dataset.iri, longest: 500),
      url: request.publicURL + "/datasets/" + PercentEncoding.component(detail.id),
      sameAs: SafeLink.web(dataset.iri),
      keywords: dataset.keywords.prefix(40).map { Excerpt.of($0.text, longest: 100) },
      inLanguage: dataset.languages.prefix(20).map { short($0) },
      creator: Thing(type: "Organization", name: Excerpt.of(detail.hospital, longest: 200)),
      publisher: dataset.publisher.map {
        Thing(
          type: "Organization", name: reader.text($0.name, longest: 200)?.text,
          url: ($0.homepage ?? $0.iri).flatMap(SafeLink.web))
      },
      includedInDataCatalog: Thing(
        type: "DataCatalog", name: "PaedCat", url: request.publicURL + "/catalog"),
      conditionsOfAccess: dataset.access.level.map {
        reader.texts("access.\($0.rawValue).means")
      },
      isAccessibleForFree: dataset.access.level == .public ? true : nil,
      license: (dataset.access.license ?? dataset.distributions.compactMap(\.license).first)
        .flatMap(SafeLink.web),
      temporalCoverage: period.map { "\(short($0.start ?? ".."))/\(short($0.end ?? ".."))" },
      spatialCoverage: dataset.countries.prefix(20).map { short(reader.country($0)) },
      dateModified: dataset.modified.map(short), datePublished: dataset.issued.map(short),
      version: dataset.version.map(short),
      variableMeasured: detail.variableCount > 0
        ? reader.texts.count("hit.variables", detail.variableCount) : nil,
      about: dataset.codes.prefix(40).map { code in
        names.name(of: code).map { "\($0) (\(code))" } ?? code.description
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(thing) else { return "{}" }
    return escaped(String(decoding: bytes, as: UTF8.self))
  }

  /// What is a few words long, if it is what it should be.
  private static func short(_ text: String) -> String { Excerpt.of(text, longest: 60) }

  /// No sign that HTML knows stays within the strings, and none that turns the direction of what follows.
  static func escaped(_ json: String) -> String {
    let kept = json.unicodeScalars.filter {
      !(0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value)
    }
    return String(String.UnicodeScalarView(kept)).replacing("<", with: "\\u003C").replacing(
      ">", with: "\\u003E"
    )
    .replacing("&", with: "\\u0026").replacing("\u{2028}", with: "\\u2028")
    .replacing("\u{2029}", with: "\\u2029")
  }
}
