internal import ArgumentParser
internal import Catalogue

/// A code on the command line: `ORPHA:586`.
struct CodeArgument: ExpressibleByArgument {
  var code: Code

  init?(argument: String) {
    guard let code = Code(curie: argument) else { return nil }
    self.code = code
  }
}

/// An age band on the command line: `P2Y/P6Y`.
struct AgeArgument: ExpressibleByArgument {
  var range: AgeRange

  init?(argument: String) {
    guard let range = AgeRange(iso8601: argument) else { return nil }
    self.range = range
  }
}
