internal import XML

/// Reads Orphanet's nomenclature (JDBOR, product 1) and ICD-10 as ClaML 2.0 (CEN/TS 14463).
enum XMLVocabularyReader {
  static func read(
    _ bytes: [UInt8], isClaML: Bool, into collector: inout ConceptCollector
  ) throws(XMLError) {
    var xml = XMLReader()
    xml.append(bytes)
    xml.finish()
    var orphanet = OrphanetState()
    var claml = ClaMLState()
    while let token = try xml.next() {
      switch token {
      case .startElement:
        if isClaML {
          claml.start(
            xml.name.local, code: xml.attribute("code"), kind: xml.attribute("kind"),
            language: xml.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace"),
            &collector)
        } else {
          orphanet.start(xml.name.local, language: xml.attribute("lang"))
        }
      case .text, .cdata:
        if isClaML { claml.text += xml.text } else { orphanet.text += xml.text }
      case .endElement:
        if isClaML {
          claml.end(xml.name.local, &collector)
        } else {
          orphanet.end(xml.name.local, &collector)
        }
      default: break
      }
    }
  }
}

/// `Disorder` with `OrphaCode`, `Name`, `SynonymList/Synonym`, and references to other code systems.
private struct OrphanetState {
  var text = ""
  private var path: [String] = []
  private var code = ""
  private var names: [(text: String, language: String, kind: ConceptLabel.Kind)] = []
  private var language = "en"
  private var reference: (source: String, code: String, isExact: Bool) = ("", "", false)
  private var references: [String] = []

  mutating func start(_ name: String, language stated: String?) {
    path.append(name)
    text = ""
    if name == "Disorder", path.count <= 3 {
      (code, names, references) = ("", [], [])
    }
    if name == "ExternalReference" { reference = ("", "", false) }
    if let stated { language = stated }
  }

  mutating func end(_ name: String, _ collector: inout ConceptCollector) {
    let parent = path.dropLast().last ?? ""
    switch (parent, name) {
    case ("Disorder", "OrphaCode"), ("Disorder", "OrphaNumber"): code = "ORPHA:" + text.trimmed
    case ("Disorder", "Name"): names.append((text, language, .preferred))
    case ("SynonymList", "Synonym"):
      names.append(
        (text, language, ConceptCollector.looksLikeAcronym(text.trimmed) ? .acronym : .exact))
    case ("ExternalReference", "Source"): reference.source = text.trimmed
    case ("ExternalReference", "Reference"): reference.code = text.trimmed
    case ("DisorderMappingRelation", "Name"): reference.isExact = text.hasPrefix("E ")
    case (_, "ExternalReference"):
      if reference.isExact, reference.source == "ICD-10" {
        references.append("ICD10:" + reference.code)
      }
    case (_, "Disorder") where !code.isEmpty:
      for name in names {
        collector.add(
          name.text, language: name.kind == .acronym ? "" : name.language, name.kind, to: code)
      }
      for other in references { collector.add(sameAs: other, to: code) }
      code = ""
    default: break
    }
    path.removeLast()
    text = ""
  }
}

/// `Class code kind` with `SuperClass code` and `Rubric kind` → `Label`.
private struct ClaMLState {
  var text = ""
  private var code = ""
  private var rubric = ""
  private var language = "en"

  mutating func start(
    _ name: String, code stated: String?, kind: String?, language tag: String?,
    _ collector: inout ConceptCollector
  ) {
    if let tag { language = tag }
    switch name {
    case "Class":
      code = "ICD10:" + (stated ?? "")
      collector.edit(code) { $0.kind = kind ?? "" }
    case "SuperClass": if let stated { collector.add(broader: "ICD10:" + stated, to: code) }
    case "Rubric": rubric = kind ?? ""
    case "Label": text = ""
    default: break
    }
  }

  mutating func end(_ name: String, _ collector: inout ConceptCollector) {
    if name == "Label", !code.isEmpty {
      switch rubric {
      case "preferred": collector.add(text, language: language, .preferred, to: code)
      case "inclusion": collector.add(text, language: language, .related, to: code)
      default: break
      }
    }
    if name == "Class" { code = "" }
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
