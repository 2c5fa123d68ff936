import Query
import Store
import Testing

@testable import Pages

/// What templates see of a model.
@Suite struct ModelPartsTests {
  private struct Model {
    var name = "a"
    var nothing: String?
    var something: String? = "b"
    var list = [Item(number: 1), Item(number: 2)]
    var item = Item(number: 3)
  }

  private struct Item { var number: Int }

  @Test func partsAreReadOnceAndOptionalsOpened() throws {
    let parts = try #require(ModelParts.of(Model()) as? ModelParts)
    #expect(parts.child(named: "name") as? String == "a")
    #expect(parts.child(named: "nothing") == nil)
    #expect(parts.child(named: "something") as? String == "b")
    let list = try #require(parts.child(named: "list") as? [Any])
    let numbers = list.map { ($0 as? ModelParts)?.child(named: "number") as? Int }
    #expect(numbers == [1, 2])
    #expect((parts.child(named: "item") as? ModelParts)?.child(named: "number") as? Int == 3)
  }

  /// A part that names its own parts names all of them.
  @Test func repeatedPartsLeaveNothingOut() {
    let request = request("/", [("q", "x")])
    var found = hit()
    found.highlights = ["title": "<mark>a</mark>", "description": "b"]
    let query = DatasetQuery(text: "x")
    let counts = (0..<9).map { FacetCount(value: "v\($0)", label: "V", count: $0) }
    let page = SearchPage(
      request, query: query, answer: answer([found], facets: ["theme": counts]), tray: [])
    var seen = NamedParts.check(page)
    seen.formUnion(
      NamedParts.check(
        MatrixRow.Cell(state: "has", word: "has it", ages: "a", unit: "u", children: nil)))
    seen.formUnion(NamedParts.check(HeatTable.Cell(count: "1", level: 1, href: "/")))
    #expect(
      seen.isSuperset(of: [
        "SearchHit", "Tray", "MarkedText", "Part", "ForeignLanguage", "AgeBar", "Span",
        "FacetGroup", "Value", "Option", "Cell", "Shell", "Language",
      ]), "\(seen)")
  }
}

/// Parts that name their own parts, held to what reflection finds in them.
enum NamedParts {
  /// Goes through all that a model holds.
  ///
  /// - Returns: the types of those that name their parts.
  @discardableResult static func check(_ model: Any) -> Set<String> {
    var seen: Set<String> = []
    check(model, within: nil, &seen)
    return seen
  }

  private static func check(_ value: Any, within owner: String?, _ seen: inout Set<String>) {
    let mirror = Mirror(reflecting: value)
    let type = "\(type(of: value))"
    let part = mirror.displayStyle == .struct ? value as? any PageParts : nil
    if part != nil { seen.insert(type) }
    // What is in a part that names its parts is never read by reflection.
    if let owner, part == nil, mirror.displayStyle == .struct, !mirror.children.isEmpty,
      !isPlain(value)
    {
      Issue.record("\(owner) holds \(type), which names no parts")
    }
    for child in mirror.children {
      if let part, let label = child.label {
        let content = Mirror(reflecting: child.value)
        let isNothing = content.displayStyle == .optional && content.children.isEmpty
        #expect((part.child(named: label) == nil) == isNothing, "\(type).\(label)")
      }
      check(
        child.value, within: part != nil ? type : mirror.displayStyle == .struct ? nil : owner,
        &seen)
    }
  }

  private static func isPlain(_ value: Any) -> Bool {
    value is String || value is Int || value is Double || value is Bool
  }
}
