internal import Foundation
internal import RDF

/// The text of a document, for saying where in it something stands.
final class SourceText {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]
  /// Bytes that may still be searched through: a document may have many findings.
  private var budget = 1 << 30

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// The column, from 1, where the first of the texts that the line holds begins there; else that of the first
  /// sign of the line. Nil for an empty line.
  func column(of texts: [String], line: Int) -> Int? {
    guard line > 0, line <= starts.count else { return nil }
    let range = starts[line - 1]..<(line < starts.count ? starts[line] : bytes.count)
    let found = texts.lazy.compactMap { self.find($0, in: range) }.first
    let blank: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
    guard let place = found ?? range.first(where: { !blank.contains(bytes[$0]) }) else {
      return nil
    }
    return column(at: place, from: range.lowerBound)
  }

  /// The place of the first of the texts that stands exactly once in the document.
  func onlyPlace(of texts: [String]) -> SourcePosition? {
    for text in texts {
      let whole = 0..<bytes.count
      guard let place = find(text, in: whole),
        find(text, in: (place + 1)..<bytes.count) == nil
      else { continue }
      let line = starts.partitionPoint { $0 <= place }
      return SourcePosition(line: line, column: column(at: place, from: starts[line - 1]))
    }
    return nil
  }

  /// In characters, as readers of RDF count them.
  private func column(at place: Int, from start: Int) -> Int {
    String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars.count + 1
  }

  private func find(_ text: String, in range: Range<Int>) -> Int? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= range.count, budget >= range.count else { return nil }
    budget -= range.count
    return bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return nil }
      var place = range.lowerBound
      let end = range.upperBound - wanted.count
      while place <= end,
        let first = memchr(base + place, Int32(wanted[0]), end - place + 1)
      {
        place = UnsafeRawPointer(first) - base
        if memcmp(base + place, wanted, wanted.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}

extension [Int] {
  /// How many of the first elements of a sorted array meet a condition that later ones do not.
  fileprivate func partitionPoint(_ meets: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
