extension Finding {
  /// The kinds of finding that there are. `docs/findings.md` says of each what it means and how to mend it; the
  /// sentences are those of `Schemas/messages`.
  public enum Kind: String, CaseIterable, Sendable {
    // Access
    case accessRightUnknown = "access-right-unknown"
    case accessRightMisspelt = "access-right-misspelt"
    case accessRightSeveral = "access-right-several"
    case accessRightMissing = "access-right-missing"

    // Codes and concepts
    case codeUnread = "code-unread"
    case conceptEmpty = "concept-empty"
    case conceptExpected = "concept-expected"
    case iriExpected = "iri-expected"
    case languageUnknown = "language-unknown"
    case languageMisspelt = "language-misspelt"

    // Dates and periods
    case dateSeveral = "date-several"
    case dateMisspelt = "date-misspelt"
    case dateUnreadable = "date-unreadable"
    case dateUntyped = "date-untyped"
    case dateMistyped = "date-mistyped"
    case periodReversed = "period-reversed"
    case periodMisspelt = "period-misspelt"
    case periodUnreadable = "period-unreadable"

    // Numbers and flags
    case numberUnreadable = "number-unreadable"
    case booleanUnreadable = "boolean-unreadable"

    // Organisations and contacts
    case agentSeveral = "agent-several"
    case agentLiteral = "agent-literal"
    case agentUndescribed = "agent-undescribed"
    case agentNameless = "agent-nameless"
    case contactUndescribed = "contact-undescribed"
    case contactLiteral = "contact-literal"
    case contactMissing = "contact-missing"

    // Counts
    case countMisspelt = "count-misspelt"
    case countUnreadable = "count-unreadable"
    case countSeveral = "count-several"
    case countBelowThreshold = "count-below-threshold"

    // Ages
    case agesDisagree = "ages-disagree"
    case agesReversed = "ages-reversed"
    case ageUnreadable = "age-unreadable"
    case yearsUnreadable = "years-unreadable"
    case ageImplausible = "age-implausible"
    case ageMisspelt = "age-misspelt"
    case ageUnstated = "age-unstated"
    case gestationReversed = "gestation-reversed"
    case gestationUnreadable = "gestation-unreadable"
    case ageGroupUnknown = "age-group-unknown"

    // Texts and values
    case textEmpty = "text-empty"
    case textMissing = "text-missing"
    case literalExpected = "literal-expected"
    case valuePlaceholder = "value-placeholder"

    // What a reader misses
    case titleMissing = "title-missing"
    case descriptionMissing = "description-missing"
    case variablesMissing = "variables-missing"

    // Forms
    case formFieldUnknown = "form-field-unknown"
    case formValueUnread = "form-value-unread"
    case formTableUnread = "form-table-unread"
    case formCountsUnlinked = "form-counts-unlinked"

    // Variables
    case variableNameless = "variable-nameless"
    case variableDuplicate = "variable-duplicate"
    case variableUnlabelled = "variable-unlabelled"
    case measurementUnread = "measurement-unread"

    // Spelling
    case namespaceMisspelt = "namespace-misspelt"
    case propertyMisspelt = "property-misspelt"
    case propertyRetired = "property-retired"

    // The document
    case classMisspelt = "class-misspelt"
    case classMissing = "class-missing"
    case datasetNotTaken = "dataset-not-taken"
    case descriptionShared = "description-shared"
    case findingsOmitted = "findings-omitted"
    case syntaxError = "syntax-error"
    case contextUnknown = "context-unknown"
    case syntaxMended = "syntax-mended"
    case documentHtml = "document-html"
    case documentNotationUnknown = "document-notation-unknown"
    case documentNotJson = "document-not-json"
    case fileUnreadable = "file-unreadable"
    case fileIrregular = "file-irregular"
    case fileShortened = "file-shortened"
    case fileTooLarge = "file-too-large"

    // Listings
    case folderUnreadable = "folder-unreadable"
    case folderLimit = "folder-limit"
    case pageElsewhere = "page-elsewhere"
    case pageLoop = "page-loop"
    case pageLimit = "page-limit"
    case partMissing = "part-missing"
    case sitemapUnreadable = "sitemap-unreadable"
    case robotsDisallowed = "robots-disallowed"
    case robotsUnreachable = "robots-unreachable"

    // Foreign catalogues
    case ckanAnswerUnknown = "ckan-answer-unknown"
    case ckanError = "ckan-error"
    case ckanEndsEarly = "ckan-ends-early"
    case recordUnnamed = "record-unnamed"
    case fieldsUnread = "fields-unread"
    case nodeAnswerUnknown = "node-answer-unknown"
    case nodeError = "node-error"
    case draftOfNode = "draft-of-node"

    // Data dictionaries
    case dictionaryUnread = "dictionary-unread"
    case dictionaryUnreadable = "dictionary-unreadable"
    case dictionaryCut = "dictionary-cut"
    case draftOfDictionary = "draft-of-dictionary"

    // The source
    case nothingFound = "nothing-found"
    case sourceBusy = "source-busy"
    case sourceKindOfWeb = "source-kind-of-web"
    case sourceAddressUnusable = "source-address-unusable"
    case sourceFileMissing = "source-file-missing"
    case sourceIsFolder = "source-is-folder"
    case sourceIsFile = "source-is-file"
    case sourceIrregular = "source-irregular"
    case sourceNoListing = "source-no-listing"
    case sourceNoLinks = "source-no-links"
    case sourceNetworkMalformed = "source-network-malformed"
    case sourceSecretUnset = "source-secret-unset"
    case sourceSecretFile = "source-secret-file"

    // Publishing
    case attestationDue = "attestation-due"
    case publishedNotOne = "published-not-one"
    case publishedIdentifier = "published-identifier"
    case publishedTooMany = "published-too-many"

    // Fetching
    case fetchAddressInvalid = "fetch-address-invalid"
    case fetchSchemeRefused = "fetch-scheme-refused"
    case fetchHostUnknown = "fetch-host-unknown"
    case fetchAddressRefused = "fetch-address-refused"
    case fetchAddressNotPublic = "fetch-address-not-public"
    case fetchNoConnection = "fetch-no-connection"
    case fetchConnectionSlow = "fetch-connection-slow"
    case fetchNotSecure = "fetch-not-secure"
    case fetchStalled = "fetch-stalled"
    case fetchTooSlow = "fetch-too-slow"
    case fetchCutShort = "fetch-cut-short"
    case fetchTooLarge = "fetch-too-large"
    case fetchExpandsTooMuch = "fetch-expands-too-much"
    case fetchCompressionDamaged = "fetch-compression-damaged"
    case fetchEncodingUnknown = "fetch-encoding-unknown"
    case fetchRedirectsMany = "fetch-redirects-many"
    case fetchRedirectLoop = "fetch-redirect-loop"
    case fetchRedirectNowhere = "fetch-redirect-nowhere"
    case fetchDenied = "fetch-denied"
    case fetchGone = "fetch-gone"
    case fetchStatus = "fetch-status"
    case fetchMalformed = "fetch-malformed"
    case fetchNotKept = "fetch-not-kept"
    case fetchCancelled = "fetch-cancelled"
    case serverDown = "server-down"

    // Descriptions that contradict each other
    case describedTwice = "described-twice"
    case describedOtherwise = "described-otherwise"
    case describedElsewhere = "described-elsewhere"

    // Aggregate statistics
    case statisticsMalformed = "statistics-malformed"
    case statisticsTableUnreadable = "statistics-table-unreadable"
    case statisticsColumnRepeated = "statistics-column-repeated"
    case statisticsRowContradicts = "statistics-row-contradicts"
    case statisticsTotalRepeated = "statistics-total-repeated"
    case statisticsKeyMissing = "statistics-key-missing"
    case statisticsValueUnexpected = "statistics-value-unexpected"
    case statisticsSettingsMalformed = "statistics-settings-malformed"
    case statisticsTotalMalformed = "statistics-total-malformed"
    case statisticsTooLarge = "statistics-too-large"
    case statisticsTooManyCells = "statistics-too-many-cells"
    case statisticsUnchecked = "statistics-unchecked"
    case statisticsOtherDataset = "statistics-other-dataset"
    case statisticsUnit = "statistics-unit"
    case statisticsDimensionUnknown = "statistics-dimension-unknown"
    case statisticsCellIncomplete = "statistics-cell-incomplete"
    case statisticsCellRepeated = "statistics-cell-repeated"
    case statisticsCellUncounted = "statistics-cell-uncounted"
    case statisticsBandsOverlap = "statistics-bands-overlap"
    case statisticsTotalBelowThreshold = "statistics-total-below-threshold"
    case statisticsBelowThreshold = "statistics-below-threshold"
    case statisticsRounding = "statistics-rounding"
    case statisticsTotalRounding = "statistics-total-rounding"
    case statisticsContradiction = "statistics-contradiction"
    case statisticsContradictions = "statistics-contradictions"
    case statisticsTotalContradicts = "statistics-total-contradicts"
    case statisticsSecondarySuppression = "statistics-secondary-suppression"
    case statisticsDisclosure = "statistics-disclosure"
    case statisticsAddressUnusable = "statistics-address-unusable"
    case statisticsLocal = "statistics-local"
    case statisticsFileMissing = "statistics-file-missing"

    // What the shapes of a profile find
    case agesNotStated = "ages-not-stated"
    case catalogueEmpty = "catalogue-empty"
    case codeSystemUnknown = "code-system-unknown"
    case codeUnverified = "code-unverified"
    case contactEmpty = "contact-empty"
    case contactUnreachable = "contact-unreachable"
    case datasetMissing = "dataset-missing"
    case levelAssumed = "level-assumed"
    case listNotLoaded = "list-not-loaded"
    case mediaTypeNotRegistered = "media-type-not-registered"
    case populationNotCounted = "population-not-counted"
    case propertiesRecommended = "properties-recommended"
    case propertyMissing = "property-missing"
    case propertyRecommended = "property-recommended"
    case propertyRepeated = "property-repeated"
    case propertyWrittenOtherwise = "property-written-otherwise"
    case resourceNotDescribed = "resource-not-described"
    case seriesEmpty = "series-empty"
    case shapeNotMet = "shape-not-met"
    case themeHealthMissing = "theme-health-missing"
    case valueNotAllowed = "value-not-allowed"
    case valueNotInList = "value-not-in-list"
    case valueNotIri = "value-not-iri"
    case valueNotLiteral = "value-not-literal"
    case valueNotResource = "value-not-resource"
    case valueRequired = "value-required"
    case valueSpeltOtherwise = "value-spelt-otherwise"
    case valueWrongClass = "value-wrong-class"
    case valueWrongDatatype = "value-wrong-datatype"
    case valueWrongPattern = "value-wrong-pattern"

    // Holding to a profile as such
    case datasetRejected = "dataset-rejected"
    case validationIncomplete = "validation-incomplete"
    case validationUnavailable = "validation-unavailable"
  }
}
