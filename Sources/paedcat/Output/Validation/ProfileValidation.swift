internal import Catalogue
internal import RDF

/// `paedcat validate` with a profile: findings in a steward's words.
struct ProfileValidation {
  var document: InputDocument
  var report: ProfileReport
  var times: [(step: String, duration: Duration)]

  static func run(
    _ place: String, profile: Profile, reader: InputReader, languages: [String]
  ) async throws -> ProfileValidation {
    let clock = ContinuousClock()
    let start = clock.now
    let document = try await reader.read(place)
    let read = clock.now
    let validator = try ProfileValidator.shared(profile)
    let compiled = clock.now
    let report = try ProfileReport(
      document.read, bytes: document.bytes, lines: document.lines, name: document.name,
      validator: validator, languages: languages)
    return ProfileValidation(
      document: document, report: report,
      times: [
        ("data", read - start), ("shapes", compiled - read), ("validation", clock.now - compiled),
      ])
  }
}
