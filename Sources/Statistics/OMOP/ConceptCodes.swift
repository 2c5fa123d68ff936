internal import Catalogue
internal import Tables

/// Codes of the concepts that the data name, out of a table of concepts that may have millions.
struct ConceptCodes {
  private var wanted: Set<String> = []
  private var codes: [String: String] = [:]

  /// Notes which concepts are looked for.
  mutating func want(_ names: [String]) {
    for name in names where name.hasPrefix(OMOPReader.conceptMark) {
      wanted.insert(String(name.dropFirst(OMOPReader.conceptMark.count)))
    }
  }

  mutating func read(_ row: TableRow, _ columns: [String: Int]) {
    guard let id = columns["concept_id"].map({ row[$0] }), wanted.contains(id),
      let vocabulary = columns["vocabulary_id"].map({ row[$0] }),
      let code = columns["concept_code"].map({ row[$0] })
    else { return }
    codes[id] = Code(curie: vocabulary + ":" + code)?.description ?? vocabulary + ":" + code
  }

  /// The code of a concept as a CURIE; nil where the table of concepts does not have it.
  func code(of name: String) -> String? {
    guard name.hasPrefix(OMOPReader.conceptMark) else { return name }
    return codes[String(name.dropFirst(OMOPReader.conceptMark.count))]
  }
}
