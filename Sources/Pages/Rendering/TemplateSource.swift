/// A template as it is written, taken apart into its tags; its partials and blocks are still names.
///
/// Tags: `{{.name}}` and `{{{.name}}}` (not escaped), `{{#.name}}…{{/.name}}`, `{{^.name}}…{{/.name}}`, both also with
/// `empty(.name)`, `{{>partial}}`, `{{<template}}{{$block}}…{{/block}}{{/template}}`. A line that holds nothing but a tag
/// that shows nothing leaves no line behind, as the Mustache specification has it.
struct TemplateSource: Sendable {
  enum Node: Sendable {
    case text(String)
    case value([String], isEscaped: Bool)
    case section([String], PageTemplate.Condition, [Node])
    case partial(String)
    case block(String, [Node])
    case template(String, [Node])
  }

  let nodes: [Node]

  private struct Tag {
    let sigil: Character?
    let name: String
  }

  private enum Piece {
    case text(Substring)
    case tag(Tag)
  }

  /// - Parameter name: what the template is called, for errors.
  /// - Throws: `PageTemplates.Broken`.
  init(_ source: String, name: String) throws {
    var pieces = try Self.pieces(source, name)[...]
    nodes = try Self.nodes(&pieces, closing: nil, name)
  }

  private static func nodes(
    _ pieces: inout ArraySlice<Piece>, closing: String?, _ template: String
  ) throws -> [Node] {
    var nodes: [Node] = []
    while let piece = pieces.popFirst() {
      guard case .tag(let tag) = piece else {
        if case .text(let text) = piece, !text.isEmpty { nodes.append(.text(String(text))) }
        continue
      }
      switch tag.sigil {
      case "/":
        guard tag.name == closing else { throw broken(template, "“\(tag.name)” closes nothing") }
        return nodes
      case "#", "^":
        let inner = try Self.nodes(&pieces, closing: tag.name, template)
        let isInverted = tag.sigil == "^"
        if tag.name.hasPrefix("empty("), tag.name.hasSuffix(")") {
          let path = try path(tag.name.dropFirst("empty(".count).dropLast(), template)
          nodes.append(.section(path, isInverted ? .isNotEmpty : .isEmpty, inner))
        } else {
          nodes.append(
            .section(try path(tag.name[...], template), isInverted ? .fails : .holds, inner))
        }
      case ">": nodes.append(.partial(tag.name))
      case "$": nodes.append(.block(tag.name, try Self.nodes(&pieces, closing: tag.name, template)))
      case "<":
        nodes.append(.template(tag.name, try Self.nodes(&pieces, closing: tag.name, template)))
      case let sigil:
        nodes.append(.value(try path(tag.name[...], template), isEscaped: sigil == nil))
      }
    }
    guard closing == nil else { throw broken(template, "“\(closing ?? "")” is not closed") }
    return nodes
  }

  /// Names begin with a dot: they are looked up in the innermost part alone.
  private static func path(_ name: Substring, _ template: String) throws -> [String] {
    guard name.first == "." else { throw broken(template, "“\(name)” does not begin with a dot") }
    return name.split(separator: ".").map(String.init)
  }

  private static func pieces(_ source: String, _ template: String) throws -> [Piece] {
    var pieces: [Piece] = []
    var rest = source[...]
    var isLineStart = true
    while let open = rest.firstRange(of: "{{") {
      let isBare = rest[open.upperBound...].first == "{"
      guard let close = rest[open.upperBound...].firstRange(of: isBare ? "}}}" : "}}") else {
        throw broken(template, "a tag has no end")
      }
      var text = rest[..<open.lowerBound]
      let content = rest[open.upperBound..<close.lowerBound].trimmingPrefix { $0 == " " }
      let sigil = content.first.flatMap { "#^/>$<{".contains($0) ? $0 : nil }
      rest = rest[close.upperBound...]
      let before = text.lastIndex(of: "\n").map { text[text.index(after: $0)...] } ?? text
      let startsLine =
        (isLineStart || before.startIndex > text.startIndex) && before.allSatisfy(isBlank)
      isLineStart = false
      if let sigil, sigil != "{", startsLine {
        let after = rest.drop(while: isBlank)
        if after.isEmpty || after.first == "\n" {
          text = text[..<before.startIndex]
          rest = after.dropFirst()
          isLineStart = true
        }
      }
      pieces.append(.text(text))
      pieces.append(
        .tag(Tag(sigil: sigil, name: String(sigil == nil ? content : content.dropFirst()))))
    }
    return pieces + [.text(rest)]
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }

  static func broken(_ template: String, _ why: String) -> PageTemplates.Broken {
    PageTemplates.Broken(description: "The template “\(template)” is broken: \(why).")
  }
}
