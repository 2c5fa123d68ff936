internal import Catalogue

extension Variable {
  /// Appends the JSON that it is decoded from, without members that would be empty: a harvest writes millions.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("table", table)
      writer.member("name", name)
      writer.text("label", label)
      writer.text("description", description)
      writer.member("datatype", datatype)
      writer.member("unit", unit)
      writer.member("allowedValues", allowedValues)
      writer.value("concept", concept) { $1.write(to: &$0) }
      writer.value("measurement", measurement) { $1.write(to: &$0) }
      writer.value("mapping", mapping) { $1.write(to: &$0) }
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
