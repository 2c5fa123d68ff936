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
  /// - Throws: `MissingResources` where the program was copied without its templates; what is wrong with a template
  ///   where one is faulty.
  public func html() throws -> [UInt8] {
    let template = try PageTemplates.template(Self.template, Texts.texts(shell.lang))
    return template.filled(with: ModelParts.of(self) ?? self)
  }
}
