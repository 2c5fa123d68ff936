/// The fields of a form sent as `multipart/form-data` (RFC 7578).
struct MultipartForm: Sendable {
  /// A file that was chosen.
  struct File: Sendable {
    /// As the browser names it: no path.
    var name: String
    var bytes: [UInt8]
  }

  private var fields: [String: [UInt8]] = [:]
  private var files: [(field: String, file: File)] = []

  /// The most parts that are read.
  static let mostParts = 50

  /// - Returns: nil where the media type is another, or names no boundary.
  init?(_ body: [UInt8], mediaType: String?) {
    guard let mediaType, let boundary = Self.boundary(mediaType) else { return nil }
    let mark = Array("--\(boundary)".utf8)
    let body = body[...]
    var places: [Int] = []
    var place = body.startIndex
    while places.count <= Self.mostParts, let found = Self.find(mark, in: body, from: place) {
      places.append(found)
      place = found + mark.count
    }
    for (start, end) in zip(places, places.dropFirst()) {
      read(body[(start + mark.count)..<end])
    }
  }

  /// The bytes of a field; empty where there is none.
  subscript(name: String) -> [UInt8] { fields[name] ?? [] }

  /// The files of a field, in order; an empty one where none was chosen.
  func files(_ name: String) -> [File] { files.filter { $0.field == name }.map(\.file) }

  func text(_ name: String) -> String { String(decoding: self[name], as: UTF8.self) }

  /// One part: a line break, headers, an empty line, the value, a line break.
  private mutating func read(_ part: ArraySlice<UInt8>) {
    let blank = Array("\r\n\r\n".utf8)
    guard let split = Self.find(blank, in: part, from: part.startIndex) else { return }
    let headers = String(decoding: part[..<split], as: UTF8.self)
    guard let name = headers.firstMatch(of: /[;\s]name="([^"]*)"/)?.1 else { return }
    var value = part[(split + blank.count)...]
    if value.suffix(2) == [13, 10] { value = value.dropLast(2) }
    fields[String(name)] = Array(value)
    if let file = headers.firstMatch(of: /[;\s]filename="([^"]*)"/)?.1 {
      files.append((String(name), File(name: String(file.prefix(200)), bytes: Array(value))))
    }
  }

  private static func boundary(_ mediaType: String) -> String? {
    guard mediaType.lowercased().hasPrefix("multipart/form-data"),
      let match = mediaType.firstMatch(of: /boundary="?([^";\s]{1,70})"?/)
    else { return nil }
    return String(match.1)
  }

  private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int?
  {
    bytes.withUnsafeBufferPointer { buffer in
      wanted.withUnsafeBufferPointer { wanted in
        guard let first = wanted.first else { return nil }
        var place = start - bytes.startIndex
        while place + wanted.count <= buffer.count {
          if buffer[place] == first,
            (1..<wanted.count).allSatisfy({ buffer[place + $0] == wanted[$0] })
          {
            return place + bytes.startIndex
          }
          place += 1
        }
        return nil
      }
    }
  }
}
