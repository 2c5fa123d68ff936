/// What a JSON-LD document may be guilty of, by the names of the standard (JSON-LD 1.1 API, section 9.6).
enum JSONLDErrorCode: String, Sendable {
  case collidingKeywords = "colliding keywords"
  case contextOverflow = "context overflow"
  case cyclicIRIMapping = "cyclic IRI mapping"
  case invalidBaseDirection = "invalid base direction"
  case invalidBaseIRI = "invalid base IRI"
  case invalidContainerMapping = "invalid container mapping"
  case invalidContextEntry = "invalid context entry"
  case invalidContextNullification = "invalid context nullification"
  case invalidDefaultLanguage = "invalid default language"
  case invalidIDValue = "invalid @id value"
  case invalidImportValue = "invalid @import value"
  case invalidIncludedValue = "invalid @included value"
  case invalidIndexValue = "invalid @index value"
  case invalidIRIMapping = "invalid IRI mapping"
  case invalidKeywordAlias = "invalid keyword alias"
  case invalidLanguageMapValue = "invalid language map value"
  case invalidLanguageMapping = "invalid language mapping"
  case invalidLanguageTaggedString = "invalid language-tagged string"
  case invalidLanguageTaggedValue = "invalid language-tagged value"
  case invalidLocalContext = "invalid local context"
  case invalidNestValue = "invalid @nest value"
  case invalidPrefixValue = "invalid @prefix value"
  case invalidPropagateValue = "invalid @propagate value"
  case invalidProtectedValue = "invalid @protected value"
  case invalidRemoteContext = "invalid remote context"
  case invalidReverseProperty = "invalid reverse property"
  case invalidReversePropertyMap = "invalid reverse property map"
  case invalidReversePropertyValue = "invalid reverse property value"
  case invalidReverseValue = "invalid @reverse value"
  case invalidScopedContext = "invalid scoped context"
  case invalidSetOrListObject = "invalid set or list object"
  case invalidTermDefinition = "invalid term definition"
  case invalidTypeMapping = "invalid type mapping"
  case invalidTypeValue = "invalid type value"
  case invalidTypedValue = "invalid typed value"
  case invalidValueObject = "invalid value object"
  case invalidValueObjectValue = "invalid value object value"
  case invalidVersionValue = "invalid @version value"
  case invalidVocabMapping = "invalid vocab mapping"
  case conflictingIndexes = "conflicting indexes"
  case iriConfusedWithPrefix = "IRI confused with prefix"
  case keywordRedefinition = "keyword redefinition"
  case loadingDocumentFailed = "loading document failed"
  case loadingRemoteContextFailed = "loading remote context failed"
  case processingModeConflict = "processing mode conflict"
  case protectedTermRedefinition = "protected term redefinition"
}

/// A fault of a JSON-LD document.
struct JSONLDFault: Error {
  /// Nothing where a limit of our own was passed.
  var code: JSONLDErrorCode?
  /// One sentence.
  var message: String
  /// The value or key that is at fault.
  var place: JSONElement?
  var original: String?
  /// A limit was passed: reading ends in either mode.
  var isFinal = false

  init(
    _ code: JSONLDErrorCode?, _ message: String, _ place: JSONElement?, original: String? = nil,
    isFinal: Bool = false
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.original = original
    self.isFinal = isFinal
  }
}
