public import RDF

/// Writes descriptions as HealthDCAT-AP release 8, whatever release they were read from: retired names
/// become current ones, words that mean a code of an authority table become its IRI, ages finer than whole
/// years go into the PHDS extension beside the typical ages.
///
/// Nothing is invented. Only what a class or a datatype of the profile fixes is added: `rdf:type` of nodes
/// and datatypes of literals. A theme HEAL or an applicable legislation that a hospital did not state is not
/// written, although the profile asks for both: whether a dataset falls under the regulation is its
/// holder's to say, and a missing statement is a finding for its steward. What the model does not know stays
/// in the published graph, which is another way to have a dataset.
public enum HealthDCATWriter {
  /// The description of one dataset, its variables included.
  public static func write(_ dataset: Dataset) -> Graph {
    let writer = DescriptionWriter()
    writer.add(dataset)
    return writer.builder.finish()
  }
}

/// Adds nodes of a description to a graph.
struct DescriptionWriter {
  let builder = GraphBuilder()
  let agents = WrittenAgents()

  /// A node for something that may have an IRI, with its class.
  func node(_ iri: String?, _ type: String) -> Term {
    let term = iri.flatMap(Self.iri) ?? builder.newBlank()
    self.type(term, type)
    return term
  }

  func type(_ node: Term, _ type: String) {
    builder.add(node, RDFVocabulary.type, .iri(type))
  }

  // MARK: Statements; each adds nothing where there is nothing to say

  func texts(_ subject: Term, _ predicate: String, _ text: LocalisedText) {
    for variant in text.variants {
      builder.add(subject, predicate, Self.literal(variant))
    }
  }

  func text(_ subject: Term, _ predicate: String, _ text: String?) {
    if let text { builder.add(subject, predicate, .literal(Literal(text))) }
  }

  func typed(_ subject: Term, _ predicate: String, _ text: String?, _ datatype: String) {
    if let text { builder.add(subject, predicate, .literal(Literal(text, datatype: datatype))) }
  }

  /// An IRI; what is none is written as the text that it is.
  func resource(_ subject: Term, _ predicate: String, _ iri: String?, type: String? = nil) {
    guard let iri else { return }
    guard let term = Self.iri(iri) else {
      text(subject, predicate, iri)
      return
    }
    builder.add(subject, predicate, term)
    if let type { self.type(term, type) }
  }

  func resources(_ subject: Term, _ predicate: String, _ iris: [String], type: String? = nil) {
    for iri in iris { resource(subject, predicate, iri, type: type) }
  }

  /// A date or time, with the datatype that its form has.
  func date(_ subject: Term, _ predicate: String, _ date: String?) {
    guard let date else { return }
    let datatype: String
    switch date.utf8.count {
    case ...4: datatype = XSD.gYear
    case ...7: datatype = XSD.gYearMonth
    default: datatype = date.contains("T") ? XSD.dateTime : XSD.date
    }
    typed(subject, predicate, date, datatype)
  }

  static func literal(_ variant: LocalisedText.Variant) -> Term {
    .literal(
      variant.language.map { Literal(variant.text, language: $0) } ?? Literal(variant.text))
  }

  /// The term of an absolute IRI, nil where `text` cannot stand as one.
  static func iri(_ text: String) -> Term? {
    guard BaseIRI.isAbsolute(Array(text.utf8)) else { return nil }
    let allowed = text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !"<>\"{}|^`\\".unicodeScalars.contains(scalar)
    }
    return allowed ? .iri(text) : nil
  }
}

/// The agents that were written already, by IRI: one that publishes and holds the data has one contact point, not
/// two.
final class WrittenAgents {
  private var agents: [String: Agent] = [:]

  /// Whether nothing is left to say of the agent, and whether its contact point is still to be written.
  func note(_ agent: Agent) -> (isWritten: Bool, lacksContact: Bool) {
    guard let iri = agent.iri else { return (false, true) }
    defer { if agents[iri]?.contact == nil { agents[iri] = agent } }
    return (agents[iri] == agent, agents[iri]?.contact == nil)
  }
}
