extension Finding {
  /// Whose business a finding is: what a steward has to mend, told apart from what only looks as if.
  public enum Origin: String, CaseIterable, Sendable {
    /// The hospital's: its description, its files, its server.
    case description
    /// Ours: how the catalogue reads, what it holds, how the source is set up here.
    case reading
    /// The standard's: what it only recommends, has renamed, or leaves open.
    case standard
  }

  /// Whose business it is; the hospital's where the kind is not known any more.
  public var origin: Origin { Kind(rawValue: id)?.origin ?? .description }
}

extension Finding.Kind {
  /// Whose business findings of the kind are.
  public var origin: Finding.Origin {
    switch self {
    case .codeUnverified, .listNotLoaded, .contextUnknown, .fieldsUnread, .draftOfNode,
      .draftOfDictionary, .dictionaryUnread, .dictionaryCut, .descriptionShared, .findingsOmitted,
      .folderLimit, .pageLimit, .statisticsUnchecked, .validationIncomplete,
      .validationUnavailable, .ckanAnswerUnknown, .nodeAnswerUnknown, .documentNotJson,
      .sourceBusy, .sourceKindOfWeb, .sourceAddressUnusable, .sourceFileMissing, .sourceIsFolder,
      .sourceIsFile, .sourceIrregular, .sourceNoListing, .sourceNetworkMalformed,
      .sourceSecretUnset, .sourceSecretFile, .fetchAddressInvalid, .fetchSchemeRefused,
      .fetchAddressRefused, .fetchAddressNotPublic, .fetchNotKept, .fetchCancelled:
      .reading
    case .propertyRecommended, .propertiesRecommended, .propertyRetired,
      .propertyWrittenOtherwise, .levelAssumed:
      .standard
    default: .description
    }
  }
}
