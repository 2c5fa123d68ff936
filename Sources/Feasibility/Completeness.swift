internal import Catalogue

extension FeasibilityAnswer {
  /// How many of a dataset's children have a variable, per cent, as one published count is to another.
  public struct Completeness: Hashable, Sendable, Codable {
    /// The share of one age band.
    public struct Share: Hashable, Sendable, Codable {
      /// `P2Y/P6Y`: lower end in, upper end out.
      public var age: String
      /// 0 to 100.
      public var percent: Int

      public init(age: String, percent: Int) {
        self.age = age
        self.percent = percent
      }
    }

    /// Its concept or name, as the tables call it.
    public var variable: String
    /// Of all children, 0 to 100; nil where not published.
    public var percent: Int?
    /// Youngest first; bands of which nothing is published are left out.
    public var byAge: [Share]

    public init(variable: String, percent: Int?, byAge: [Share]) {
      self.variable = variable
      self.percent = percent
      self.byAge = byAge
    }

    init(_ found: VariableCompleteness) {
      self.init(
        variable: found.variable, percent: found.percent,
        byAge: found.byAge.compactMap { share in
          share.percent.map { Share(age: "\(share.ages)", percent: $0) }
        })
    }

    /// For people: `fev1: 60 % of the children have it; P2Y/P6Y 40 %, P6Y/P12Y 90 %.`
    public var sentence: String {
      let whole = percent.map { "\($0) % of the children have it" } ?? "not published for all ages"
      let parts = byAge.map { "\($0.age) \($0.percent) %" }.joined(separator: ", ")
      return "\(variable): \(whole)" + (parts.isEmpty ? "." : "; \(parts).")
    }
  }
}
