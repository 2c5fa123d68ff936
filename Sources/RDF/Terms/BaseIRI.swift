/// An absolute IRI that references are resolved against (RFC 3986, section 5.2, strict).
///
/// An absolute reference stays as it is written, dot segments included: RDF compares IRIs as text.
public struct BaseIRI: Sendable {
  private let bytes: [UInt8]
  private let components: Components

  /// Nothing when the text is no absolute IRI. The fragment is dropped.
  public init?(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init?(bytes: [UInt8]) {
    let components = Components(bytes)
    guard components.scheme != nil else { return nil }
    self.bytes = bytes
    self.components = components
  }

  /// The IRI as it was given.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where its path stands in the bytes of its text.
  var path: Range<Int> { components.path }

  /// Whether it has an authority, such as a host.
  var hasAuthority: Bool { components.authority != nil }

  /// Whether a reference begins with a scheme and a colon.
  public static func isAbsolute(_ reference: some Collection<UInt8>) -> Bool {
    Components.schemeLength(reference) != nil
  }

  /// The absolute IRI that a reference means here.
  public func resolve(_ reference: String) -> String {
    var result: [UInt8] = []
    reference.withBytes { resolve($0, into: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the absolute IRI that a reference means here.
  public func resolve(_ reference: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
    let parts = Components(reference)
    if parts.scheme != nil {
      result.append(contentsOf: reference)
      return
    }
    if let scheme = components.scheme { result.append(contentsOf: bytes[scheme]) }
    result.append(0x3A)
    if let authority = parts.authority {
      result += [0x2F, 0x2F]
      result.append(contentsOf: reference[authority])
      Self.appendWithoutDots(Array(reference[parts.path]), to: &result)
      append(parts.query, of: reference, mark: 0x3F, to: &result)
    } else {
      if let authority = components.authority {
        result += [0x2F, 0x2F]
        result.append(contentsOf: bytes[authority])
      }
      if parts.path.isEmpty {
        result.append(contentsOf: bytes[components.path])
        if let query = parts.query {
          result.append(0x3F)
          result.append(contentsOf: reference[query])
        } else if let query = components.query {
          result.append(0x3F)
          result.append(contentsOf: bytes[query])
        }
      } else {
        Self.appendWithoutDots(merged(reference[parts.path]), to: &result)
        append(parts.query, of: reference, mark: 0x3F, to: &result)
      }
    }
    append(parts.fragment, of: reference, mark: 0x23, to: &result)
  }

  private func append(
    _ range: Range<Int>?, of reference: UnsafeBufferPointer<UInt8>, mark: UInt8,
    to result: inout [UInt8]
  ) {
    guard let range else { return }
    result.append(mark)
    result.append(contentsOf: reference[range])
  }

  /// Section 5.2.3: the reference's path in place of the base's last segment.
  private func merged(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    if path.first == 0x2F { return Array(path) }
    if components.authority != nil, components.path.isEmpty { return [0x2F] + path }
    let base = bytes[components.path]
    guard let slash = base.lastIndex(of: 0x2F) else { return Array(path) }
    return Array(base[...slash]) + path
  }

  /// Section 5.2.4. Never takes away what stood in `result` before.
  private static func appendWithoutDots(_ path: [UInt8], to result: inout [UInt8]) {
    let start = result.count
    var rest = path[...]
    func begins(_ text: StaticString) -> Bool {
      rest.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    func isAll(_ text: StaticString) -> Bool {
      rest.count == text.utf8CodeUnitCount && begins(text)
    }
    func dropLastSegment() {
      while result.count > start {
        if result.removeLast() == 0x2F { break }
      }
    }
    while !rest.isEmpty {
      if begins("../") {
        rest = rest.dropFirst(3)
      } else if begins("./") {
        rest = rest.dropFirst(2)
      } else if begins("/./") {
        rest = rest.dropFirst(2)
      } else if isAll("/.") {
        result.append(0x2F)
        return
      } else if begins("/../") {
        rest = rest.dropFirst(3)
        dropLastSegment()
      } else if isAll("/..") {
        dropLastSegment()
        result.append(0x2F)
        return
      } else if isAll(".") || isAll("..") {
        return
      } else {
        if rest.first == 0x2F { result.append(rest.removeFirst()) }
        let segment = rest.prefix { $0 != 0x2F }
        result.append(contentsOf: segment)
        rest = rest.dropFirst(segment.count)
      }
    }
  }
}

/// Where the five components of an IRI reference stand (RFC 3986, appendix B).
private struct Components: Sendable {
  var scheme: Range<Int>?
  var authority: Range<Int>?
  var path: Range<Int>
  var query: Range<Int>?
  var fragment: Range<Int>?

  init<Text: RandomAccessCollection>(_ text: Text) where Text.Element == UInt8, Text.Index == Int {
    var position = text.startIndex
    let end = text.endIndex
    func find(_ stops: (UInt8) -> Bool) -> Int {
      text[position...].firstIndex(where: stops) ?? end
    }
    if let length = Self.schemeLength(text) {
      scheme = position..<position + length
      position += length + 1
    }
    if position + 1 < end, text[position] == 0x2F, text[position + 1] == 0x2F {
      position += 2
      let stop = find { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }
      authority = position..<stop
      position = stop
    }
    let pathEnd = find { $0 == 0x3F || $0 == 0x23 }
    path = position..<pathEnd
    position = pathEnd
    if position < end, text[position] == 0x3F {
      position += 1
      let stop = find { $0 == 0x23 }
      query = position..<stop
      position = stop
    }
    if position < end { fragment = position + 1..<end }
  }

  /// Bytes of the scheme before its colon.
  static func schemeLength(_ text: some Collection<UInt8>) -> Int? {
    var length = 0
    for byte in text {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: break
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        if length == 0 { return nil }
      case 0x3A:
        return length > 0 ? length : nil
      default:
        return nil
      }
      length += 1
    }
    return nil
  }
}
