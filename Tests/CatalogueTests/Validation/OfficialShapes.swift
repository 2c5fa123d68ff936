import RDF
import SHACL
import TestSupport
import Testing

@testable import Catalogue

/// The official shapes of HealthDCAT-AP release 8 with those of DCAT-AP that they import, and the code lists.
enum OfficialShapes {
  private static let health = "conformance/healthdcat-ap/release-8-subset/validator/"
  private static let dcat = "conformance/dcat-ap-3/html/shacl/"

  /// A validator a level of access.
  static let validators = Result {
    try Dictionary(
      uniqueKeysWithValues: AccessConditions.Level.allCases.map { ($0, try validator($0)) })
  }

  private static func validator(_ level: AccessConditions.Level) throws -> Validator {
    let name = level.rawValue.lowercased().split(separator: "_").joined(separator: "-")
    let files = [
      dcat + "shapes.ttl", dcat + "range.ttl", health + "shapes/\(name)-shapes.ttl",
      health + "ranges/range.ttl",
      health + "controlled-vocabularies/mdr-vocabularies.shape.ttl",
    ]
    let builder = GraphBuilder()
    for (number, file) in files.enumerated() {
      let document = RDFReader.read(
        try Shared.bytes(file), as: .turtle,
        options: ReadingOptions(base: "file:///\(file)", blankPrefix: "file\(number)-"))
      #expect(document.issues.isEmpty, "\(file): \(document.issues)")
      builder.add(contentsOf: document.graph)
    }
    return Validator(
      shapes: repaired(builder.finish()), background: ProfileValidator.background)
  }

  /// Moves an `sh:or` that stands in a property shape without a path, which SHACL does not allow, to the node shape
  /// that has it.
  private static func repaired(_ shapes: Graph) -> Graph {
    let sh = "http://www.w3.org/ns/shacl#"
    let builder = GraphBuilder()
    for triple in shapes.triples {
      let isWithout =
        triple.predicate == .iri(sh + "property")
        && shapes.objects(of: triple.object, sh + "path").isEmpty
      if isWithout {
        for list in shapes.objects(of: triple.object, sh + "or") {
          builder.add(triple.subject, sh + "or", list)
        }
      } else {
        builder.add(triple)
      }
    }
    return builder.finish()
  }
}

/// A violation without what differs between two sets of shapes: messages, and which shape found it.
struct Violation: Hashable, CustomStringConvertible {
  var focus: Term
  var path: String
  var component: String
  var value: Term?

  init(_ result: ValidationResult) {
    focus = result.focusNode
    component = String(result.component.drop { $0 != "#" }.dropFirst().dropLast(19))
    path =
      switch result.path?.node {
      case .iri(let iri)?: Namespaces.curie(of: iri)
      case nil: "-"
      default: "(alternatives)"
      }
    // A node shape's result has the node itself as its value.
    value = result.value == result.focusNode ? nil : result.value
  }

  var description: String { "\(focus) \(path) \(component) \(value.map { "\($0)" } ?? "")" }

  static func all(_ results: some Sequence<ValidationResult>) -> Set<Violation> {
    Set(results.filter { $0.severity.hasSuffix("#Violation") }.map(Violation.init))
  }
}
