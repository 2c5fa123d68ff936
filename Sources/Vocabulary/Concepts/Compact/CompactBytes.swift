internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Bytes that live as long as the value: in memory, or a file mapped into it.
///
/// A mapped file is trusted to stay as it is: vocabularies are written beside and renamed into place, never
/// changed. Every read is bounds-checked; what lies outside reads as zero.
final class CompactBytes: @unchecked Sendable {
  private let base: UnsafeRawBufferPointer
  private let isMapped: Bool

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 8)
    copy.copyBytes(from: bytes)
    base = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<bytes.count])
    isMapped = false
  }

  /// - Throws: `CocoaError` where the file cannot be read.
  init(mapping path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw CocoaError(.fileReadNoSuchFile) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw CocoaError(.fileReadCorruptFile) }
    base = UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
    isMapped = true
  }

  deinit {
    guard let address = base.baseAddress else { return }
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: address), base.count)
    } else {
      UnsafeMutableRawPointer(mutating: address).deallocate()
    }
  }

  var count: Int { base.count }

  @inline(__always)
  func load<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type = Value.self) -> Value {
    guard offset >= 0, offset <= base.count - MemoryLayout<Value>.size else { return 0 }
    return Value(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  /// Empty where it lies outside.
  func slice(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
    guard offset >= 0, length >= 0, offset <= base.count - length else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: base[offset..<(offset + length)])
  }
}
