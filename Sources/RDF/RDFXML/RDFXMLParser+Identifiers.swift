/// Identifiers of the sink, which it may forget or number anew.
extension RDFXMLParser {
  /// Forgets identifiers that the sink has forgotten.
  mutating func heedEpoch() {
    guard sink.termEpoch != termEpoch else { return }
    termEpoch = sink.termEpoch
    typeTerm = nil
    for index in names.indices { names[index]?.term = nil }
  }

  /// Lets the sink write the triples of a top-level element that has grown too large to be held back.
  mutating func checkpoint() {
    var open: [TermID] = []
    for frame in frames {
      open.append(frame.subject)
      open += [frame.predicate, frame.statement, frame.datatype, frame.listEnd].compactMap(\.self)
    }
    sink.checkpoint(&open)
    var next = open.makeIterator()
    func replace(_ id: inout TermID?) { if id != nil { id = next.next() } }
    for index in frames.indices {
      frames[index].subject = next.next() ?? frames[index].subject
      replace(&frames[index].predicate)
      replace(&frames[index].statement)
      replace(&frames[index].datatype)
      replace(&frames[index].listEnd)
    }
    heedEpoch()
    checkpointCount = triples + RDFXMLParser.checkpointDistance
  }
}
