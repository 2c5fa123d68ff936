internal import Catalogue

/// The variables of one row, and what most of them are like.
struct MatrixGroup {
  /// Of `HeldVariable`s, in the order of cohorts.
  var members: [Int]
  /// Those that only have a wanted variable's words.
  var loose: Set<Int> = []
  /// What was wanted; nil where rows are found, not asked for.
  var wanted: String?
  var unit: String?
  var datatype: String?
  var topic = ""
  /// The member that speaks for all.
  var representative: Int?
  var cohorts = 0

  /// - Parameter isTopic: whether a table's name is one that cohorts share.
  init(
    _ members: [Int], wanted: String? = nil, loose: Set<Int> = [], of held: [HeldVariable],
    isTopic: (String) -> Bool = { _ in true }
  ) {
    self.members = members
    self.loose = loose
    self.wanted = wanted
    let firm = members.filter { !loose.contains($0) }
    let speakers = firm.isEmpty ? members : firm
    unit = Self.usual(speakers.map { held[$0].unit })
    datatype = Self.usual(speakers.map { held[$0].datatype })
    topic = Self.usual(speakers.map { isTopic(held[$0].table) ? held[$0].table : nil }) ?? ""
    representative =
      speakers.first { isUsual(held[$0]) && (topic.isEmpty || held[$0].table == topic) }
      ?? speakers.first
    cohorts = Set(members.map { held[$0].cohort }).count
    sort(held)
  }

  /// By the order of cohorts, which may have changed.
  mutating func sort(_ held: [HeldVariable]) {
    members.sort { (held[$0].cohort, $0) < (held[$1].cohort, $1) }
  }

  /// The cohorts that have it, and those that have but something similar.
  func cohorts(_ held: [HeldVariable]) -> (having: Set<Int>, similar: Set<Int>) {
    var having: Set<Int> = []
    var similar: Set<Int> = []
    for member in members {
      if state(of: member, held) == .has {
        having.insert(held[member].cohort)
      } else {
        similar.insert(held[member].cohort)
      }
    }
    return (having, similar.subtracting(having))
  }

  /// Whether a variable is in the unit and type that most are in; what is unstated is no difference.
  func isUsual(_ variable: HeldVariable) -> Bool {
    Self.agree(variable.unit, unit) && Self.agree(variable.datatype, datatype)
  }

  func state(of member: Int, _ held: [HeldVariable]) -> MatrixAnswer.State {
    !loose.contains(member) && isUsual(held[member]) && held[member].mapping?.match != .partial
      ? .has : .similar
  }

  private static func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, !one.isEmpty, !other.isEmpty else { return true }
    return one == other || one.lowercased() == other.lowercased()
  }

  /// The most frequent text; of several the first by the alphabet.
  private static func usual(_ texts: [String?]) -> String? {
    let first = texts.lazy.compactMap { $0 }.first { !$0.isEmpty }
    // Mostly all are alike.
    if texts.allSatisfy({ $0 == nil || $0?.isEmpty == true || $0 == first }) { return first }
    var counts: [String: Int] = [:]
    for case let text? in texts where !text.isEmpty { counts[text, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
