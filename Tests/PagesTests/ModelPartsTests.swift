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
    var seen: Set<String> = []
    Self.check(page, &seen)
    Self.check(
      MatrixRow.Cell(state: "has", word: "has it", ages: "a", unit: "u", children: nil), &seen)
    Self.check(
      HeatTable.Cell(count: "1", level: 1, href: "/"), &seen)
    #expect(
      seen.isSuperset(of: [
        "SearchHit", "Tray", "MarkedText", "Part", "ForeignLanguage", "AgeBar", "Span",
        "FacetGroup",
        "Value", "Option", "Cell",
      ]), "\(seen)")
  }

  private static func check(_ value: Any, _ seen: inout Set<String>) {
    let mirror = Mirror(reflecting: value)
    let part = mirror.displayStyle == .struct ? value as? any PageParts : nil
    if part != nil { seen.insert("\(type(of: value))") }
    for child in mirror.children {
      if let part, let label = child.label {
        let content = Mirror(reflecting: child.value)
        let isNothing = content.displayStyle == .optional && content.children.isEmpty
        #expect((part.child(named: label) == nil) == isNothing, "\(type(of: value)).\(label)")
      }
      check(child.value, &seen)
    }
  }
}
