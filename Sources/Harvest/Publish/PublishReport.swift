public import Catalogue

/// What came of publishing or withdrawing one description.
public struct PublishReport: Hashable, Sendable, Codable {
  public enum Status: String, Hashable, Sendable, Codable {
    case created, updated, unchanged, withdrawn
    /// It would be taken; nothing was kept.
    case valid
    /// It was not taken: the findings say why.
    case rejected
    /// It is not the publisher's to write, or has changed since it was read.
    case refused
  }

  public var status: Status
  /// The identifier that the source gave.
  public var localID: String
  /// The dataset's IRI; nil where the document describes none.
  public var dataset: String?
  /// Of the description as it is now kept: what `If-Match` compares.
  public var etag: String?
  /// The worst first.
  public var findings: [Finding]

  public init(
    status: Status, localID: String, dataset: String?, etag: String?, findings: [Finding]
  ) {
    self.status = status
    self.localID = localID
    self.dataset = dataset
    self.etag = etag
    self.findings = findings
  }

  enum CodingKeys: String, CodingKey {
    case status, dataset, etag, findings
    case localID = "localId"
  }
}

/// Why nothing was published, other than what is wrong with the description.
public enum PublishRefusal: Error, Hashable, Sendable {
  /// The dataset belongs to another source.
  case owned(iri: String)
  /// The description is another than the publisher last saw.
  case changed(etag: String?)
  /// There is nothing under that identifier.
  case absent
}

/// A report for each dataset of a document.
public struct PublishReports: Hashable, Sendable, Codable {
  public var items: [PublishReport]

  public init(items: [PublishReport]) {
    self.items = items
  }
}
