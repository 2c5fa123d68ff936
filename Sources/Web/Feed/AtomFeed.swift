internal import XML

/// An Atom feed (RFC 4287).
struct AtomFeed {
  struct Entry {
    /// An IRI that never changes.
    var id: String
    var title: String
    /// RFC 3339.
    var updated: String
    var author: String?
    var summary: String
    var link: String
  }

  var id: String
  var title: String
  var entries: [Entry]
  /// Where the feed itself is.
  var link: String

  /// The document in UTF-8.
  func document() -> [UInt8] {
    var lines = [
      #"<?xml version="1.0" encoding="utf-8"?>"#,
      #"<feed xmlns="http://www.w3.org/2005/Atom">"#,
      element("id", id), element("title", title),
      element("updated", entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z"),
      #"<link rel="self" type="application/atom+xml" href="\#(attribute(link))"/>"#,
      "<author>\(element("name", "PaedCat"))</author>",
    ]
    for entry in entries {
      lines.append("<entry>")
      lines += [
        element("id", entry.id), element("title", entry.title), element("updated", entry.updated),
        #"<link href="\#(attribute(entry.link))"/>"#,
        "<author>\(element("name", entry.author ?? "PaedCat"))</author>",
        element("summary", entry.summary), "</entry>",
      ]
    }
    lines.append("</feed>\n")
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// In characters: a reader shows no more.
  private static let longest = 2_000

  private func element(_ name: String, _ text: String) -> String {
    let shown = Self.shown(text)
    return "<\(name)>\(Self.escaped(shown) { XMLEscaping.append(text: $0, to: &$1) })</\(name)>"
  }

  /// The beginning of a long text, without the signs that turn the direction of what follows (U+202A to U+202E,
  /// U+2066 to U+2069).
  private static func shown(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(longest)
    let kept = start.filter { !(0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value) }
    let isCut = start.endIndex < text.unicodeScalars.endIndex
    return String(String.UnicodeScalarView(kept)) + (isCut ? "…" : "")
  }

  private func attribute(_ text: String) -> String {
    Self.escaped(text) { XMLEscaping.append(attribute: $0, to: &$1) }
  }

  /// Characters that XML cannot hold are left out.
  private static func escaped(
    _ text: String, _ append: (String, inout [UInt8]) -> Unicode.Scalar?
  ) -> String {
    var text = text
    while true {
      var bytes: [UInt8] = []
      guard let bad = append(text, &bytes) else { return String(decoding: bytes, as: UTF8.self) }
      text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != bad }))
    }
  }
}
