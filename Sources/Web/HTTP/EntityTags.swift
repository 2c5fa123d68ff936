internal import Foundation

/// The field values `If-Match` and `If-None-Match` (RFC 9110, section 13.1).
enum EntityTags: Equatable {
  /// `*`: whatever there is.
  case any
  /// What may stand there; weak ones (`W/"…"`) are left out, since none of them equals a strong one.
  case strong([String])

  /// Nil where the field is no list of entity tags in quotation marks.
  init?(_ field: String) {
    let field = field.trimmingCharacters(in: .whitespaces)
    if field == "*" {
      self = .any
      return
    }
    guard field.utf8.count <= 4096 else { return nil }
    var tags: [String] = []
    var rest = field[...]
    while true {
      let isWeak = rest.hasPrefix("W/")
      if isWeak { rest = rest.dropFirst(2) }
      guard rest.popFirst() == "\"", let end = rest.firstIndex(of: "\"") else { return nil }
      if !isWeak { tags.append(String(rest[..<end])) }
      rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "\t" }
      if rest.isEmpty { break }
      guard rest.popFirst() == "," else { return nil }
      rest = rest.drop { $0 == " " || $0 == "\t" }
    }
    self = .strong(tags)
  }
}
