import Catalogue
import Query
import Testing

@testable import Store

@Suite struct SearchCursorTests {
  static func datasets(_ numbers: Range<Int>) -> [Dataset] {
    numbers.map { Describing.dataset("d\($0)", title: "Study \(String(1_000 + $0))") }
  }

  @Test func pagesFollowEachOtherWhileDataChange() async throws {
    let store = try await Store.withSources("s")
    try await store.harvest("s", [SearchSpace.document("d.ttl", Self.datasets(0..<50))])
    var query = DatasetQuery(text: "study")
    query.sort = .title
    query.limit = 20
    let first = try await store.search(query)
    #expect(first.total == 50)
    #expect(SearchSpace.names(first.items) == (0..<20).map { "d\($0)" })

    // Five are gone, fifty are new.
    try await store.harvest("s", [SearchSpace.document("d.ttl", Self.datasets(5..<100))])
    #expect(first.next != nil)
    query.cursor = first.next
    query.text = "something else"
    let second = try await store.search(query)
    #expect(SearchSpace.names(second.items) == (20..<40).map { "d\($0)" })
    #expect(second.total == 50)
    #expect(second.generation == first.generation)
    #expect(second.asOf == first.asOf)
    #expect(second.next != nil)
    query.cursor = second.next
    let third = try await store.search(query)
    #expect(SearchSpace.names(third.items) == (40..<50).map { "d\($0)" })
    #expect(third.next == nil)
    // The second page again.
    query.cursor = first.next
    #expect(try await store.search(query).items == second.items)
  }

  @Test func withdrawnDatasetsAreLeftOutOfLaterPages() async throws {
    let store = try await Store.withSources("s")
    try await store.harvest("s", [SearchSpace.document("d.ttl", Self.datasets(0..<10))])
    var query = DatasetQuery()
    query.sort = .title
    query.limit = 5
    query.cursor = try await store.search(query).next
    try await store.harvest("s", [SearchSpace.document("d.ttl", Self.datasets(0..<8))])
    #expect(SearchSpace.names(try await store.search(query).items) == ["d5", "d6", "d7"])
  }

  @Test func offsetsAndCursorsGiveTheSame() async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery()
    query.limit = 2
    query.filters.ageMax = Age(1, .year)
    var byCursor: [DatasetHit] = []
    var answer = try await store.search(query)
    byCursor += answer.items
    while let next = answer.next {
      query.cursor = next
      answer = try await store.search(query)
      byCursor += answer.items
    }
    query.cursor = nil
    var byOffset: [DatasetHit] = []
    for offset in stride(from: 0, to: 6, by: 2) {
      query.offset = offset
      byOffset += try await store.search(query).items
    }
    #expect(byCursor == byOffset)
    #expect(byCursor.count == 5)
    query.offset = 1_000
    #expect(try await store.search(query).items.isEmpty)
  }

  @Test(arguments: ["", ".", "x", "x.y", "x.-1", "x.0", String(repeating: "a", count: 10_000)])
  func cursorsThatNeverWereAreExpired(cursor: String) async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery()
    query.cursor = cursor
    await #expect(throws: CursorExpired()) { try await store.search(query) }
    var variables = VariableQuery()
    variables.cursor = cursor
    await #expect(throws: CursorExpired()) { try await store.variables(variables) }
  }

  static func list(_ count: Int) -> PendingList {
    var ranking = Ranking(capacity: count)
    for index in 0..<count { ranking.append(key: UInt64(index), index: index) }
    return PendingList(
      ranking: ranking, matches: TextMatches(all: count), ids: (0..<Int64(count)).map { $0 },
      statedCount: count, isScored: false, languages: [])
  }

  @Test func theShelfIsBounded() async throws {
    let shelf = CursorShelf(mostLists: 3, mostHits: 100)
    let first = await shelf.keep(Self.list(10))
    let second = await shelf.keep(Self.list(10))
    _ = try await shelf.list(named: first)
    _ = await shelf.keep(Self.list(10))
    _ = await shelf.keep(Self.list(10))
    // The one used longest ago made room.
    await #expect(throws: CursorExpired()) { try await shelf.list(named: second) }
    _ = try await shelf.list(named: first)
    let great = await shelf.keep(Self.list(95))
    await #expect(throws: CursorExpired()) { try await shelf.list(named: first) }
    #expect(try await shelf.list(named: great).ids.count == 95)
  }

  @Test func listsExpire() async throws {
    let clock = ManualClock()
    let shelf = CursorShelf(lifetime: .seconds(60), now: { clock.now })
    let name = await shelf.keep(Self.list(1))
    clock.advance(by: .seconds(59))
    _ = try await shelf.list(named: name)
    clock.advance(by: .seconds(59))
    _ = try await shelf.list(named: name)
    clock.advance(by: .seconds(61))
    await #expect(throws: CursorExpired()) { try await shelf.list(named: name) }
  }
}
