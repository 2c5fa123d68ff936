import Foundation
import Testing

/// Holds JSON to a JSON Schema: the keywords that the schemas in `Schemas/` use.
struct JSONSchema {
  private let folder: String
  private let root: [String: Any]

  init(_ name: String, folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    self.folder = folder
    self.root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What is wrong, each with its place; empty where `value` conforms.
  func problems(_ value: Any) throws -> [String] {
    try check(value, root, at: "")
  }

  private func check(_ value: Any, _ schema: [String: Any], at place: String) throws -> [String] {
    if let reference = schema["$ref"] as? String {
      return try follow(reference, value, at: place)
    }
    if let options = (schema["anyOf"] ?? schema["oneOf"]) as? [[String: Any]] {
      let all = try options.map { try check(value, $0, at: place) }
      return all.contains(where: \.isEmpty) ? [] : ["\(place): none of the alternatives: \(all)"]
    }
    var problems: [String] = []
    for part in schema["allOf"] as? [[String: Any]] ?? [] {
      problems += try check(value, part, at: place)
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { Self.has(value, $0) }) {
      return problems + ["\(place): not \(types)"]
    }
    if let allowed = schema["enum"] as? [Any],
      !allowed.contains(where: { ($0 as? NSObject) == (value as? NSObject) })
    {
      problems.append("\(place): \(value) is none of \(allowed)")
    }
    if let constant = schema["const"] as? NSObject, constant != value as? NSObject {
      problems.append("\(place): not \(constant)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      problems.append("\(place): “\(text)” does not match \(pattern)")
    }
    if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
      problems.append("\(place): under \(least)")
    }
    if let object = value as? [String: Any] {
      problems += try check(object: object, schema, at: place)
    }
    if let items = schema["items"] as? [String: Any], let array = value as? [Any] {
      for (index, item) in array.enumerated() {
        problems += try check(item, items, at: "\(place)/\(index)")
      }
    }
    return problems
  }

  private func check(
    object: [String: Any], _ schema: [String: Any], at place: String
  ) throws -> [String] {
    var problems: [String] = []
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for key in schema["required"] as? [String] ?? [] where object[key] == nil {
      problems.append("\(place): \(key) is missing")
    }
    for (key, value) in object {
      if let property = properties[key] {
        problems += try check(value, property, at: "\(place)/\(key)")
      } else if let rest = schema["additionalProperties"] as? [String: Any] {
        problems += try check(value, rest, at: "\(place)/\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        problems.append("\(place): \(key) is not in the schema")
      }
    }
    return problems
  }

  private func follow(_ reference: String, _ value: Any, at place: String) throws -> [String] {
    if reference.hasPrefix("#/$defs/") {
      let name = String(reference.dropFirst(8))
      let definitions = try #require(root["$defs"] as? [String: [String: Any]])
      return try check(value, try #require(definitions[name]), at: place)
    }
    let parts = reference.split(separator: "#", maxSplits: 1)
    let other = try JSONSchema(String(parts[0]), folder: folder)
    return parts.count == 1
      ? try other.problems(value) : try other.follow("#" + parts[1], value, at: place)
  }

  private static func has(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer":
      (value as? NSNumber).map { !isBoolean(value) && $0.doubleValue.rounded() == $0.doubleValue }
        ?? false
    default: false
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
  }
}
