/// An organisation or person with a role in a dataset: `foaf:Agent` (HealthDCAT-AP R8, HealthAgent).
public struct Agent: Hashable, Sendable, Codable {
  /// Nil for a blank node.
  public var iri: String?
  public var name: LocalisedText = LocalisedText()
  /// `dct:type`, a code of the EHDS publisher-type table where it is known.
  public var type: String?
  /// `dct:description` (the publisher note).
  public var note: LocalisedText = LocalisedText()
  public var homepage: String?
  public var contact: ContactPoint?

  public init(iri: String? = nil, name: LocalisedText = LocalisedText()) {
    self.iri = iri
    self.name = name
  }
}

/// Whom to ask: a `vcard:Kind` or a `cv:ContactPoint`.
public struct ContactPoint: Hashable, Sendable, Codable {
  public var iri: String?
  public var name: LocalisedText = LocalisedText()
  /// Without the `mailto:` scheme.
  public var email: String?
  public var page: String?
  public var telephone: String?

  public init() {}
}

extension Agent {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    iri = try members.value(.iri)
    name = try members.text(.name)
    type = try members.value(.type)
    note = try members.text(.note)
    homepage = try members.value(.homepage)
    contact = try members.value(.contact)
  }
}

extension ContactPoint {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    iri = try members.value(.iri)
    name = try members.text(.name)
    email = try members.value(.email)
    page = try members.value(.page)
    telephone = try members.value(.telephone)
  }
}
