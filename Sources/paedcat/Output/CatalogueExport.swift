internal import Catalogue
internal import RDF
internal import Store
internal import Synchronization
internal import Web

/// The whole catalogue as RDF: N-Triples as it comes from the database, other notations from one graph.
struct CatalogueExport {
  var form: DescriptionForm
  var notation: Notation

  func write(
    _ store: Store, to destination: ByteOutput
  ) async throws -> (descriptions: Int, triples: Int) {
    notation == .ntriples
      ? try await streamed(store, to: destination) : try await whole(store, to: destination)
  }

  private func streamed(
    _ store: Store, to destination: ByteOutput
  ) async throws -> (Int, Int) {
    let counts = Mutex((items: 0, descriptions: 0, triples: 0))
    let form = form
    try await store.exportGraphs(withDatasets: form == .healthDCAT) { item in
      guard let bytes = try Self.ntriples(of: item, form) else { return }
      let number = counts.withLock { counts in
        counts.items += 1
        counts.descriptions += item.iri == nil ? 0 : 1
        counts.triples += bytes.count { $0 == UInt8(ascii: "\n") }
        return counts.items
      }
      try destination.write(BlankLabelling.relabelled(bytes, prefix: "d\(number)"))
    }
    return counts.withLock { ($0.descriptions, $0.triples) }
  }

  private func whole(
    _ store: Store, to destination: ByteOutput
  ) async throws -> (Int, Int) {
    let builder = Mutex((graph: GraphBuilder(), items: 0, descriptions: 0))
    let form = form
    try await store.exportGraphs(withDatasets: form == .healthDCAT) { item in
      guard let bytes = try Self.ntriples(of: item, form) else { return }
      let graph = RDFReader.read(bytes, as: .ntriples).graph
      builder.withLock { state in
        state.items += 1
        state.descriptions += item.iri == nil ? 0 : 1
        state.graph.add(contentsOf: graph, relabellingBlanks: "d\(state.items)")
      }
    }
    let (graph, descriptions) = builder.withLock { ($0.graph.finish(), $0.descriptions) }
    try destination.write(try RDFWriter.write(graph, as: notation))
    return (descriptions, graph.count)
  }

  /// An item in the form asked for; nil for what has none in it.
  private static func ntriples(of item: ExportItem, _ form: DescriptionForm) throws -> [UInt8]? {
    switch form {
    case .published: item.ntriples
    case .healthDCAT:
      try item.dataset.map { try RDFWriter.write(HealthDCATWriter.write($0), as: .ntriples) }
    }
  }
}

/// Blank node labels of N-Triples as our writer writes it.
enum BlankLabelling {
  /// Puts `prefix` before every label, so that blank nodes of different graphs stay apart in one document.
  static func relabelled(_ ntriples: [UInt8], prefix: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(ntriples.count + ntriples.count / 8)
    let space = UInt8(ascii: " ")
    // Subject and predicate hold no space, so what follows the second one is the object.
    var spaces = 0
    var isTermStart = true
    for (index, byte) in ntriples.enumerated() {
      output.append(byte)
      if byte == UInt8(ascii: "\n") {
        spaces = 0
        isTermStart = true
        continue
      }
      if byte == UInt8(ascii: ":"), isTermStart, index > 0, ntriples[index - 1] == UInt8(ascii: "_")
      {
        output += Array(prefix.utf8)
      }
      if byte == space, spaces < 2 {
        spaces += 1
        isTermStart = true
      } else if byte != UInt8(ascii: "_") {
        isTermStart = false
      }
    }
    return output
  }
}
