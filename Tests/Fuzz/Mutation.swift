import FuzzSupport

/// libFuzzer's own changes: bits, bytes, and values that it saw compared.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(
  _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int
) -> Int

/// Two of three changes go by tokens, the others are libFuzzer's.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: CUnsignedInt
) -> Int {
  if seed % 3 == 0 { return mutateBytes(bytes, count, capacity) }
  var mutator = Session.mutator
  mutator.restart(seed: UInt64(seed))
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  return put(mutator.mutate(input, longest: capacity), bytes, capacity)
}

/// Puts tokens of one input among those of another.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func crossOver(
  _ one: UnsafePointer<UInt8>, _ oneCount: Int, _ other: UnsafePointer<UInt8>, _ otherCount: Int,
  _ output: UnsafeMutablePointer<UInt8>, _ capacity: Int, _ seed: CUnsignedInt
) -> Int {
  var mutator = Session.mutator
  mutator.restart(seed: UInt64(seed))
  let spliced = mutator.splice(
    Array(UnsafeBufferPointer(start: one, count: oneCount)),
    Array(UnsafeBufferPointer(start: other, count: otherCount)), longest: capacity)
  return put(spliced, output, capacity)
}

private func put(
  _ result: [UInt8], _ bytes: UnsafeMutablePointer<UInt8>, _ capacity: Int
) -> Int {
  let buffer = UnsafeMutableBufferPointer(start: bytes, count: capacity)
  return buffer.update(fromContentsOf: result.prefix(capacity))
}
