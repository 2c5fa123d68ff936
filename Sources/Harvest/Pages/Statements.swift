internal import Foundation
internal import RDF

/// Adds what a foreign reply says to a graph; nothing where it says nothing.
struct Statements {
  let builder = GraphBuilder()

  func type(_ subject: Term, _ iri: String) {
    builder.add(subject, RDFVocabulary.type, .iri(iri))
  }

  func text(_ subject: Term, _ predicate: String, _ text: String?) {
    if let text, !text.isEmpty { builder.add(subject, predicate, .literal(Literal(text))) }
  }

  /// An IRI where it can stand as one, else the text that it is: the reader says what is wrong with it.
  func resource(_ subject: Term, _ predicate: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    builder.add(subject, predicate, Self.iri(value) ?? .literal(Literal(value)))
  }

  func typed(_ subject: Term, _ predicate: String, _ text: String?, _ datatype: String) {
    guard let text, !text.isEmpty else { return }
    builder.add(subject, predicate, .literal(Literal(text, datatype: datatype)))
  }

  /// A date or time with the datatype that its form has; a time of CKAN has no zone and is UTC.
  func date(_ subject: Term, _ predicate: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    switch text.utf8.count {
    case 4: typed(subject, predicate, text, XSD.gYear)
    case 7: typed(subject, predicate, text, XSD.gYearMonth)
    case 10: typed(subject, predicate, text, XSD.date)
    default: typed(subject, predicate, text, text.contains("T") ? XSD.dateTime : XSD.string)
    }
  }

  /// A node of its own that an object's fields describe.
  func node(_ subject: Term, _ predicate: String, _ type: String, iri: String? = nil) -> Term {
    let node = iri.flatMap(Self.iri) ?? builder.newBlank()
    builder.add(subject, predicate, node)
    self.type(node, type)
    return node
  }

  /// The term of an absolute IRI without characters that one may not have.
  static func iri(_ text: String) -> Term? {
    guard BaseIRI.isAbsolute(Array(text.utf8)),
      text.unicodeScalars.allSatisfy({
        $0.value > 0x20 && !"<>\"{}|^`\\".unicodeScalars.contains($0)
      })
    else { return nil }
    return .iri(text)
  }

  /// The text with everything but the unreserved characters of a URL percent-encoded.
  static func encoded(_ text: String) -> String {
    let unreserved = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }
}
