internal import Vocabulary

/// The levels of access, from the spellings that are in use.
enum AccessLevels {
  private static let words: [String: AccessConditions.Level] = [
    "public": .public, "open": .public, "openaccess": .public, "cabf2": .public,
    "opendata": .public, "unrestricted": .public,
    "restricted": .restricted, "restrictedaccess": .restricted, "c16ec": .restricted,
    "protected": .restricted, "controlled": .restricted, "controlledaccess": .restricted,
    "nonpublic": .nonPublic, "closed": .nonPublic, "closedaccess": .nonPublic,
    "private": .nonPublic, "sensitive": .nonPublic, "confidential": .nonPublic,
    "c14cb": .nonPublic, "metadataonlyaccess": .nonPublic,
  ]

  /// The level, and whether it is written as in the EU table.
  static func read(_ text: String) -> (level: AccessConditions.Level, isOfTable: Bool)? {
    if let (table, code) = AuthorityTable.parse(text), table == "access-right",
      let level = AccessConditions.Level(rawValue: code)
    {
      return (level, true)
    }
    return words[Namespaces.foldLocal(Namespaces.localName(text))].map { ($0, false) }
  }
}
