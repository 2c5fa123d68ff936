/// A hospital and where it publishes.
public struct Source: Hashable, Sendable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case auto, file, folder, sitemap, dcat, fdp, ckan, phems, dictionary
  }

  /// Short, used on the command line and as the facet `hospital`: lower-case letters, digits, dots and hyphens.
  public var name: String
  /// An http(s) or file URL.
  public var url: String
  public var kind: Kind
  public var paused: Bool
  public var settings: SourceSettings

  public init(
    name: String, url: String, kind: Kind = .auto, paused: Bool = false,
    settings: SourceSettings = SourceSettings()
  ) {
    self.name = name
    self.url = url
    self.kind = kind
    self.paused = paused
    self.settings = settings
  }
}

/// What an operator sets per source (`paedcat source set NAME KEY=VALUE`).
public struct SourceSettings: Hashable, Sendable, Codable {
  public enum Policy: String, Sendable, Codable, CaseIterable { case accept, reject }

  /// The hospital's name for people; the source's name where unset.
  public var hospital: String?
  /// ISO 3166-1 alpha-2, lower case.
  public var country: String?
  public var policy: Policy = .accept
  /// The smallest count of persons or records that may be kept; 10 by default, never under 5.
  public var threshold: Int = 10
  /// When `serve` harvests it, as ``HarvestSchedule`` reads it; never where unset.
  public var every: String?
  /// IRIs that start so belong to this source.
  public var iriPrefix: String?
  /// Networks (CIDR) inside the operator's own that this source may reach.
  public var allowNetwork: [String] = []
  /// The environment variable that holds the bearer token.
  public var secretEnv: String?
  /// The file that holds the bearer token; read at each harvest.
  public var secretFile: String?
  /// Headers of the source's data dictionaries, by the field that they mean: `name`, `label`, `unit` …
  public var columns: [String: String] = [:]
  /// Who is told what goes wrong: a mail address or an http(s) address (a webhook).
  public var contact: String?
  /// The share of datasets (0…1) that may vanish at once without asking.
  public var maxWithdrawal: Double = 0.3
  /// How many complete harvests in a row must miss a dataset before it is withdrawn.
  public var grace: Int = 1

  public init() {}

  /// Settings that are not there keep their defaults, so that what an earlier version stored stays readable.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    hospital = try container.decodeIfPresent(String.self, forKey: .hospital)
    country = try container.decodeIfPresent(String.self, forKey: .country)
    policy = try container.decodeIfPresent(Policy.self, forKey: .policy) ?? policy
    threshold = try container.decodeIfPresent(Int.self, forKey: .threshold) ?? threshold
    every = try container.decodeIfPresent(String.self, forKey: .every)
    iriPrefix = try container.decodeIfPresent(String.self, forKey: .iriPrefix)
    allowNetwork = try container.decodeIfPresent([String].self, forKey: .allowNetwork) ?? []
    secretEnv = try container.decodeIfPresent(String.self, forKey: .secretEnv)
    secretFile = try container.decodeIfPresent(String.self, forKey: .secretFile)
    columns = try container.decodeIfPresent([String: String].self, forKey: .columns) ?? [:]
    contact = try container.decodeIfPresent(String.self, forKey: .contact)
    maxWithdrawal =
      try container.decodeIfPresent(Double.self, forKey: .maxWithdrawal) ?? maxWithdrawal
    grace = try container.decodeIfPresent(Int.self, forKey: .grace) ?? grace
  }
}
