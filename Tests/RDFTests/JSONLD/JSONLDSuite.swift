import Foundation
import TestSupport
import Testing

@testable import RDF

/// One test of the JSON-LD suites, as its manifest has it.
struct JSONLDTest: CustomTestStringConvertible, Sendable {
  let name: String
  let title: String
  let input: String
  let expect: String?
  let errorCode: String?
  let isPositiveSyntax: Bool
  let options: JSONValue

  var testDescription: String { "\(name) \(title)" }

  func option(_ key: String) -> String? { options[key]?.string }

  var base: String { option("base") ?? JSONLDSuite.base + input }

  /// How the document is to be processed.
  func processing() throws -> JSONLDOptions {
    var processing = JSONLDOptions()
    processing.base = base
    processing.is11 = option("processingMode") != "json-ld-1.0"
    processing.contexts = JSONLDSuite.contexts
    if let path = option("expandContext") {
      processing.expandContext = JSONLDSuite.document(try Shared.bytes(JSONLDSuite.folder + path))
    }
    switch option("rdfDirection") {
    case "i18n-datatype": processing.directionForm = .datatype
    case "compound-literal": processing.directionForm = .compound
    default: break
    }
    return processing
  }
}

enum JSONLDSuite {
  static let folder = "conformance/json-ld-api/tests/"
  static let base = "https://w3c.github.io/json-ld-api/tests/"

  static func document(_ bytes: [UInt8]) -> JSONDocument? {
    var source = ScratchBuffer()
    source.append(bytes)
    return JSONParser.parse(source).document
  }

  /// The tests of a manifest that a processor of JSON-LD 1.1 without generalised RDF is to pass.
  static func tests(_ manifest: String) -> [JSONLDTest] {
    guard let bytes = try? Shared.bytes(folder + "\(manifest)-manifest.jsonld"),
      let root = document(bytes).map({ JSONValue($0.root) })
    else { return [] }
    return (root["sequence"]?.items ?? []).compactMap { entry in
      let options = entry["option"] ?? .object([])
      if options["specVersion"]?.string == "json-ld-1.0" { return nil }
      if case .boolean(true)? = options["produceGeneralizedRdf"] { return nil }
      guard let name = entry["@id"]?.string, let input = entry["input"]?.string else { return nil }
      return JSONLDTest(
        name: String(name.dropFirst()), title: entry["name"]?.string ?? "", input: input,
        expect: entry["expect"]?.string, errorCode: entry["expectErrorCode"]?.string,
        isPositiveSyntax: entry["@type"]?.items.contains {
          $0.string == "jld:PositiveSyntaxTest"
        } ?? false, options: options)
    }
  }

  /// Every file of the suite that may be named as a context.
  static let contexts: ContextLibrary = {
    var library = ContextLibrary()
    let top = Shared.folder?.appendingPathComponent(folder)
    guard let top, let files = FileManager.default.enumerator(atPath: top.path) else {
      return library
    }
    // Not every file is a context; a document that names one that is none is to be told so.
    for case let name as String in files where name.hasSuffix(".jsonld") {
      guard let bytes = try? Shared.bytes(folder + name), let document = document(bytes) else {
        continue
      }
      library.add(document, as: base + name)
    }
    return library
  }()
}
