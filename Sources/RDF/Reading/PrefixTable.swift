/// The prefixes of a document being read, found by the bytes of their names.
struct PrefixTable: ~Copyable {
  private var names = TermTable()
  private var namespaces: [[UInt8]] = []

  var count: Int { namespaces.count }

  /// Declares a prefix, or gives it another namespace; whether it meant something else before.
  mutating func set(_ prefix: UnsafeBufferPointer<UInt8>, _ namespace: [UInt8]) -> Bool {
    let number = Int(names.intern(prefix, kind: .iri))
    if number == namespaces.count {
      namespaces.append(namespace)
      return false
    }
    defer { namespaces[number] = namespace }
    return namespaces[number] != namespace
  }

  /// Appends the namespace of a prefix; false when it is not declared.
  func append(_ prefix: UnsafeBufferPointer<UInt8>, to buffer: inout ScratchBuffer) -> Bool {
    guard let number = names.find(prefix, kind: .iri) else { return false }
    namespaces[Int(number)].withUnsafeBufferPointer {
      if let base = $0.baseAddress { buffer.append(base, count: $0.count) }
    }
    return true
  }
}
