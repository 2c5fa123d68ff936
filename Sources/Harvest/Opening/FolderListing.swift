internal import Catalogue
internal import Foundation
internal import RDF

/// The RDF files, or the data dictionaries, of a folder and of the folders in it, in the order of their paths.
struct FolderListing: Sendable {
  private(set) var documents: [DocumentReference] = []
  private(set) var findings: [Finding] = []
  private(set) var isWhole = true
  private let root: String
  private let form: DocumentForm

  static let mostDocuments = 100_000
  private static let mostLevels = 64

  /// - Parameters:
  ///   - root: an absolute path, of which symbolic links are resolved.
  ///   - form: what is looked for: descriptions, or data dictionaries.
  init(root: String, of form: DocumentForm = .rdf) {
    self.root = root
    self.form = form
    list(below: "", level: 0)
    documents.sort { $0.location.utf8.lexicographicallyPrecedes($1.location.utf8) }
  }

  private mutating func list(below folder: String, level: Int) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard level < Self.mostLevels,
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    else {
      lose(.folderUnreadable, ["folder": path])
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let below = folder.isEmpty ? name : folder + "/" + name
      switch FileKind(root + "/" + below) {
      case .folder: list(below: below, level: level + 1)
      case .file: add(below, name: name)
      case .link:
        // A link is taken where it leads to a file in the folder; a linked folder would come twice.
        if let target = FilePath.real(root + "/" + below), FilePath.isInside(target, of: root),
          FileKind(target) == .file
        {
          add(below, name: name)
        }
      case .other, nil: break
      }
    }
  }

  private mutating func add(_ location: String, name: String) {
    let isWanted =
      form == .dictionary
      ? DictionaryPage.isFile(name) && !DictionaryPage.isMappings(name)
      : Self.isDescription(root + "/" + location, name: name)
    guard isWanted else { return }
    if location.hasSuffix(".json"),
      location.hasPrefix("statistics/")
        || location.contains("/statistics/")
    {
      return
    }
    guard documents.count < Self.mostDocuments else {
      if isWhole {
        lose(.folderLimit, ["folder": root, "limit": String(Self.mostDocuments)])
      }
      return
    }
    documents.append(
      DocumentReference(
        location: location, place: .file(root + "/" + location), form: form))
  }

  private mutating func lose(_ kind: Finding.Kind, _ arguments: [String: String]) {
    isWhole = false
    findings.append(Finding(kind, .warning, arguments: arguments))
  }

  /// By its extension; a file without one by its first bytes.
  private static func isDescription(_ path: String, name: String) -> Bool {
    if let dot = name.lastIndex(of: "."), !name.hasSuffix(".json") {
      return Notation(fileExtension: String(name[dot...])) != nil
    }
    guard let file = try? DocumentBytes.open(path) else { return false }
    if name.hasSuffix(".json") {
      // JSON of other kinds, such as aggregate statistics, lies beside descriptions.
      let head = String(decoding: file.head, as: UTF8.self)
      return ["\"@context\"", "\"@graph\"", "\"@id\""].contains { head.contains($0) }
    }
    return Notation.sniff(file.head) != nil
  }
}
