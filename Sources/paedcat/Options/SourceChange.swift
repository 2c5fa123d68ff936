internal import Store

/// One change of one source.
enum SourceChange {
  static func apply(
    to name: String, _ databaseOptions: DatabaseOptions, _ output: OutputOptions,
    _ change: (inout Source) throws -> Void
  ) async throws {
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    guard var source = try await store.source(named: name)?.source else {
      throw StoreError.sourceUnknown(name: name)
    }
    try change(&source)
    try await store.setSource(source)
    try store.close()
    if output.json {
      try Standard.json(source)
    } else if !output.quiet {
      print("Changed \(name).")
    }
  }
}
