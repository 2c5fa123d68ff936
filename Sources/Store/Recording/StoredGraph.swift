internal import Foundation
public import RDF

/// A graph made ready for the database: canonical, digested, deflated. Making one is work for a thread that
/// is not the database's writer.
public struct StoredGraph: Sendable {
  /// SHA-256 of the canonical N-Triples (RDFC-1.0), hexadecimal. Where making the graph canonical would have
  /// cost too much, `syntactic:` and the SHA-256 of its statements as they were written, sorted: then a
  /// mere change of blank node labels counts as a change.
  public let digest: String
  public let tripleCount: Int
  /// N-Triples, sorted, as `GraphLines` packs them, as a zlib stream.
  let deflated: [UInt8]

  static let syntacticPrefix = "syntactic:"

  public init(_ graph: Graph) {
    self.init(Subgraph(graph))
  }

  public init(_ subgraph: Subgraph) {
    self.init(subgraph, limit: Graph.canonicalisationLimit)
  }

  /// - Parameter limit: steps that the canonical form may take.
  init(_ subgraph: Subgraph, limit: Int) {
    let bytes: [UInt8]
    do {
      bytes = try subgraph.canonicalBytes(limit: limit)
      digest = Digest.sha256(bytes)
    } catch {
      bytes = Self.sortedLines(subgraph.graph)
      digest = Self.syntacticPrefix + Digest.sha256(bytes)
    }
    tripleCount = subgraph.count
    deflated = Deflate.deflate(GraphLines.packed(bytes), .graphLines)
  }

  private static func sortedLines(_ graph: Graph) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var document: [UInt8] = []
    let writer = NTriplesWriter { document.append(contentsOf: $0) }
    // Nothing here throws: the output is an array.
    try? writer.write(graph)
    try? writer.finish()
    return document.split(separator: newline).sorted { $0.lexicographicallyPrecedes($1) }
      .flatMap { $0 + [newline] }
  }

  /// The N-Triples of a stored graph.
  static func ntriples(_ deflated: [UInt8]) throws(StoreError) -> [UInt8] {
    try GraphLines.unpacked(Deflate.inflate(deflated))
  }

  /// - Throws: `StoreError.damaged` when the bytes hold no graph.
  static func graph(ntriples: [UInt8]) throws(StoreError) -> Graph {
    let document = RDFReader.read(ntriples, as: .ntriples, options: ReadingOptions())
    guard document.isComplete else { throw .damaged(reason: "a stored graph cannot be read") }
    return document.graph
  }

  /// Whether N-Triples at rest are those that the digest was made of.
  static func matches(_ ntriples: [UInt8], digest: String) -> Bool {
    let hash = Digest.sha256(ntriples)
    return digest == hash || digest == syntacticPrefix + hash
  }
}
