import Foundation
import Testing

@testable import Store

@Suite("Members of kept JSON")
struct JSONMembersTests {
  @Test(
    "Names and values as they are written, whatever strings hold",
    arguments: [
      ("{}", []),
      (#"{"a":1}"#, ["a", "1"]),
      (
        #"{"a":"x,}\"","b":[{"c":"]"},2],"d":{"e":{"f":null}}}"#,
        ["a", #""x,}\"""#, "b", #"[{"c":"]"},2]"#, "d", #"{"e":{"f":null}}"#]
      ),
      (#"{"a\"b":"\\","c":true}"#, [#"a\"b"#, #""\\""#, "c", "true"]),
    ])
  func members(_ json: String, _ expected: [String]) {
    #expect(Self.members(json) == expected)
  }

  @Test("What is cut off or no object ends where it ends")
  func damaged() {
    let whole = #"{"a":"x","b":[{"c":"]"},2],"d":{"e":"\""}}"#
    let members = Self.members(whole)
    for length in 0..<whole.utf8.count {
      let cut = Self.members(String(whole.prefix(length)))
      // Of a value that is cut off, what there is of it.
      #expect(cut.count <= members.count)
      #expect(cut.dropLast(2) == members.prefix(max(0, cut.count - 2)))
    }
    #expect(Self.members("[1,2]").isEmpty)
    #expect(Self.members("\"a\"").isEmpty)
  }

  @Test(
    "Texts, with and without escapes",
    arguments: [
      (#""""#, ""), (#""é, 😀""#, "é, 😀"), (#""a\"b\u000a\\""#, "a\"b\n\\"), ("1", nil), ("\"", nil),
    ])
  func texts(_ json: String, _ expected: String?) {
    let bytes = Array(json.utf8)
    #expect(bytes.withUnsafeBufferPointer(JSONMembers.text) == expected)
  }

  private static func members(_ json: String) -> [String] {
    var found: [String] = []
    Array(json.utf8).withUnsafeBufferPointer { bytes in
      JSONMembers(bytes: bytes).each { name, value in
        found += [String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)]
      }
    }
    return found
  }
}
