internal import Foundation
internal import Schemas

/// The files that travel with the pages: templates, the style sheet, the script.
public enum PageResources {
  static func folder() throws -> String {
    guard let folder = ResourceFolder.find("paedcat_Pages.resources") else {
      throw MissingResources(bundle: "paedcat_Pages.resources")
    }
    return folder + "/Resources"
  }

  /// The bytes of a file below `assets`; nil where there is none of this name.
  public static func asset(_ name: String) throws -> Asset? {
    try assets[name]?.get()
  }

  /// A file that browsers fetch beside a page.
  public struct Asset: Sendable {
    public let bytes: [UInt8]
    public let mediaType: String
    /// Changes with the bytes: addresses carry it, so that browsers may keep the file for good.
    public let version: String
  }

  /// The address of an asset with its version.
  static func address(_ name: String) -> String {
    let version = (try? asset(name))??.version ?? "0"
    return "/assets/\(name)?v=\(version)"
  }

  private static let assets: [String: Result<Asset, any Error>] = [
    "paedcat.css": load("paedcat.css", "text/css; charset=utf-8"),
    "paedcat.js": load("paedcat.js", "text/javascript; charset=utf-8"),
    "paedcat.svg": load("paedcat.svg", "image/svg+xml"),
  ]

  private static func load(_ name: String, _ mediaType: String) -> Result<Asset, any Error> {
    Result {
      let bytes = [UInt8](
        try Data(contentsOf: URL(fileURLWithPath: try folder() + "/assets/" + name)))
      // FNV-1a: a name for the content, no protection.
      let start: UInt64 = 0xCBF2_9CE4_8422_2325
      let hash = bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      return Asset(bytes: bytes, mediaType: mediaType, version: String(hash, radix: 36))
    }
  }
}
