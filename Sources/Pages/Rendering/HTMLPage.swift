internal import Mustache

/// A page: plain data that a template of the same name turns into HTML.
public protocol HTMLPage: Sendable {
  /// The file below `Resources/templates`, without its ending.
  static var template: String { get }
  /// What every page has around it.
  var shell: Shell { get }
}

extension HTMLPage {
  /// The page as HTML in UTF-8.
  ///
  /// - Throws: `MissingResources` where the program was copied without its templates; the parser's error
  ///   where a template is faulty.
  public func html() throws -> [UInt8] {
    let library = try PageTemplates.library(Texts.texts(shell.lang))
    guard let parts = ModelParts.of(self),
      let text = library.render(parts, withTemplate: Self.template)
    else {
      throw PageTemplates.Broken(description: "There is no template “\(Self.template)”.")
    }
    return [UInt8](text.utf8)
  }
}
