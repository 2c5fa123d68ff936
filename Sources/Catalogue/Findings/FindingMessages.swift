internal import Synchronization

/// The catalogue of messages: the sentences of every kind of finding, in several languages.
///
/// A file `findings.LANGUAGE.json` of the `Schemas` folder holds those of a language, `properties.LANGUAGE.json`
/// what properties are called in it. A text that a language lacks is taken from the next one, at last English.
final class FindingMessages: Sendable {
  /// Those of the files beside the program, read as they are needed, once a process.
  static let shared = FindingMessages { MessageFile.load($0) }

  /// The parts of what is said of a finding.
  enum Field: Hashable, Sendable, CaseIterable {
    case message, why, remedy, snippet, specification
  }

  private let english: MessageFile
  private let load: @Sendable (String) -> MessageFile
  private let others = Mutex<[String: MessageFile]>([:])

  /// - Parameter load: gives what there is in a language; nothing where there is nothing.
  init(load: @escaping @Sendable (_ language: String) -> MessageFile) {
    self.load = load
    english = load("en")
  }

  /// A text of a finding in English; nil where it has none.
  func text(_ field: Field, of finding: Finding) -> String? {
    text(field, of: finding, in: [english])
  }

  /// All texts of a finding, each in the first language that has it; nil where the catalogue does not know
  /// the kind of finding.
  ///
  /// A message that cannot be filled in, since the finding was kept without arguments, stays as it was stated.
  func texts(of finding: Finding, languages: [String]) -> FindingTexts? {
    guard english.entries[finding.id] != nil else { return nil }
    let files = files(of: languages)
    func told(_ field: Field) -> String? { text(field, of: finding, in: files) }
    return FindingTexts(
      message: told(.message) ?? finding.message,
      why: told(.why) ?? finding.why,
      remedy: told(.remedy) ?? finding.remedy,
      snippet: told(.snippet) ?? finding.snippet,
      specification: told(.specification) ?? finding.specification)
  }

  /// What the finding's own entry says goes before what is said of its property in general.
  private func text(_ field: Field, of finding: Finding, in files: [MessageFile]) -> String? {
    for file in files {
      guard let template = file.entries[finding.id]?[field] else { continue }
      if let text = filled(template, finding, files) { return text }
    }
    guard field != .message, let path = finding.path else { return nil }
    for file in files {
      guard let template = file.words(on: path)?.entry[field] else { continue }
      if let text = filled(template, finding, files) { return text }
    }
    return nil
  }

  /// The property itself, where the path leads to it over others: `dcat:distribution/dct:title`.
  private static func lastStep(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    let last = path[path.index(after: slash)...]
    return last.contains(":") ? String(last) : path
  }

  private func filled(
    _ template: MessageTemplate, _ finding: Finding, _ files: [MessageFile]
  ) -> String? {
    template.filled { name in
      if let argument = finding.arguments[name] { return argument }
      switch name {
      case "value": return finding.value
      case "path": return finding.path
      case "label": return finding.path.map { label(of: $0, in: files) }
      case "dataset": return finding.dataset
      case "document": return finding.document
      case "line": return finding.line.map(String.init)
      case "column": return finding.column.map(String.init)
      case "count": return finding.count.map(String.init)
      default: return nil
      }
    }
  }

  /// What a property is called in the first language that has a word for it; its last step where none has.
  func label(of path: String, languages: [String]) -> String {
    label(of: path, in: files(of: languages))
  }

  private func label(of path: String, in files: [MessageFile]) -> String {
    files.lazy.compactMap { $0.words(on: path)?.label }.first ?? Self.lastStep(of: path)
  }

  /// The files of languages, best first, without English ones that come before the last place in vain.
  private func files(of languages: [String]) -> [MessageFile] {
    var found: [MessageFile] = []
    for language in languages {
      let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
      if primary == "en" { break }
      guard !primary.isEmpty, primary.count <= 3, primary.allSatisfy({ $0.isASCII && $0.isLetter })
      else { continue }
      found.append(file(of: primary))
    }
    return found + [english]
  }

  private func file(of language: String) -> MessageFile {
    if let known = others.withLock({ $0[language] }) { return known }
    let file = load(language)
    // What readers ask for is not bounded by anything else.
    others.withLock { if !file.isEmpty || $0.count < 32 { $0[language] = file } }
    return file
  }
}
