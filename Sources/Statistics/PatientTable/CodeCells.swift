internal import Catalogue

/// Codes out of cells, each different text looked at once.
struct CodeCells {
  private let system: CodeSystem?
  private var known: [ArraySlice<UInt8>: [Int]] = [:]
  /// Different texts remembered; free text is seldom the same twice.
  private static let mostKnown = 200_000

  /// - Parameter header: The column's name, which may tell the system of codes without a prefix.
  init(header: String) {
    system = HeaderWords.systemName(of: header).flatMap { CodeSystem(prefix: $0) }
  }

  /// The numbers of a cell's codes, which are named as CURIEs; empty where it holds something else.
  mutating func codes(in cell: ArraySlice<UInt8>, _ names: inout NameTable) -> [Int] {
    if let known = known[cell] { return known }
    let codes = read(cell).map { names.number($0) }
    if known.count < Self.mostKnown { known[ArraySlice(Array(cell))] = codes }
    return codes
  }

  private func read(_ cell: ArraySlice<UInt8>) -> [String] {
    if let whole = code(cell) { return [whole] }
    return CellText.list(cell).flatMap { part in
      code(part).map { [$0] } ?? part.split(separator: 0x20).compactMap(code)
    }
  }

  private func code(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let code =
      Code(curie: text) ?? system.flatMap { Code($0, text) } ?? Code(bare: text) ?? Code(iri: text)
    return code?.description
  }
}
