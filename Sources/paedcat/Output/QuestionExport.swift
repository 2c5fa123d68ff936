internal import ArgumentParser
internal import Catalogue
internal import Feasibility
internal import Foundation
internal import Query
internal import Vocabulary

/// A question in forms that other systems read.
enum QuestionExport: String, CaseIterable, ExpressibleByArgument {
  case json, text, beacon, omop, citation

  /// - Parameter concepts: What a CONCEPT table says of the codes, for `omop`.
  func written(
    _ answer: FeasibilityAnswer, concepts: [Code: OMOPConcept], label: @escaping (Code) -> String?
  ) throws -> String {
    let question = answer.question
    switch self {
    case .json: return try Self.json(question)
    case .text: return question.text
    case .omop:
      let export = question.omop(concepts: concepts, label: label)
      for code in export.unmapped {
        Standard.error("note: \(code) is in no CONCEPT table at hand; its CONCEPT_ID is 0.\n")
      }
      for sentence in export.leftOut { Standard.error("note: \(sentence)\n") }
      return try Self.json(export.cohort)
    case .beacon:
      guard let requests = question.beaconRequests() else {
        throw CommandFailure(
          "Beacon filters cannot say this question.",
          remedy: "Leave out exclusions, period and year, or export it as --export json.")
      }
      return try requests.count == 1 ? Self.json(requests[0]) : Self.json(requests)
    case .citation:
      return
        "PaedCat feasibility answer to “\(question.text)”, catalogue generation \(answer.generation), as of \(answer.asOf)."
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
