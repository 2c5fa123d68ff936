/// A sentence with placeholders in braces, taken apart once.
public struct MessageTemplate: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case text(String)
    case placeholder(String)
  }

  private let pieces: [Piece]

  /// - Parameter source: text with `{name}` where something is to be filled in; `{{` is a brace.
  public init(_ source: String) {
    var pieces: [Piece] = []
    var text = ""
    var rest = source[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      rest = rest[rest.index(after: brace)...]
      if rest.first == "{" {
        text += "{"
        rest = rest.dropFirst()
      } else if let end = rest.firstIndex(of: "}") {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.placeholder(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        text += "{"
      }
    }
    text += rest
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  /// The names of the placeholders, in order, each as often as it stands.
  public var placeholders: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// The sentence; nil where a placeholder has no value.
  public func filled(_ value: (String) -> String?) -> String? {
    if pieces.count == 1, case .text(let whole) = pieces[0] { return whole }
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .placeholder(let name):
        guard let text = value(name) else { return nil }
        filled += text
      }
    }
    return filled
  }
}
