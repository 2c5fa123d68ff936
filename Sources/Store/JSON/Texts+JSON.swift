internal import Catalogue

/// What descriptions are made of, as it is kept.
extension LocalisedText {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("variants", variants) { $1.write(to: &$0) }
    }
  }
}

extension LocalisedText.Variant {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("language", language)
      writer.member("text", text)
    }
  }
}

extension ConceptReference {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.member("code", code?.description)
      writer.text("label", label)
    }
  }
}

extension JSONWriter {
  /// The JSON that `body` writes.
  static func bytes(capacity: Int = 256, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: capacity)
    body(&writer)
    return writer.bytes
  }

  static func text(_ body: (inout JSONWriter) -> Void) -> String {
    String(decoding: bytes(body), as: UTF8.self)
  }

  /// A member that is a text in languages; none where it is empty.
  mutating func text(_ name: StaticString, _ text: LocalisedText) {
    if text.isEmpty { return }
    self.name(name)
    text.write(to: &self)
  }

  /// A member that `write` writes; none where it is nil.
  mutating func value<Value>(
    _ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else { return }
    self.name(name)
    write(&self, value)
  }

  /// A member that is an array; none where it is empty.
  mutating func list<Item>(
    _ name: StaticString, _ items: [Item], _ item: (inout JSONWriter, Item) -> Void
  ) {
    if items.isEmpty { return }
    member(name, items, item)
  }

  /// A member that is an array of texts; none where it is empty.
  mutating func list(_ name: StaticString, _ texts: [String]) {
    list(name, texts) { $0.string($1) }
  }
}
