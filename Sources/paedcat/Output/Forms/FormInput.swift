internal import Catalogue
internal import Foundation
internal import Tables
internal import Web

/// The files that `describe` is given, as one form.
struct FormInput {
  private(set) var form = DatasetForm()

  /// - Throws: `CommandFailure` where a file cannot be read.
  mutating func add(_ path: String) throws {
    let name = URL(fileURLWithPath: path).lastPathComponent
    if FormFile.isYAML(name) { return try addYAML(path) }
    do {
      try form.add(TableFile(path: path), name: name)
    } catch {
      throw CommandFailure("\(path): \(error.message)", remedy: error.remedy)
    }
  }

  private mutating func addYAML(_ path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("There is no file “\(path)”.", remedy: "Check the path.")
    }
    do throws(FormFile.Refusal) {
      try FormFile.addYAML([UInt8](data), to: &form)
    } catch {
      throw CommandFailure("\(path): \(error.message)", remedy: error.remedy)
    }
  }
}
