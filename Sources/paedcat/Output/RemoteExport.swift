internal import Query
internal import RDF
internal import Store
internal import Web

/// The shown descriptions of a server, one after the other. What documents say beside their datasets is not
/// to be had there.
struct RemoteExport {
  var form: DescriptionForm
  var notation: Notation

  func write(
    _ catalogue: any CatalogueService, to destination: ByteOutput
  ) async throws -> (descriptions: Int, triples: Int) {
    var query = DatasetQuery()
    query.sort = .title
    query.limit = DatasetQuery.largestLimit
    query.facets = []
    let builder = GraphBuilder()
    var descriptions = 0
    var triples = 0
    repeat {
      let page = try await catalogue.search(query)
      for hit in page.items {
        guard
          let bytes = try await catalogue.description(
            of: hit.id, form: form, notation: .ntriples, source: nil)
        else { continue }
        descriptions += 1
        if notation == .ntriples {
          triples += bytes.count { $0 == UInt8(ascii: "\n") }
          try destination.write(BlankLabelling.relabelled(bytes, prefix: "d\(descriptions)"))
        } else {
          builder.add(
            contentsOf: RDFReader.read(bytes, as: .ntriples).graph,
            relabellingBlanks: "d\(descriptions)")
        }
      }
      query.cursor = page.next
    } while query.cursor != nil
    guard notation != .ntriples else { return (descriptions, triples) }
    let graph = builder.finish()
    try destination.write(try RDFWriter.write(graph, as: notation))
    return (descriptions, graph.count)
  }
}
