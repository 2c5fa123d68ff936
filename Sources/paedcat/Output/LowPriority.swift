internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Work that others need not wait for: while a server answers on the same machine, it goes first.
enum LowPriority {
  /// Of `nice`. A third of what others get where all want the whole machine: enough to end what it has begun to write.
  private static let niceness: Int32 = 5

  /// Lowers the priority of this process for good; does nothing where that is lower, or not to be had.
  ///
  /// Linux has one for each thread; later threads take that of the one that made them.
  static func take() {
    #if canImport(Glibc)
      let which = __priority_which_t(PRIO_PROCESS.rawValue)
      let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
      for thread in (threads ?? []).compactMap(id_t.init) {
        guard getpriority(which, thread) < niceness else { continue }
        _ = setpriority(which, thread, niceness)
      }
    #endif
  }
}
