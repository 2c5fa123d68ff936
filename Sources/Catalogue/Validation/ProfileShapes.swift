internal import RDF
internal import SHACL
internal import Schemas

/// The shapes of a profile at one level of access, compiled.
struct ProfileShapes: Sendable {
  let validator: Validator
  let notes: ShapeNotes

  /// One dataset of 150 triples takes some thousand steps; there may be 10,000 datasets in a document.
  private static let limits: ValidationLimits = {
    var limits = ValidationLimits()
    limits.steps = 2_000_000
    return limits
  }()

  /// - Throws: `MissingResources` or a file error where the folder of shapes is not beside the program;
  ///   `UnreadableShapes` where a file of it is no Turtle.
  init(_ files: [String], background: Graph) throws {
    let builder = GraphBuilder()
    for file in files {
      let name = "shapes/\(file).ttl"
      let document = RDFReader.read(
        try Schemas.file(name), as: .turtle,
        options: ReadingOptions(base: "https://w3id.org/paedcat/shapes", blankPrefix: file + "-"))
      guard document.isComplete, document.issues.isEmpty else {
        throw UnreadableShapes(file: name, issue: document.issues.first?.description ?? "empty")
      }
      builder.add(contentsOf: document.graph)
    }
    let shapes = builder.finish()
    validator = Validator(shapes: shapes, background: background, limits: Self.limits)
    notes = ShapeNotes(shapes)
  }
}

/// A file of shapes that came with the program is damaged.
public struct UnreadableShapes: Error, CustomStringConvertible {
  /// Its name in the `Schemas` folder.
  public let file: String
  /// What is wrong with it, and where.
  public let issue: String

  public var description: String {
    "The shapes in \(file) cannot be read (\(issue)): install the program's folders again."
  }
}
