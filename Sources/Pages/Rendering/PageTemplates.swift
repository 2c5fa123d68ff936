internal import Foundation
internal import Schemas
internal import Synchronization

/// The templates of the pages, with the words of a language put in.
///
/// In a template `[[name]]` stands for a message of the language, `{{…}}` for what the model holds.
public enum PageTemplates {
  /// Why pages cannot be shown.
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  private static let known = Mutex<[String: [String: PageTemplate]]>([:])

  /// The template of this name in a language; all of a language are read at the first call.
  static func template(_ name: String, _ texts: Texts) throws -> PageTemplate {
    let templates: [String: PageTemplate]
    if let ready = known.withLock({ $0[texts.language] }) {
      templates = ready
    } else {
      templates = try all(texts)
      known.withLock { $0[texts.language] = templates }
    }
    guard let template = templates[name] else {
      throw Broken(description: "There is no template “\(name)”.")
    }
    return template
  }

  /// Reads what pages need before anybody asks for one: templates, words, the files beside them.
  public static func warmUp() throws {
    for language in Texts.languages { _ = try template("layout", Texts.texts(language)) }
    _ = try PageResources.asset("paedcat.css")
  }

  static func all(_ texts: Texts) throws -> [String: PageTemplate] {
    let sources = try parsed.get()
    return try sources.reduce(into: [:]) { templates, source in
      var linker = Linker(sources: sources, texts: texts)
      try linker.link(source.value.nodes, blocks: [:], in: source.key)
      templates[source.key] = PageTemplate(steps: linker.steps)
    }
  }

  private static let parsed = Result {
    try sources().reduce(into: [:]) { parsed, source in
      parsed[source.key] = try TemplateSource(source.value, name: source.key)
    }
  }

  /// The files of `Resources/templates`, by name without the ending and the last newline.
  static func sources() throws -> [String: String] {
    let folder = try PageResources.folder() + "/templates"
    var sources: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder)
    where file.hasSuffix(".mustache") {
      let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      sources[String(file.dropLast(".mustache".count))] =
        source.hasSuffix("\n") ? String(source.dropLast()) : source
    }
    return sources
  }
}

/// Puts partials, blocks and words where a template names them.
private struct Linker {
  let sources: [String: TemplateSource]
  let texts: Texts
  var steps: [PageTemplate.Step] = []
  private var depth = 0

  init(sources: [String: TemplateSource], texts: Texts) {
    self.sources = sources
    self.texts = texts
  }

  /// - Parameter blocks: what fills the blocks of the template that is being linked.
  mutating func link(
    _ nodes: [TemplateSource.Node], blocks: [String: [TemplateSource.Node]], in name: String
  ) throws {
    guard depth < 20 else { throw TemplateSource.broken(name, "it holds itself") }
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      switch node {
      case .text(let text): append(filled(text))
      case .value(let path, let isEscaped): steps.append(.value(path, isEscaped: isEscaped))
      case .section(let path, let condition, let inner):
        var section = self
        section.steps = []
        try section.link(inner, blocks: blocks, in: name)
        steps.append(.section(path, condition, section.steps))
      case .partial(let partial): try link(source(partial, in: name), blocks: blocks, in: partial)
      case .block(let block, let standard):
        try link(blocks[block] ?? standard, blocks: blocks, in: name)
      case .template(let parent, let inner):
        var own = blocks
        for case .block(let block, let content) in inner { own[block] = content }
        try link(source(parent, in: name), blocks: own, in: parent)
      }
    }
  }

  private func source(_ partial: String, in name: String) throws -> [TemplateSource.Node] {
    guard let source = sources[partial] else {
      throw TemplateSource.broken(name, "there is no “\(partial)”")
    }
    return source.nodes
  }

  private mutating func append(_ text: String) {
    if case .text(let bytes) = steps.last {
      steps[steps.count - 1] = .text(bytes + text.utf8)
    } else {
      steps.append(.text([UInt8](text.utf8)))
    }
  }

  /// With the language's messages, escaped.
  private func filled(_ text: String) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "[["),
      let close = rest[open.upperBound...].firstRange(of: "]]")
    {
      filled += rest[..<open.lowerBound]
      filled += HTMLEscaping.escaped(texts(String(rest[open.upperBound..<close.lowerBound])))
      rest = rest[close.upperBound...]
    }
    return filled + rest
  }
}
