internal import Catalogue
internal import Foundation
internal import Tables
internal import Yams

/// The files that `describe` is given, as one form.
struct FormInput {
  private(set) var form = DatasetForm()
  /// A form is written by hand or in a spreadsheet.
  private static let mostBytes = 4 << 20

  /// - Throws: `CommandFailure` where a file cannot be read.
  mutating func add(_ path: String) throws {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if ["yaml", "yml"].contains(ending) { return try addYAML(path) }
    do {
      try form.add(TableFile(path: path), name: URL(fileURLWithPath: path).lastPathComponent)
    } catch {
      throw CommandFailure("\(path): \(error.message)", remedy: error.remedy)
    }
  }

  private mutating func addYAML(_ path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("There is no file “\(path)”.", remedy: "Check the path.")
    }
    guard data.count <= Self.mostBytes, let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure(
        "\(path) is not YAML in UTF-8 of up to \(Self.mostBytes >> 20) MB.",
        remedy: "Save it as UTF-8; variables go into a file of their own.")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      let line = (error as? YamlError).flatMap(Self.line)
      throw CommandFailure(
        "\(path) cannot be read as YAML\(line.map { ": line \($0)" } ?? "").",
        remedy: "Put texts with a colon or a number sign between quotation marks.")
    }
    guard case .mapping(let fields)? = root else {
      throw CommandFailure(
        "\(path) holds no fields.", remedy: "Fill in a template: paedcat describe --template yaml.")
    }
    for (key, value) in fields {
      guard let key = key.string else { continue }
      set(key, value)
    }
  }

  /// A text, a list of texts, or a text for each language.
  private mutating func set(_ key: String, _ node: Node) {
    let place = node.mark.map { "line \($0.line)" } ?? "the form"
    switch node {
    case .scalar(let scalar): form.set(key, to: [Self.text(scalar)], at: place)
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
