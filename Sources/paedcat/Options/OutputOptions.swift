internal import ArgumentParser

/// How a command answers.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Answer with one JSON document on standard output and nothing else there.")
  var json = false

  @Flag(help: "No progress and no hints.")
  var quiet = false

  /// Whether no progress is told.
  var hidesProgress: Bool { quiet || json }
}
