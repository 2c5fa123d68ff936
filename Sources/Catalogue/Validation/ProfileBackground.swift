internal import RDF

extension ProfileValidator {
  /// What is known besides a description: the code lists, and which classes are kinds of which.
  ///
  /// That a catalogue is a kind of dataset is left out: it would be held to what datasets must have.
  static let background: Graph = {
    let builder = GraphBuilder()
    builder.add(contentsOf: CodeLists.shared.graph())
    for name in checksumAlgorithms {
      builder.add(
        .iri(spdx + "checksumAlgorithm_" + name), RDFVocabulary.type,
        .iri(spdx + "ChecksumAlgorithm"))
    }
    for (narrow, wide) in subclasses {
      builder.add(
        .iri(narrow), "http://www.w3.org/2000/01/rdf-schema#subClassOf", .iri(wide))
    }
    return builder.finish()
  }()

  private static let subclasses = [
    (FOAF.Organization, FOAF.Agent), (FOAF.Person, FOAF.Agent),
    (FOAF.namespace + "Group", FOAF.Agent),
    (VCard.namespace + "Organization", VCard.Kind), (VCard.namespace + "Individual", VCard.Kind),
    (VCard.namespace + "Group", VCard.Kind), (VCard.namespace + "Location", VCard.Kind),
    (DCTerms.MediaType, DCTerms.MediaTypeOrExtent),
    (DCTerms.namespace + "FileFormat", DCTerms.MediaType),
    (DCTerms.LicenseDocument, DCTerms.RightsStatement),
  ]

  private static let spdx = "http://spdx.org/rdf/terms#"
  private static let checksumAlgorithms = [
    "md2", "md4", "md5", "md6", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256",
    "sha3_384", "sha3_512", "blake2b256", "blake2b384", "blake2b512", "blake3", "adler32",
  ]
}
