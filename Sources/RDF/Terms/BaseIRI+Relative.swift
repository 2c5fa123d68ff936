extension BaseIRI {
  /// A reference that means the IRI here and is shorter than it; nothing where there is none, or where it would be
  /// read as one with a scheme or as a keyword of JSON-LD.
  func relative(_ iri: String) -> String? {
    let own = Array(text.utf8)
    let other = Array(iri.utf8)
    guard hasAuthority, other.starts(with: own[..<path.lowerBound]) else { return nil }
    let ownPath = own[path]
    let rest = other[path.lowerBound...]
    for candidate in candidates(ownPath, rest) {
      let text = String(decoding: candidate, as: UTF8.self)
      if text.utf8.count < other.count, candidate.first != 0x40, !Self.hasSchemeForm(candidate),
        resolve(text) == iri
      {
        return text
      }
    }
    return nil
  }

  /// References worth a try, the shortest first: what follows the document, its folder, the folders above.
  private func candidates(
    _ ownPath: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>
  ) -> [[UInt8]] {
    var candidates: [[UInt8]] = []
    let own = Array(text.utf8)
    if rest.starts(with: own[path.lowerBound...]) {
      let tail = Array(rest.dropFirst(own.count - path.lowerBound))
      if tail.isEmpty || tail.first == 0x23 { candidates.append(tail) }
    }
    if ownPath.isEmpty, rest.first == 0x2F { candidates.append(Array(rest.dropFirst())) }
    guard let slash = ownPath.lastIndex(of: 0x2F) else { return candidates }
    var folder = ownPath[...slash]
    var steps: [UInt8] = []
    for _ in 0..<16 {
      if rest.starts(with: folder) {
        let tail = Array(rest.dropFirst(folder.count))
        candidates.append(steps + tail)
        if steps.isEmpty { candidates.append([0x2E, 0x2F] + tail) }
        break
      }
      guard let above = folder.dropLast().lastIndex(of: 0x2F) else { break }
      folder = folder[...above]
      steps += [0x2E, 0x2E, 0x2F]
    }
    if rest.first == 0x2F { candidates.append(Array(rest)) }
    return candidates
  }

  /// Whether a colon stands before any slash, question mark or number sign.
  private static func hasSchemeForm(_ reference: [UInt8]) -> Bool {
    let mark = reference.first { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }
    return mark == 0x3A
  }
}
