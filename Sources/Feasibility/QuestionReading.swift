internal import Foundation
public import Query

/// Why a feasibility question cannot be read: where, what, and how to mend it.
public struct QuestionProblem: Error, Hashable, Sendable {
  /// A JSON Pointer (RFC 6901).
  public var pointer: String
  /// One plain sentence.
  public var message: String
  public var remedy: String

  public init(pointer: String, message: String, remedy: String) {
    self.pointer = pointer
    self.message = message
    self.remedy = remedy
  }
}

/// A feasibility question as it was sent, with what in it is not known here.
public struct QuestionReading: Hashable, Sendable {
  public var question: FeasibilityQuestion
  public var warnings: [FeasibilityAnswer.Warning]

  /// The longest question, in bytes.
  public static let mostBytes = 256 << 10

  private static let example =
    #"{"all":[{"any":[{"concept":"ORPHA:586"}]},{"any":[{"age":"P2Y/P6Y"}]}]}"#

  /// Reads JSON in UTF-8.
  ///
  /// - Throws: `QuestionProblem` with the place of the first thing that cannot be read. Fields that are not
  ///   known become warnings.
  public init(json bytes: [UInt8]) throws(QuestionProblem) {
    guard bytes.count <= Self.mostBytes else {
      throw QuestionProblem(
        pointer: "", message: "The question is longer than \(Self.mostBytes >> 10) kB.",
        remedy: "Ask for a wider concept instead of listing every narrower one.")
    }
    do {
      question = try JSONDecoder().decode(FeasibilityQuestion.self, from: Data(bytes))
      let shape = try JSONDecoder().decode(QuestionShape.self, from: Data(bytes))
      warnings = shape.unknown.sorted().prefix(50).map {
        FeasibilityAnswer.Warning(
          pointer: $0,
          message: "The field “\($0.split(separator: "/").last ?? "")” is not known here.")
      }
    } catch let error as DecodingError {
      throw Self.problem(error)
    } catch {
      throw QuestionProblem(
        pointer: "", message: "The question cannot be read.", remedy: "Send \(Self.example).")
    }
  }

  private static func problem(_ error: DecodingError) -> QuestionProblem {
    let path: [any CodingKey]
    let message: String
    switch error {
    case .keyNotFound(let key, let context):
      path = context.codingPath
      message = "“\(key.stringValue)” is missing."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      path = context.codingPath
      message = "What stands there has the wrong type."
    case .dataCorrupted(let context):
      path = context.codingPath
      message = path.isEmpty ? "The question is not JSON." : "What stands there cannot be read."
    @unknown default:
      path = []
      message = "The question cannot be read."
    }
    let pointer = path.map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
    return QuestionProblem(pointer: pointer, message: message, remedy: "Send such as \(example).")
  }
}

/// Finds fields of a question that nobody reads.
private struct QuestionShape: Decodable {
  var unknown: [String] = []

  private static let fields: [String: Set<String>] = [
    "": ["all", "not", "where", "period", "year", "live"],
    "group": ["any"],
    "criterion": ["concept", "descendants", "age", "sex", "variable"],
    "where": ["hospital", "country", "access"],
  ]

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    note(container, "", "")
    for key in container.allKeys {
      switch key.stringValue {
      case "all", "not":
        guard var groups = try? container.nestedUnkeyedContainer(forKey: key) else { continue }
        while !groups.isAtEnd {
          let place = "/\(key.stringValue)/\(groups.currentIndex)"
          let group = try groups.nestedContainer(keyedBy: Key.self)
          note(group, place, "group")
          noteCriteria(group, place)
        }
      case "where":
        if let place = try? container.nestedContainer(keyedBy: Key.self, forKey: key) {
          note(place, "/where", "where")
        }
      default: continue
      }
    }
  }

  private mutating func noteCriteria(_ group: KeyedDecodingContainer<Key>, _ place: String) {
    guard let key = Key(stringValue: "any"),
      var criteria = try? group.nestedUnkeyedContainer(forKey: key)
    else { return }
    while !criteria.isAtEnd {
      let index = criteria.currentIndex
      guard let criterion = try? criteria.nestedContainer(keyedBy: Key.self) else { return }
      note(criterion, "\(place)/any/\(index)", "criterion")
    }
  }

  private mutating func note(
    _ container: KeyedDecodingContainer<Key>, _ place: String, _ kind: String
  ) {
    let known = Self.fields[kind] ?? []
    unknown += container.allKeys.map(\.stringValue).filter { !known.contains($0) }
      .map { place + "/" + String($0.prefix(60)) }
  }
}
