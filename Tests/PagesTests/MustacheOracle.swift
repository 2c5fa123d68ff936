import Mustache

@testable import Pages

/// Pages as swift-mustache makes them of the same templates: what our own filling of templates is held to.
enum MustacheOracle {
  static func rendered(_ page: some HTMLPage) throws -> String? {
    MustacheContentTypes.register(Escaping(), named: Escaping.name)
    let texts = Texts.texts(page.shell.language)
    var library = MustacheLibrary()
    for (name, source) in try PageTemplates.sources() {
      try library.register(filled(source, texts), named: name)
    }
    return ModelParts.of(page).flatMap {
      library.render(shown($0), withTemplate: type(of: page).template)
    }
  }

  private struct Escaping: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String { HTMLEscaping.escaped(text) }
  }

  private struct Part: MustacheParent {
    let parts: any PageParts

    func child(named name: String) -> Any? { parts.child(named: name).map(shown) }
  }

  private static func shown(_ value: Any) -> Any {
    switch value {
    case let parts as any PageParts: return Part(parts: parts)
    case let list as any PartList:
      var members: [Any] = []
      list.withEach { members.append(shown($0)) }
      return members
    default: return value
    }
  }

  private static func filled(_ source: String, _ texts: Texts) -> String {
    "{{% CONTENT_TYPE:\(Escaping.name)}}"
      + source.replacing(/\[\[([a-zA-Z0-9.-]+)\]\]/) { HTMLEscaping.escaped(texts(String($0.1))) }
  }
}
