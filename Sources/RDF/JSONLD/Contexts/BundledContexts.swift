/// Contexts that documents name and the program knows.
enum BundledContexts {
  /// Names, and the context as JSON.
  static var all: [(iris: [String], text: [UInt8])] {
    [
      (DCATAPContext.iris, DCATAPContext.rows),
      (DCATAPExamplesContext.iris, DCATAPExamplesContext.rows),
      (ProjectOpenDataContext.iris, ProjectOpenDataContext.rows),
    ].map { iris, rows in (iris, JSONText.document(ContextFacts.context(rows))) }
  }
}
