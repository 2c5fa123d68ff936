internal import Foundation

/// What the system promises: JSON Schemas, the OpenAPI document, the PHDS vocabulary. The files travel with
/// the program.
public enum Schemas {
  /// The folder that holds them; throws where the program was copied without it.
  public static func folder() throws(MissingResources) -> String {
    guard let folder = ResourceFolder.find("paedcat_Schemas.resources") else {
      throw MissingResources(bundle: "paedcat_Schemas.resources")
    }
    return folder
  }

  /// The bytes of one file.
  public static func file(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: try folder() + "/" + name)))
  }
}

/// The program stands alone, without the folder of files that belongs beside it.
public struct MissingResources: Error, CustomStringConvertible {
  public let bundle: String

  public init(bundle: String) {
    self.bundle = bundle
  }

  public var description: String {
    "The folder \(bundle) is missing: copy it from the build folder to where the program is, or to ../share/paedcat beside it."
  }
}

/// Looks for a resource folder near the program. `Bundle.module` would stop the program where it is missing.
public enum ResourceFolder {
  /// Beside the program, in `../share/paedcat`, or beside the tests' program.
  public static func find(_ name: String) -> String? {
    let program = URL(fileURLWithPath: executable()).resolvingSymlinksInPath()
    let beside = program.deletingLastPathComponent()
    let places = [
      beside, beside.deletingLastPathComponent().appendingPathComponent("share/paedcat"),
    ]
    return places.map { $0.appendingPathComponent(name).path }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  private static func executable() -> String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath ?? CommandLine.arguments.first ?? "paedcat"
  }
}
