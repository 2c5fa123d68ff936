public import Catalogue
internal import Foundation
public import Tables
internal import Yams

/// Files of a filled-in form: a workbook, CSV, or YAML.
public enum FormFile {
  /// YAML is written by hand: more is none.
  public static let mostYAMLBytes = 1 << 20

  /// Why a file cannot be read as a form.
  public struct Refusal: Error, Hashable, Sendable {
    public var message: String
    public var remedy: String
  }

  /// Whether a file of this name is YAML.
  public static func isYAML(_ name: String) -> Bool { hasEnding(name, of: ["yaml", "yml"]) }

  /// Whether a file is meant as a form, by its name or, for a workbook, by its first bytes.
  static func isForm(_ bytes: [UInt8], name: String) -> Bool {
    hasEnding(name, of: ["yaml", "yml", "csv", "tsv", "xlsx"]) || bytes.starts(with: [0x50, 0x4B])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private static func hasEnding(_ name: String, of endings: [String]) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// Adds what a file says to a form.
  public static func add(
    _ bytes: [UInt8], name: String, to form: inout DatasetForm
  ) throws(Refusal) {
    if isYAML(name) { return try addYAML(bytes, to: &form) }
    do {
      try form.add(TableFile(bytes: bytes), name: name)
    } catch {
      throw Refusal(message: error.message, remedy: error.remedy)
    }
  }

  /// Adds the fields of a YAML file.
  public static func addYAML(_ bytes: [UInt8], to form: inout DatasetForm) throws(Refusal) {
    guard bytes.count <= mostYAMLBytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(
        message: "It is not YAML in UTF-8 of up to \(mostYAMLBytes >> 20) MB.",
        remedy: "Save it as UTF-8; variables go into a file of their own.")
    }
    guard !isDeep(bytes) else {
      throw Refusal(
        message: "It is nested too deeply to be a form.",
        remedy: "Fill in a template: each field is one line.")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      let line = (error as? YamlError).flatMap(line)
      throw Refusal(
        message: "It cannot be read as YAML\(line.map { ": line \($0)" } ?? "").",
        remedy: "Put texts with a colon or a number sign between quotation marks.")
    }
    guard case .mapping(let fields)? = root else {
      throw Refusal(
        message: "It holds no fields.",
        remedy: "Fill in a template: paedcat describe --template yaml.")
    }
    for (key, value) in fields {
      guard let key = key.string else { continue }
      set(key, value, in: &form)
    }
  }

  /// Whether brackets, or marks of lists and keys at a line's start, lie within each other beyond any form: the
  /// parser goes down into each of them.
  private static func isDeep(_ bytes: [UInt8]) -> Bool {
    let deepest = 100
    var brackets = 0
    var start = 0
    var isStart = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      if byte == 0x0A || byte == 0x0D {
        (start, isStart) = (0, true)
      } else if isStart {
        start += 1
        isStart = " -?:\t".utf8.contains(byte)
      }
      if brackets > deepest || start > deepest { return true }
    }
    return false
  }

  /// A text, a list of texts, or a text for each language.
  private static func set(_ key: String, _ node: Node, in form: inout DatasetForm) {
    let place = node.mark.map { "line \($0.line)" } ?? "the form"
    switch node {
    case .scalar(let scalar): form.set(key, to: [text(scalar)], at: place)
    case .sequence(let values): form.set(key, to: values.compactMap(\.string), at: place)
    case .mapping(let languages):
      for (language, value) in languages {
        guard let language = language.string else { continue }
        let texts = value.sequence?.compactMap(\.string) ?? [value.string].compactMap(\.self)
        form.set("\(key) (\(language))", to: texts, at: place)
      }
    case .alias: break
    }
  }

  /// Nothing for `null` and `~`, which is how YAML writes an empty field.
  private static func text(_ scalar: Node.Scalar) -> String {
    scalar.style == .plain && ["null", "~"].contains(scalar.string.lowercased())
      ? "" : scalar.string
  }

  private static func line(_ error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}
