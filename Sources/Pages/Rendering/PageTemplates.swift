internal import Foundation
internal import Mustache
internal import Schemas
internal import Synchronization

/// The templates of the pages, with the words of a language put in.
///
/// In a template `[[name]]` stands for a message of the language, `{{…}}` for what the model holds. Names in
/// `{{…}}` begin with a dot, so that a value that is missing is never taken from an outer part of the model.
enum PageTemplates {
  /// Why pages cannot be shown.
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  private static let libraries = Mutex<[String: MustacheLibrary]>([:])

  /// The templates in a language, read once a process.
  static func library(_ texts: Texts) throws -> MustacheLibrary {
    if let known = libraries.withLock({ $0[texts.language] }) { return known }
    HTMLEscaping.register()
    var library = MustacheLibrary()
    for (name, source) in try sources() {
      try library.register(filled(source, texts), named: name)
    }
    let made = library
    libraries.withLock { $0[texts.language] = made }
    return made
  }

  /// The files of `Resources/templates`, by name without the ending.
  static func sources() throws -> [String: String] {
    let folder = try PageResources.folder() + "/templates"
    var sources: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder)
    where file.hasSuffix(".mustache") {
      sources[String(file.dropLast(".mustache".count))] = try String(
        contentsOfFile: folder + "/" + file, encoding: .utf8)
    }
    return sources
  }

  /// The names of messages that a template holds.
  static func messages(in source: String) -> [String] {
    source.matches(of: /\[\[([a-zA-Z0-9.-]+)\]\]/).map { String($0.1) }
  }

  private static func withoutLastNewline(_ source: String) -> String {
    source.last == "\n" ? String(source.dropLast()) : source
  }

  private static func filled(_ source: String, _ texts: Texts) -> String {
    "{{% CONTENT_TYPE:\(HTMLEscaping.name)}}"
      + withoutLastNewline(source).replacing(/\[\[([a-zA-Z0-9.-]+)\]\]/) { match in
        HTMLEscaping.escaped(texts(String(match.1)))
      }
  }
}
