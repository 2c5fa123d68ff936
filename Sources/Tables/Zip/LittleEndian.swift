/// Numbers as ZIP writes them; 0 beyond the end.
extension ArraySlice<UInt8> {
  /// A number of up to eight bytes, `offset` bytes behind the slice's start.
  func number(at offset: Int, bytes count: Int) -> Int {
    let start = startIndex + offset
    guard offset >= 0, start + count <= endIndex else { return 0 }
    let value = (0..<count).reduce(UInt64(0)) { $0 | UInt64(self[start + $1]) << (8 * UInt64($1)) }
    return Int(clamping: value)
  }
}
