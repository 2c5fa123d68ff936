import Foundation
import RDF
import TestSupport
import Testing

/// A file of descriptions: of the corpus, or of the profiles' examples.
struct DescribedFile: Sendable, CustomTestStringConvertible {
  /// Who published it, for the table.
  var group: String
  var path: String
  /// In bytes.
  var size: Int

  var testDescription: String { path }

  /// Every file in the order of paths. Empty where `../shared` is missing.
  static let all: [DescribedFile] = {
    let corpus = files(under: "corpus/rdf").map { path in
      DescribedFile(
        group: String(path.split(separator: "/")[2].prefix { $0 != "_" }), path: path,
        size: size(path))
    }
    let examples = ["healthdcat-ap", "dcat-ap-3"].flatMap { profile in
      files(under: "conformance/" + profile)
        .filter { $0.contains("/examples") && !$0.hasSuffix("context.jsonld") }
        .map { DescribedFile(group: profile + " examples", path: $0, size: size($0)) }
    }
    return corpus + examples
  }()

  private static func files(under folder: String) -> [String] {
    guard let shared = Shared.folder,
      let found = FileManager.default.enumerator(
        atPath: shared.appendingPathComponent(folder).path)
    else { return [] }
    return found.compactMap { $0 as? String }.filter { !$0.hasSuffix(".md") }.sorted()
      .map { folder + "/" + $0 }
      .filter { Notation(fileExtension: String($0.split(separator: ".").last ?? "")) != nil }
  }

  private static func size(_ path: String) -> Int {
    let file = Shared.folder?.appendingPathComponent(path).path ?? ""
    return (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
  }

  /// What a tolerant reader makes of it, with the code lists' statements about the concepts that it mentions;
  /// nil where nothing can be read.
  func graph(withLists: Bool = true) throws -> Graph? {
    let notation = Notation(fileExtension: String(path.split(separator: ".").last ?? ""))
    let options = ReadingOptions(base: "http://data.example/", tolerance: .tolerant)
    let read = RDFReader.read(try Shared.bytes(path), as: notation ?? .turtle, options: options)
    guard !read.graph.isEmpty else { return nil }
    let builder = GraphBuilder()
    builder.add(contentsOf: read.graph)
    if withLists {
      for triple in CodeLists.triples(for: read.graph) { builder.add(triple) }
    }
    return builder.finish()
  }
}
