import Testing

@testable import Web

/// The list of entity tags in `If-Match` and `If-None-Match`.
@Suite struct EntityTagTests {
  @Test(
    arguments: [
      ("*", .any), (" * ", .any), ("\"a\"", .strong(["a"])),
      ("\"a\" , \"b,c\"", .strong(["a", "b,c"])),
      ("W/\"a\"", .strong([])), ("W/\"a\",\"b\"", .strong(["b"])), ("\"\"", .strong([""])),
      ("a", nil), ("", nil), ("\"a", nil), ("\"a\" \"b\"", nil), ("\"a\",", nil), ("*, \"a\"", nil),
    ] as [(String, EntityTags?)])
  func fields(_ field: String, _ tags: EntityTags?) {
    #expect(EntityTags(field) == tags)
  }
}
