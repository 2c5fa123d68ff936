internal import RDF

/// A sink that forgets its terms after each statement and notes the first breach of the protocol of sinks.
final class CheckingSink: TripleSink {
  private enum Kind {
    case iri
    case blank
    case literal
  }

  private let limits: ReadingLimits
  /// Kinds of the terms of the present statement.
  private var kinds: [Kind] = []
  /// The number of its first term.
  private var first: UInt32 = 1
  private var pending = 0
  /// Triples of whole statements.
  private(set) var kept = 0
  private(set) var calls = 0
  /// What was done wrong first.
  private(set) var broken: String?

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  private(set) var termEpoch = 0

  func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID {
    checkText(text, "IRI")
    let scheme = text.prefix { $0 != 0x3A }
    let hasScheme =
      scheme.count < text.count && (scheme.first.map(isLetter) ?? false)
      && scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
    if !hasScheme { note("The IRI \"\(String(decoding: text, as: UTF8.self))\" is not absolute.") }
    if text.contains(where: { $0 <= 0x20 || "<>\"{}|^`\\".utf8.contains($0) }) {
      note("No IRI: \"\(String(decoding: text, as: UTF8.self))\".")
    }
    // A namespace and a local part, or a base and a reference, of encoded characters.
    if text.count > 8 * limits.iriBytes { note("An IRI has \(text.count) bytes.") }
    return give(.iri)
  }

  func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID {
    checkText(label, "label")
    if label.count < 2 || label.first != 0x62 { note("A label lacks the document's prefix.") }
    return give(.blank)
  }

  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID {
    checkText(lexicalForm, "literal")
    return give(.literal)
  }

  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID) -> TermID {
    checkText(lexicalForm, "literal")
    if kind(datatype) != .iri { note("A datatype is no IRI of this statement.") }
    return give(.literal)
  }

  func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID {
    checkText(lexicalForm, "literal")
    checkText(language, "language tag")
    let isTag =
      !language.isEmpty
      && language.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    if !isTag { note("No language tag: \"\(String(decoding: language, as: UTF8.self))\".") }
    return give(.literal)
  }

  func triple(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
    calls += 1
    pending += 1
    let subjectKind = kind(subject)
    if subjectKind == nil || subjectKind == .literal {
      note("A subject is none of this statement.")
    }
    if kind(predicate) != .iri { note("A predicate is no IRI of this statement.") }
    if kind(object) == nil { note("An object is none of this statement.") }
  }

  func prefix(_ prefix: String, namespace: String) { calls += 1 }

  func endStatement() {
    kept += pending
    forget()
  }

  func discardStatement() { forget() }

  /// Numbers anew at once, where other sinks do so now and then.
  func checkpoint(_ open: inout [TermID]) {
    let known = open.map { kind($0) }
    if known.contains(nil) { note("A checkpoint names a term that is none of this statement.") }
    kept += pending
    forget()
    open = known.map { give($0 ?? .blank) }
  }

  private func forget() {
    calls += 1
    termEpoch += 1
    pending = 0
    first &+= UInt32(kinds.count)
    kinds.removeAll(keepingCapacity: true)
  }

  private func give(_ kind: Kind) -> TermID {
    calls += 1
    kinds.append(kind)
    return TermID(rawValue: first &+ UInt32(kinds.count - 1))
  }

  private func kind(_ id: TermID) -> Kind? {
    guard id.rawValue >= first, Int(id.rawValue - first) < kinds.count else { return nil }
    return kinds[Int(id.rawValue - first)]
  }

  private func checkText(_ text: UnsafeBufferPointer<UInt8>, _ what: String) {
    if String(validating: text, as: UTF8.self) == nil { note("The \(what) is not UTF-8.") }
    if text.count > 3 * limits.literalBytes + 8 * limits.iriBytes {
      note("The \(what) has \(text.count) bytes.")
    }
  }

  private func note(_ message: String) {
    if broken == nil { broken = message }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
