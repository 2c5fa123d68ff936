public import RDF

/// What became of a filled-in form.
public struct FormDescription: Sendable {
  /// The dataset's IRI.
  public var iri: String
  /// The description in HealthDCAT-AP R8, without counts of persons or records below the threshold.
  public var graph: Graph
  /// The same before those were cut, to be validated and not to be kept.
  public var uncut: Graph
  /// What the sheet of counts states, checked as on arrival in a catalogue; nil without one.
  public var statistics: AggregateStatistics?
  /// What was odd about the form and its counts; what the profile finds is not among them.
  public var findings: [Finding]
}

/// Why a form cannot become a description.
public enum FormRefusal: Error, Hashable, Sendable {
  /// No description was found in what was given.
  case empty
  /// A dataset needs an absolute IRI.
  case noAddress(stated: String?)
}

extension DatasetForm {
  /// The description that was filled in.
  ///
  /// - Parameter threshold: The smallest count of persons or records that may be published, unless the form says a
  ///   greater one.
  /// - Throws: ``FormRefusal``.
  public func described(threshold: Int) throws(FormRefusal) -> FormDescription {
    guard !entries.isEmpty else { throw .empty }
    var reading = FormReading(self, threshold: threshold)
    guard let iri = reading.one(.iri), DescriptionWriter.iri(iri) != nil else {
      throw .noAddress(stated: reading.one(.iri))
    }
    let dataset = reading.dataset(iri)
    let threshold = reading.threshold
    let counted = counts?.reading(of: iri, threshold: threshold, date: reading.date(.countsDate))
    let writer = DescriptionWriter()
    writer.add(dataset)
    reading.addRest(to: writer, Term.iri(iri))
    if counts != nil, dataset.analytics.isEmpty {
      reading.note(.formCountsUnlinked)
    }
    let graph = writer.builder.finish()
    return FormDescription(
      iri: iri, graph: graph.withoutSmallCounts(threshold: threshold), uncut: graph,
      statistics: counted?.statistics,
      findings: findings + reading.findings + (counted?.findings ?? []))
  }
}
