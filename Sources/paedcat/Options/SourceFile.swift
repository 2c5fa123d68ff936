internal import ArgumentParser
internal import Foundation
internal import Store
internal import Yams

/// Sources as a person writes them down, in YAML: what `source apply` takes.
///
/// ```yaml
/// sources:
///   riga:
///     url: https://hospital.example/catalogue.rdf
///     every: PT6H
///     contact: steward@hospital.example
/// ```
struct SourceFile {
  /// In the order of the file.
  var sources: [Source]

  /// What is wrong in the file, and where.
  struct Problem: Error, Hashable {
    /// From 1; nil where it is the file as a whole.
    var line: Int?
    var column: Int?
    var message: String
  }

  private static let mostBytes = 1 << 20

  /// - Parameters:
  ///   - folder: what paths in the file are relative to.
  /// - Throws: ``Problem`` for the first thing that cannot be.
  init(yaml text: String, folder: URL) throws(Problem) {
    guard text.utf8.count <= Self.mostBytes else {
      throw Problem(message: "The file is larger than a mebibyte.")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Self.problem(error)
    }
    guard let list = root?.mapping?["sources"] else {
      throw Problem(message: "The file does not begin with “sources:”.")
    }
    guard let entries = list.mapping else {
      throw Self.problem(list, "Under “sources:” each source has its name and a colon on a line.")
    }
    sources = []
    for (key, value) in entries {
      guard let name = key.string else { throw Self.problem(key, "A source’s name is a word.") }
      sources.append(try Self.source(name, value, key, folder))
    }
  }

  private static func source(
    _ name: String, _ node: Node, _ key: Node, _ folder: URL
  ) throws(Problem) -> Source {
    guard let fields = node.mapping, let url = fields["url"]?.string, !url.isEmpty else {
      throw problem(key, "The source “\(name)” has no “url:”.")
    }
    var source = Source(name: name, url: absolute(url, folder))
    for (field, value) in fields {
      guard let setting = field.string else { throw problem(field, "A setting’s name is a word.") }
      switch setting {
      case "url": break
      case "kind":
        guard let kind = value.string.flatMap(Source.Kind.init) else {
          throw problem(
            value, "kind is one of \(Source.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
          )
        }
        source.kind = kind
      case "paused":
        guard let paused = value.bool else { throw problem(value, "paused is true or false.") }
        source.paused = paused
      default:
        do {
          source.settings = try SourceAssignment.applied(
            ["\(setting)=\(try text(value))"], to: source.settings)
        } catch let error as Problem {
          throw error
        } catch {
          throw problem(field, (error as? ValidationError)?.message ?? "\(error)")
        }
      }
    }
    do throws(StoreError) {
      try source.check()
    } catch {
      throw problem(key, error.message)
    }
    return source
  }

  /// A list as `a,b`, a map as `a:x,b:y`: as settings are written on the command line.
  private static func text(_ node: Node) throws(Problem) -> String {
    if let items = node.sequence?.compactMap(\.string) { return items.joined(separator: ",") }
    if let pairs = node.mapping {
      return pairs.map { "\($0.key.string ?? ""):\($0.value.string ?? "")" }.joined(separator: ",")
    }
    guard let text = node.scalar?.string else {
      throw problem(node, "A value, a list or a map of values is due.")
    }
    return node.null == nil ? text : ""
  }

  private static func absolute(_ url: String, _ folder: URL) -> String {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    if ["http", "https", "file"].contains(scheme), url.contains(":") { return url }
    return URL(fileURLWithPath: url, relativeTo: folder).standardizedFileURL.absoluteString
  }

  private static func problem(_ node: Node, _ message: String) -> Problem {
    Problem(line: node.mark?.line, column: node.mark?.column, message: message)
  }

  private static func problem(_ error: any Error) -> Problem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Problem(
        line: mark.line, column: mark.column, message: "The file is not proper YAML: \(problem).")
    case .duplicatedKeysInMapping(let keys, _):
      Problem(
        message:
          "“\(keys.sorted().joined(separator: "”, “"))” stands there twice.")
    default: Problem(message: "The file is not proper YAML.")
    }
  }
}
