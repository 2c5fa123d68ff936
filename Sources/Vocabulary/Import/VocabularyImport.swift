public import RDF

/// Reads vocabularies as they are published.
///
/// | form | how it is told |
/// |---|---|
/// | OBO 1.2 and 1.4 (HPO, MONDO, DO) | `.obo`, or `format-version:` in its first line |
/// | SKOS in any RDF notation (EuroVoc, EU tables) | the notation's file name extension |
/// | Orphanet's nomenclature (`en_product1.xml`: JDBOR) | `.xml` whose root is `JDBOR` |
/// | ICD-10 as ClaML (WHO, BfArM) | `.xml` whose root is `ClaML` |
/// | tables of tab-separated values with a header | `.tsv`, `.txt`; see ``TableReader`` |
///
/// Several files are read as one vocabulary: labels of one may name concepts of another.
public struct VocabularyImport: Sendable {
  /// Something that could not be read.
  public struct Issue: Hashable, Sendable {
    public var file: String
    /// 1-based; nil where it is about the file.
    public var line: Int?
    public var message: String
    public var remedy: String
  }

  /// A file that is no vocabulary that can be read.
  public struct Unreadable: Error, Hashable, Sendable {
    public var message: String
    public var remedy: String
  }

  private var collector = ConceptCollector()

  public init() {}

  public var concepts: [Concept] { collector.all }
  public var issues: [Issue] { collector.issues }

  /// Reads one file.
  ///
  /// - Throws: ``Unreadable`` when its form is none of those above, or it is broken so that nothing can be taken.
  public mutating func read(_ bytes: [UInt8], file: String) throws(Unreadable) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      throw Unreadable(
        message: "“\(file)” is compressed.", remedy: "Unpack it first: gunzip \(file)")
    }
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    let start = String(decoding: bytes.prefix(2_000), as: UTF8.self)
    if ending == "obo" || start.hasPrefix("format-version:") {
      OBOReader.read(bytes, file: file, into: &collector)
    } else if start.contains("<JDBOR") || start.contains("<ClaML") {
      do {
        try XMLVocabularyReader.read(bytes, isClaML: start.contains("<ClaML"), into: &collector)
      } catch {
        throw Unreadable(
          message: "“\(file)” is no well-formed XML: \(error).",
          remedy: "Fetch it again; it may have been cut short.")
      }
    } else if ["tsv", "txt", "tab"].contains(ending) {
      try TableReader.read(bytes, file: file, into: &collector)
    } else if let notation = Notation(fileExtension: ending) {
      let document = RDFReader.read(bytes, as: notation)
      guard document.isComplete || !document.graph.isEmpty else {
        throw Unreadable(
          message: "“\(file)” cannot be read as \(notation.rawValue).",
          remedy: "Check it with: paedcat convert --check \(file)")
      }
      SKOSReader.read(document.graph, into: &collector)
    } else {
      throw Unreadable(
        message: "“\(file)” has no form that is known.",
        remedy: "Give OBO, SKOS, Orphanet's or ICD-10's XML, or a table (.tsv) with a header.")
    }
  }
}
