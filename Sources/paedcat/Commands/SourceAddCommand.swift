internal import ArgumentParser
internal import Foundation
internal import Store

struct SourceAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a source: a URL, a file or a folder.",
    discussion: """
      EXAMPLES:
        paedcat source add riga https://hospital.example/catalogue.rdf
        paedcat source add local ./descriptions country=lv threshold=5
      """)

  @Argument(help: "A short name: lower-case letters, digits, dots, hyphens.") var name: String
  @Argument(help: "An http(s) URL, a file or a folder.") var url: String
  @Argument(help: "Settings, as for `source set`.") var settings: [String] = []
  @Option(
    help: "auto, file, folder, sitemap, dcat, fdp, ckan, phems or dictionary.")
  var kind = "auto"
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard Source.Kind(rawValue: kind) != nil else {
      throw ValidationError(
        "There is no kind “\(kind)”: \(Source.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    _ = try SourceAssignment.applied(settings, to: SourceSettings())
  }

  func run() async throws {
    var source = Source(
      name: name, url: Self.absolute(url), kind: Source.Kind(rawValue: kind) ?? .auto)
    source.settings = try SourceAssignment.applied(settings, to: source.settings)
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    try await store.addSource(source)
    try store.close()
    if output.json {
      try Standard.json(source)
    } else if !output.quiet {
      print("Added \(name). Harvest it with: paedcat harvest \(name)")
    }
  }

  /// A path becomes absolute, so that it means the same wherever the next harvest is started.
  static func absolute(_ text: String) -> String {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    if ["http", "https", "file"].contains(scheme), text.contains(":") { return text }
    return URL(fileURLWithPath: text).standardizedFileURL.absoluteString
  }
}
