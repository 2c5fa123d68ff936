/// The body of a Beacon v2 request (`framework/json/requests/beaconRequestBody.json`).
public struct BeaconRequest: Hashable, Sendable, Codable {
  public enum Granularity: String, Sendable, Codable, CaseIterable {
    case boolean, count, record
  }

  public struct Meta: Hashable, Sendable, Codable {
    public var apiVersion: String
    public var requestedSchemas: [Schema]?

    public init(apiVersion: String, requestedSchemas: [Schema]? = nil) {
      self.apiVersion = apiVersion
      self.requestedSchemas = requestedSchemas
    }
  }

  /// An entry type and the schema in which it is to be answered.
  public struct Schema: Hashable, Sendable, Codable {
    public var entityType: String?
    public var schema: String?

    public init(entityType: String?, schema: String?) {
      self.entityType = entityType
      self.schema = schema
    }
  }

  public struct Pagination: Hashable, Sendable, Codable {
    public var skip: Int?
    public var limit: Int?

    public init(skip: Int? = nil, limit: Int? = nil) {
      self.skip = skip
      self.limit = limit
    }
  }

  public struct Query: Hashable, Sendable, Codable {
    /// All must hold.
    public var filters: [BeaconFilter]?
    public var requestedGranularity: Granularity?
    public var pagination: Pagination?
    public var includeResultsetResponses: String?
    public var testMode: Bool?

    public init(filters: [BeaconFilter]? = nil) {
      self.filters = filters
    }
  }

  /// The version of the framework that is spoken.
  public static let apiVersion = "v2.0.0"

  public var meta: Meta?
  public var query: Query?

  public init(meta: Meta? = Meta(apiVersion: apiVersion), query: Query? = nil) {
    self.meta = meta
    self.query = query
  }
}
