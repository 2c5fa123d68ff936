/// A data dictionary: the variables of a dataset as a table of their own, the way data managers keep it.
///
/// Read are the dictionaries of REDCap (Codebook as CSV), MOLGENIS EMX2 and LifeCycle (`Variables`), Opal, the OMOP
/// CDM (field level), and plain tables whose headers name the columns in one of nine languages; as CSV or as a
/// workbook.
public struct DataDictionary: Hashable, Sendable {
  /// Whose dictionary it is, by its headers.
  public enum Format: String, Hashable, Sendable {
    case redcap, molgenis, opal, omop, plain
  }

  /// Told from the first table that has variables.
  public var format: Format
  /// In the order of the file.
  public var variables: [Variable]
  /// What could not be read.
  public var findings: [Finding]
}

extension DataDictionary.Format {
  init(_ fields: [DictionaryField: Int], headers: [String]) {
    let folded = Set(headers.map(DictionaryField.folded))
    if folded.contains("cdmfieldname") {
      self = .omop
    } else if fields[.section] != nil || folded.contains("formname") {
      self = .redcap
    } else if fields[.repeatUnit] != nil || fields[.resource] != nil {
      self = .molgenis
    } else if folded.contains("valuetype") {
      self = .opal
    } else {
      self = .plain
    }
  }
}
