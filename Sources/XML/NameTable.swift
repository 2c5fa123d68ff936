/// The names of one document, each kept once, and the namespaces that prefixes are bound to now.
struct NameTable {
  /// A name as written; `spelling` is its place in the arena.
  struct Entry {
    var spelling: Range<Int>
    var hash: UInt64
    /// Number of the prefix; 0 where there is none.
    var prefix: Int
    /// `xmlns` or `xmlns:…`.
    var declaresNamespace: Bool
    var local: String
    var qualified: String
    /// The namespace under which `resolved` holds; -1 before the first use.
    var namespace = -1
    var resolved: XMLName?
    /// As an attribute without prefix, which is in no namespace.
    var plain: XMLName?
  }

  private static let unbound = -1
  private static let xmlnsPrefix = 2

  private(set) var arena: [UInt8] = []
  private(set) var entries: [Entry] = []
  private(set) var prefixes: [String] = [""]
  /// Number of the namespace each prefix is bound to; 0 is none, -1 says the prefix is not declared.
  private var bound: [Int] = [0]
  private var namespaces: [String] = [""]
  // By UTF-8: strings that differ only in Unicode normalisation are equal in Swift, but not in XML.
  private var namespaceNumbers: [[UInt8]: Int] = [[]: 0]
  private var prefixNumbers: [[UInt8]: Int] = [[]: 0]
  private var resolved: [Key: XMLName] = [:]
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  /// What each binding in scope replaced, innermost last.
  private var replaced: [(prefix: Int, namespace: Int)] = []
  private let seed = UInt64.random(in: 0...UInt64.max)
  let limit: Int

  private struct Key: Hashable {
    var entry: Int
    var namespace: Int
  }

  init(limit: Int) {
    self.limit = limit
    let xml = prefixNumber("xml")
    let xmlns = prefixNumber("xmlns")
    bound[xml] = namespaceNumber(XMLNamespace.xml)
    bound[xmlns] = namespaceNumber(XMLNamespace.xmlns)
  }

  var isFull: Bool { entries.count + resolved.count + namespaces.count > limit }

  /// How many bindings are in scope; to be handed to ``unbind(to:)`` where the element ends.
  var bindingCount: Int { replaced.count }

  // MARK: - Names

  /// The number of the name that stands in `range`; nil if it is no qualified name.
  mutating func intern(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var hash = seed
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15 }
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isSpelled(number, bytes, range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let number = insert(bytes, range, hash) else { return nil }
    slots[slot] = Int32(number)
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  /// Whether `range` holds exactly the entry's spelling.
  func isSpelled(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let spelling = entries[number].spelling
    guard spelling.count == range.count else { return false }
    for offset in 0..<range.count
    where arena[spelling.lowerBound + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func insert(_ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) -> Int? {
    var colon: Int?
    for index in range where bytes[index] == 0x3A {
      guard colon == nil, index > range.lowerBound, index + 1 < range.upperBound,
        Characters.isNameStart(Characters.scalar(bytes, index + 1).value)
      else { return nil }
      colon = index - range.lowerBound
    }
    let start = arena.count
    bytes.extracting(range).withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    let spelling = start..<arena.count
    let prefix = colon.map {
      prefixNumber(String(decoding: arena[start..<start + $0], as: UTF8.self))
    }
    let local = String(decoding: arena[(start + (colon.map { $0 + 1 } ?? 0))...], as: UTF8.self)
    let declaresNamespace = prefix == NameTable.xmlnsPrefix || (prefix == nil && local == "xmlns")
    entries.append(
      Entry(
        spelling: spelling, hash: hash, prefix: prefix ?? 0,
        declaresNamespace: declaresNamespace, local: local,
        qualified: String(decoding: arena[spelling], as: UTF8.self)))
    return entries.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  @inline(__always)
  func declaresNamespace(_ number: Int) -> Bool { entries[number].declaresNamespace }

  // MARK: - Namespaces

  mutating func prefixNumber(_ prefix: String) -> Int {
    let key = Array(prefix.utf8)
    if let number = prefixNumbers[key] { return number }
    prefixes.append(prefix)
    bound.append(NameTable.unbound)
    prefixNumbers[key] = prefixes.count - 1
    return prefixes.count - 1
  }

  private mutating func namespaceNumber(_ namespace: String) -> Int {
    let key = Array(namespace.utf8)
    if let number = namespaceNumbers[key] { return number }
    namespaces.append(namespace)
    namespaceNumbers[key] = namespaces.count - 1
    return namespaces.count - 1
  }

  mutating func bind(_ prefix: String, to namespace: String) {
    let number = prefixNumber(prefix)
    replaced.append((number, bound[number]))
    bound[number] = namespaceNumber(namespace)
  }

  mutating func unbind(to count: Int) {
    while replaced.count > count {
      let last = replaced.removeLast()
      bound[last.prefix] = last.namespace
    }
  }

  func namespace(ofPrefix prefix: String) -> String? {
    guard let number = prefixNumbers[Array(prefix.utf8)], bound[number] >= 0 else { return nil }
    return namespaces[bound[number]]
  }

  /// The name in the namespaces now in scope; nil if its prefix is not declared.
  mutating func resolve(_ number: Int, isAttribute: Bool) -> XMLName? {
    let prefix = entries[number].prefix
    if isAttribute, prefix == 0 {
      if let plain = entries[number].plain { return plain }
      let plain = name(number, namespace: 0)
      entries[number].plain = plain
      return plain
    }
    let namespace = bound[prefix]
    if namespace == entries[number].namespace { return entries[number].resolved }
    guard namespace != NameTable.unbound else { return nil }
    let found = name(number, namespace: namespace)
    entries[number].namespace = namespace
    entries[number].resolved = found
    return found
  }

  private mutating func name(_ number: Int, namespace: Int) -> XMLName {
    let key = Key(entry: number, namespace: namespace)
    if let known = resolved[key] { return known }
    let made = XMLName(
      qualified: entries[number].qualified, prefix: prefixes[entries[number].prefix],
      local: entries[number].local, namespace: namespaces[namespace], index: resolved.count)
    resolved[key] = made
    return made
  }
}
