/// Contexts that documents name and the program knows.
enum BundledContexts {
  /// Short names for people, and the IRI of each.
  static var names: [(name: String, iri: String)] {
    [
      ("dcat-ap-3", DCATAPContext.iris), ("dcat-ap-3-examples", DCATAPExamplesContext.iris),
      ("project-open-data", ProjectOpenDataContext.iris),
    ].compactMap { name, iris in iris.first.map { (name, $0) } }
  }

  /// Names, and the context as JSON.
  static var all: [(iris: [String], text: [UInt8])] {
    [
      (DCATAPContext.iris, DCATAPContext.rows),
      (DCATAPExamplesContext.iris, DCATAPExamplesContext.rows),
      (ProjectOpenDataContext.iris, ProjectOpenDataContext.rows),
    ].map { iris, rows in (iris, JSONText.document(ContextFacts.context(rows))) }
  }
}
