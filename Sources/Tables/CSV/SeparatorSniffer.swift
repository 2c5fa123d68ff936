/// Finds out what stands between the cells of a CSV file.
enum SeparatorSniffer {
  static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"),
  ]
  /// Records looked at, at most.
  private static let mostRecords = 100

  /// The separator by which the most records of the sample have the same number of cells; of two that do
  /// equally well, the one with more cells. A comma where nothing stands between cells.
  static func separator(of sample: ArraySlice<UInt8>, isWhole: Bool) -> UInt8 {
    var best = (separator: candidates[0], share: 0.0, width: 1)
    for separator in candidates {
      var widths = widths(of: sample, separator)
      // The last record may be cut.
      if !isWhole, widths.count > 1 { widths.removeLast() }
      let tally = widths.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      guard let (width, count) = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        width > 1
      else { continue }
      // A header tells more than rows, some of which may be ragged.
      let header = widths[0] == width ? 0.1 : 0
      let share = Double(count) / Double(widths.count) + header
      if share > best.share + 0.05 || (share > best.share - 0.05 && width > best.width) {
        best = (separator, share, width)
      }
    }
    return best.separator
  }

  /// How many cells each record has.
  private static func widths(of sample: ArraySlice<UInt8>, _ separator: UInt8) -> [Int] {
    var widths: [Int] = []
    var width = 1
    var isQuoted = false
    var isStart = true
    var isBlank = true
    for byte in sample {
      if isQuoted {
        if byte == UInt8(ascii: "\"") { isQuoted = false }
        continue
      }
      switch byte {
      case separator:
        width += 1
        (isStart, isBlank) = (true, false)
      case 0x0A, 0x0D:
        if !isBlank {
          widths.append(width)
          if widths.count == mostRecords { return widths }
        }
        (width, isStart, isBlank) = (1, true, true)
      case UInt8(ascii: "\""):
        // Two in a row inside a quoted cell come here as an end and a new beginning.
        if isStart { isQuoted = true }
        isBlank = false
      default: (isStart, isBlank) = (false, false)
      }
    }
    if !isBlank { widths.append(width) }
    return widths
  }
}
