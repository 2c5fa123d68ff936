#if canImport(Glibc)
  internal import Glibc
#endif

/// How a process that takes and gives back hundreds of megabytes over and over treats what was given back.
enum FreedMemory {
  /// Has the allocator keep it for what comes next, until the process ends: a fiftieth of a harvest's time goes into
  /// giving pages to the kernel and taking them again. Does nothing where there is no `mallopt`.
  static func keep() {
    #if canImport(Glibc)
      typealias MallOpt = @convention(c) (CInt, CInt) -> CInt
      // Glibc's module has no <malloc.h>.
      guard let symbol = dlsym(nil, "mallopt") else { return }
      let set = unsafeBitCast(symbol, to: MallOpt.self)
      let (trimThreshold, topPad, mmapThreshold): (CInt, CInt, CInt) = (-1, -2, -3)
      _ = set(trimThreshold, 512 << 20)
      _ = set(topPad, 16 << 20)
      // The most that glibc takes.
      _ = set(mmapThreshold, 32 << 20)
    #endif
  }
}
