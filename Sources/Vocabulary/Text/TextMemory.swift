internal import Synchronization

/// Remembers what was made of texts, for several threads and within bounds: what was not asked for in a while is forgotten.
final class TextMemory<Value: Sendable>: Sendable {
  private struct Key: Hashable {
    let text: String
    let language: TextLanguage
    let hash: UInt64

    init(_ text: String, _ language: TextLanguage) {
      var text = text
      hash = text.withUTF8(TextHash.hash) &+ UInt64(language.rawValue)
      self.text = text
      self.language = language
    }

    /// By bytes: texts that only are canonically the same are two.
    static func == (left: Self, right: Self) -> Bool {
      left.hash == right.hash && left.language == right.language
        && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  /// A part of the memory. When the newer half is full, it becomes the older one, whose values are forgotten unless they are
  /// asked for until then.
  private struct Part {
    var newer: [Key: Value] = [:]
    var older: [Key: Value] = [:]
    /// Of the newer ones, in bytes.
    var size = 0
  }

  private final class LockedPart: Sendable {
    let part = Mutex(Part())
  }

  private let parts = (0..<16).map { _ in LockedPart() }
  /// Of half a part.
  private let mostBytes: Int
  private let size: @Sendable (Value) -> Int

  /// - Parameters:
  ///   - bytes: about as much memory is used at most.
  ///   - size: of a value, in bytes.
  init(bytes: Int, size: @escaping @Sendable (Value) -> Int) {
    mostBytes = bytes / 32
    self.size = size
  }

  /// What was made of a text, or now is.
  func value(of text: String, _ language: TextLanguage, _ make: () -> Value) -> Value {
    let key = Key(text, language)
    let locked = parts[Int(truncatingIfNeeded: key.hash >> 60)]
    let known = locked.part.withLock { part -> Value? in
      if let value = part.newer[key] { return value }
      guard let value = part.older[key] else { return nil }
      add(value, key, &part)
      return value
    }
    if let known { return known }
    let value = make()
    locked.part.withLock { add(value, key, &$0) }
    return value
  }

  private func add(_ value: Value, _ key: Key, _ part: inout Part) {
    let bytes = 160 + key.text.utf8.count + size(value)
    if part.size + bytes > mostBytes { part = Part(older: part.newer) }
    if part.newer.updateValue(value, forKey: key) == nil { part.size += bytes }
  }

  /// Of all that is remembered, in bytes.
  var bytes: Int {
    parts.reduce(0) { sum, part in
      part.part.withLock { part in
        sum
          + [part.newer, part.older].joined().reduce(0) {
            $0 + 160 + $1.key.text.utf8.count + size($1.value)
          }
      }
    }
  }
}
