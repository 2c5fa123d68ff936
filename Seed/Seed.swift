internal import Foundation
public import Schemas

/// A small, clearly synthetic data space: eleven sample publishers and what they publish. The files travel
/// with the program.
public enum Seed {
  /// The folder that holds it; throws where the program was copied without it.
  public static func folder() throws(MissingResources) -> String {
    guard let folder = ResourceFolder.find("paedcat_Seed.resources") else {
      throw MissingResources(bundle: "paedcat_Seed.resources")
    }
    return folder
  }

  /// The sample hospitals in the order in which the demonstration harvests them.
  public static func hospitals() throws -> [SampleHospital] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: try folder() + "/space.json"))
    return try JSONDecoder().decode(Space.self, from: bytes).hospitals
  }

  private struct Space: Decodable {
    var hospitals: [SampleHospital]
  }
}

/// One sample hospital: where its files stand below the seed folder, and how to harvest them.
public struct SampleHospital: Decodable, Sendable {
  /// The source's name.
  public var name: String
  /// The name for people.
  public var hospital: String
  /// ISO 3166-1 alpha-2, lower case.
  public var country: String
  /// Relative to the seed folder.
  public var path: String
  public var kind: String
  public var threshold: Int
  public var contact: String
  public var iriPrefix: String
}
