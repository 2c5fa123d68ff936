/// Reads the OBO flat file format (1.4, geneontology.github.io): terms with `name`, `synonym`, `is_a`, `xref`;
/// obsolete terms are left out. Lines of other tags are passed over.
enum OBOReader {
  static func read(_ bytes: [UInt8], file: String, into collector: inout ConceptCollector) {
    var code = ""
    var isTerm = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      var text = String(decoding: line, as: UTF8.self)
      if text.last == "\r" { text.removeLast() }
      if text.first == "[" {
        isTerm = text.hasPrefix("[Term]")
        code = ""
        continue
      }
      guard isTerm, let colon = text.firstIndex(of: ":") else { continue }
      let tag = text[..<colon]
      let value = text[text.index(after: colon)...].drop { $0 == " " }
      switch tag {
      case "id": code = String(value.prefix { $0 != " " })
      case "name": collector.add(unescaped(value), language: "en", .preferred, to: code)
      case "synonym": add(synonym: value, to: code, &collector)
      case "is_a": collector.add(broader: String(value.prefix { $0 != " " }), to: code)
      case "is_obsolete": if value.hasPrefix("true") { collector.drop(code) }
      case "xref": add(xref: value, to: code, &collector)
      default: break
      }
    }
  }

  /// `"text" SCOPE TYPE [source]`
  private static func add(
    synonym value: Substring, to code: String, _ collector: inout ConceptCollector
  ) {
    guard value.first == "\"" else { return }
    var end = value.index(after: value.startIndex)
    var isEscaped = false
    while end < value.endIndex, isEscaped || value[end] != "\"" {
      isEscaped = !isEscaped && value[end] == "\\"
      end = value.index(after: end)
    }
    guard end < value.endIndex else { return }
    let text = unescaped(value[value.index(after: value.startIndex)..<end])
    let words = value[value.index(after: end)...].split(separator: " ").map { $0.lowercased() }
    let scope = words.first ?? ""
    let type = words.count > 1 ? words[1] : ""
    let kind: ConceptLabel.Kind =
      type == "abbreviation" || ConceptCollector.looksLikeAcronym(text)
      ? .acronym : type.hasPrefix("lay") ? .lay : scope == "exact" ? .exact : .related
    collector.add(text, language: kind == .acronym ? "" : "en", kind, to: code)
  }

  /// Only code systems that descriptions cite.
  private static func add(
    xref value: Substring, to code: String, _ collector: inout ConceptCollector
  ) {
    let target = value.prefix { $0 != " " }
    let parts = target.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    let systems = [
      "orphanet": "ORPHA", "orpha": "ORPHA", "hp": "HP", "doid": "DOID", "mondo": "MONDO",
    ]
    guard let system = systems[parts[0].lowercased()] else { return }
    collector.add(sameAs: "\(system):\(parts[1])", to: code)
  }

  private static func unescaped(_ value: Substring) -> String {
    guard value.contains("\\") else { return String(value) }
    var text = ""
    var isEscaped = false
    for character in value {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    return text
  }
}
