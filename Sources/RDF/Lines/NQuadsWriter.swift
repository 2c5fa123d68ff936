/// Writes N-Quads as it goes: an `NTriplesWriter` that keeps the names of graphs.
public final class NQuadsWriter: NTriplesWriter, QuadSink {
  /// See `QuadSink`.
  public func quad(_ subject: TermID, _ predicate: TermID, _ object: TermID, graph: TermID) {
    hold(Statement(subject: subject, predicate: predicate, object: object, graph: graph))
  }
}
