internal import Fetch
internal import Foundation
internal import Harvest
internal import RDF
internal import Schemas
internal import Statistics
internal import Store
internal import Web

/// A failure of a command: a sentence and a remedy.
struct CommandFailure: Error, CustomStringConvertible {
  var sentence: String
  var remedy: String

  init(_ sentence: String, remedy: String) {
    self.sentence = sentence
    self.remedy = remedy
  }

  var description: String { sentence + " " + remedy }
}

/// Any error as one plain sentence and a remedy.
enum ErrorSentence {
  static func of(_ error: any Error) -> String {
    switch error {
    case let failure as CommandFailure: failure.description
    case let problem as StatisticsProblem: problem.description
    case let problem as Problem:
      [problem.detail ?? problem.title + ".", problem.remedy].compactMap(\.self)
        .joined(separator: " ")
    case let error as StoreError: error.description
    case let refusal as PurgeRefusal: refusal.description
    case let error as FetchError: error.description
    case let problem as StepFolderProblem: problem.description
    case let error as HarvestInputError: error.description
    case let error as MissingResources: error.description
    case is CancellationError: "Stopped. What was stored stays; run it again to go on."
    case let error as CocoaError:
      fileSentence(error)
    case let error as UnsupportedNotation: error.message + " Choose another notation."
    default: "It could not be done: \(error)."
    }
  }

  private static func fileSentence(_ error: CocoaError) -> String {
    let path = (error.userInfo[NSFilePathErrorKey] as? String).map { " “\($0)”" } ?? ""
    return switch error.code {
    case .fileReadNoSuchFile, .fileNoSuchFile:
      "There is no file\(path). Check the path."
    case .fileReadNoPermission, .fileWriteNoPermission:
      "The file\(path) may not be opened. Check its permissions."
    default: "The file\(path) cannot be read or written: \(error.localizedDescription)."
    }
  }
}
