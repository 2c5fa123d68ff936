internal import Catalogue
internal import GRDB

/// What rows are called, in the reader's language where that exists.
struct MatrixLabels {
  private var labels: [Int64: String] = [:]

  init(of ids: [Int64], _ db: Database, _ languages: [String]) throws {
    try VariableReader(db: db).each(ids.sorted()) { id, json in
      labels[id] = Variable.label(json)?.best(for: languages)?.text
    }
  }

  /// Nil where the dictionary has no label.
  func label(of id: Int64) -> String? {
    labels[id].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Variable {
  /// The label alone of a variable's JSON.
  static func label(_ json: JSONMembers.Bytes) -> LocalisedText? {
    var label: LocalisedText?
    JSONMembers(bytes: json).each { member, value in
      if member.isEqual(to: "label") { label = JSONMembers.decoded(LocalisedText.self, value) }
    }
    return label
  }
}
