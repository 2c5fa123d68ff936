/// One value of `hasCodeValues`, with what `hasCodingSystem` adds.
enum CodeValues {
  static func code(_ text: String, _ systems: [CodeSystem]) -> Code? {
    let text = text.trimmingASCIISpace
    if let code = Code(iri: text) { return code }
    let fitting = systems.filter { $0.accepts(text) }
    if fitting.count == 1 { return Code(fitting[0], text) }
    if let code = Code(bare: text) { return code }
    // "ORPHA:586 Cystic fibrosis", "E84.0 - Cystic fibrosis": a code, then what it means.
    guard let space = text.firstIndex(of: " ") else { return nil }
    let head = text[..<space]
    let isEnd = head.hasSuffix(":") || CodeSystem(prefix: head) != nil
    if isEnd {
      let rest = text[space...].trimmingASCIISpace
      guard let end = rest.firstIndex(of: " ") else { return nil }
      return Code(curie: head + " " + rest[..<end])
    }
    if let code = Code(curie: head) { return code }
    let fittingHead = systems.filter { $0.accepts(head) }
    if fittingHead.count == 1 { return Code(fittingHead[0], head) }
    return head.contains(".") ? Code(bare: head) : nil
  }
}
