internal import Vocabulary

/// Makes descriptions ready for the database on all cores, outside its transactions.
enum Preparation {
  /// Small enough to keep the cores busy to the end, large enough for the task to be worth it.
  private static let chunk = 16

  static func prepare(
    _ records: [DescriptionRecord], settings: SourceSettings, vocabulary: ConceptLibrary
  ) async throws -> [PreparedDescription] {
    if records.count <= chunk {
      return try records.map {
        try PreparedDescription($0, settings: settings, vocabulary: vocabulary)
      }
    }
    let starts = stride(from: 0, to: records.count, by: chunk)
    return try await withThrowingTaskGroup(of: (Int, [PreparedDescription]).self) { group in
      for start in starts {
        let slice = records[start..<min(start + chunk, records.count)]
        group.addTask {
          (
            start,
            try slice.map {
              try PreparedDescription($0, settings: settings, vocabulary: vocabulary)
            }
          )
        }
      }
      var chunks: [Int: [PreparedDescription]] = [:]
      for try await (start, prepared) in group { chunks[start] = prepared }
      return starts.flatMap { chunks[$0] ?? [] }
    }
  }
}
