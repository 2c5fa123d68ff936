internal import RDF

/// A web server's listing of a folder: an HTML page whose links lead to RDF files.
enum IndexPage {
  static let mostLinks = 10_000

  /// The RDF files that the page at `location` links to: on the same server, below the page's own folder, by
  /// their extension, in the order of their paths, each once.
  static func documents(in html: [UInt8], at location: WebLocation) -> [String] {
    var found: Set<String> = []
    for reference in references(in: html) {
      guard found.count < mostLinks else { break }
      guard let target = location.resolving(reference), target.origin == location.origin,
        target.path.hasPrefix(location.folder), target.path != location.path,
        Notation(fileExtension: target.fileExtension) != nil
      else { continue }
      found.insert(target.text)
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The values of `href` attributes, wherever they stand, ampersands resolved.
  static func references(in html: [UInt8]) -> [String] {
    let name = Array("href".utf8)
    var references: [String] = []
    var position = 0
    while position + name.count < html.count {
      let isName = (0..<name.count).allSatisfy { html[position + $0] | 0x20 == name[$0] }
      guard isName, position == 0 || isSpace(html[position - 1]) else {
        position += 1
        continue
      }
      position = skippingSpace(html, from: position + name.count)
      guard position < html.count, html[position] == UInt8(ascii: "=") else { continue }
      position = skippingSpace(html, from: position + 1)
      guard position < html.count else { break }
      let value = value(html, at: position)
      position = value.endIndex
      references.append(
        String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&"))
    }
    return references
  }

  /// An attribute's value, quoted or not.
  private static func value(_ html: [UInt8], at start: Int) -> ArraySlice<UInt8> {
    let first = html[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return html[(start + 1)...].prefix { $0 != first }
    }
    return html[start...].prefix { !isSpace($0) && $0 != UInt8(ascii: ">") }
  }

  private static func skippingSpace(_ html: [UInt8], from start: Int) -> Int {
    var position = start
    while position < html.count, isSpace(html[position]) { position += 1 }
    return position
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
