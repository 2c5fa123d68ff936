internal import Catalogue

extension Variable {
  /// Appends its JSON as `PlainJSONEncoder` writes it, several times as fast: a harvest writes millions.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("table", table)
      writer.member("name", name)
      writer.name("label")
      label.write(to: &writer)
      writer.name("description")
      description.write(to: &writer)
      writer.member("datatype", datatype)
      writer.member("unit", unit)
      writer.member("allowedValues", allowedValues)
      if let concept {
        writer.name("concept")
        concept.write(to: &writer)
      }
      if let measurement {
        writer.name("measurement")
        measurement.write(to: &writer)
      }
      if let mapping {
        writer.name("mapping")
        mapping.write(to: &writer)
      }
    }
  }
}

extension Variable.Measurement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("pattern", pattern.rawValue)
      writer.member("unit", unit?.rawValue)
      writer.member("from", from)
      writer.member("to", to)
    }
  }
}

extension Variable.Mapping {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("match", match.rawValue)
      writer.member("target", target)
      writer.member("from", from)
    }
  }
}

extension ConceptReference {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.member("code", code?.description)
      writer.name("label")
      label.write(to: &writer)
    }
  }
}

extension LocalisedText {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("variants", variants) { writer, variant in
        writer.object { writer in
          writer.member("language", variant.language)
          writer.member("text", variant.text)
        }
      }
    }
  }
}

/// Variables, each a line of JSON.
struct VariableLines {
  let json: [UInt8]
  private var ranges: [Range<Int>] = []

  init(_ variables: [Variable]) {
    var writer = JSONWriter(capacity: variables.count * 320)
    for variable in variables {
      if !ranges.isEmpty { writer.bytes.append(UInt8(ascii: "\n")) }
      let start = writer.bytes.count
      writer.needsComma = false
      variable.write(to: &writer)
      ranges.append(start..<writer.bytes.count)
    }
    json = writer.bytes
  }

  /// Each without the end of its line.
  var all: [ArraySlice<UInt8>] { ranges.map { json[$0] } }
}
