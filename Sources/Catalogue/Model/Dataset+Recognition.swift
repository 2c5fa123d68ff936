internal import Foundation

extension Dataset {
  /// By what this is recognised as the dataset that another source describes under another IRI: an identifier together
  /// with a way its publisher is named. Two descriptions with a key in common are of one dataset.
  ///
  /// Identifiers are the IRI itself, `dct:identifier` and `adms:identifier`; the publisher is known by its IRI, homepage or
  /// name. The less an identifier tells by itself, the more has to agree beside it: `CF-2019-004` and the publisher's
  /// name are enough, `cf-1` needs the publisher's IRI or the same title too, `1` both. Without a publisher there are no
  /// keys.
  public var recognitionKeys: [String] {
    guard let publisher else { return [] }
    let places = [publisher.iri, publisher.homepage].compactMap(Recognition.place)
    let names = publisher.name.variants.compactMap { Recognition.name($0.text) }
    lazy var titles = title.variants.compactMap { Recognition.name($0.text) }
    var keys: [String] = []
    func add(_ parts: String...) {
      let key = parts.joined(separator: "\u{1F}")
      if keys.count < Recognition.mostKeys, !keys.contains(key) { keys.append(key) }
    }
    for identifier in ([iri] + identifiers + otherIdentifiers).compactMap(
      Recognition.Identifier.init)
    {
      switch identifier.strength {
      case .telling:
        for party in places + names { add(identifier.text, party) }
      case .brief:
        for place in places { add(identifier.text, place) }
        for name in names { for title in titles { add(identifier.text, name, title) } }
      case .bare:
        for place in places { for title in titles { add(identifier.text, place, title) } }
      }
    }
    return keys
  }
}

/// How identifiers, addresses and names are compared.
private enum Recognition {
  /// What one description may claim to be.
  static let mostKeys = 12
  private static let longest = 500

  struct Identifier {
    enum Strength { case telling, brief, bare }

    var text: String
    var strength: Strength

    init?(_ raw: String) {
      var text = trimmed(raw).lowercased()
      guard !text.isEmpty, text.utf8.count <= longest, !text.hasPrefix("urn:paedcat:") else {
        return nil
      }
      for prefix in [
        "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
      ]
      where text.hasPrefix(prefix) {
        text = "doi:" + text.dropFirst(prefix.count)
      }
      if text.hasPrefix("urn:uuid:") { text = String(text.dropFirst("urn:uuid:".count)) }
      self.text = Recognition.place(text) ?? text
      strength = Self.strength(of: text)
    }

    private static func strength(of text: String) -> Strength {
      if ["https://", "http://", "urn:", "doi:"].contains(where: text.hasPrefix) {
        return .telling
      }
      let letters = text.count(where: \.isLetter)
      let digits = text.count(where: \.isNumber)
      if letters + digits >= 6, letters > 0, digits > 0 { return .telling }
      if letters + digits >= 12 || digits >= 8 { return .telling }
      return letters + digits >= 3 && letters > 0 || digits >= 5 ? .brief : .bare
    }
  }

  private static func trimmed(_ text: String) -> String {
    let isPlain = { (byte: UInt8?) in byte.map { (0x21...0x7E).contains($0) } ?? true }
    if isPlain(text.utf8.first), isPlain(text.utf8.last) { return text }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// An address without what differs between ways to write it; nil where it is none.
  static func place(_ raw: String?) -> String? {
    guard let text = raw.map(trimmed), text.utf8.count <= longest else { return nil }
    let lower = text.lowercased()
    if lower.hasPrefix("urn:"), !lower.hasPrefix("urn:paedcat:") { return lower }
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    var rest = lower.dropFirst(scheme.count)
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.last == "/" { rest.removeLast() }
    return rest.isEmpty ? nil : "//" + rest
  }

  /// Letters and digits alone, without case and accents; nil where there are too few to tell one from another.
  static func name(_ text: String) -> String? {
    let name: String
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      let isPart = { (byte: UInt8) in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      }
      let words = text.lowercased().utf8.split { !isPart($0) }
      name = words.compactMap { String($0) }.joined(separator: " ")
    } else {
      let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      name = folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    return name.count >= 4 && name.utf8.count <= longest ? name : nil
  }
}
