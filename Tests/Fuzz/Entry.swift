import FuzzSupport
import Glibc

/// libFuzzer under a main function of our own, with the options of its command line.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments) { testOneInput($0, $1) })
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let start = processorSeconds()
  do {
    try Session.target.check(input)
  } catch {
    report("FINDING in \(Session.target.rawValue): \(error)")
  }
  let seconds = processorSeconds() - start
  if seconds > Session.secondsAllowed {
    report("FINDING in \(Session.target.rawValue): \(count) bytes take \(seconds) s")
  }
  return 0
}

/// Time of the processor, not of the clock: the machine may be busy with other things.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Ends the process in the way that makes libFuzzer keep the input.
private func report(_ message: String) -> Never {
  Session.say(message)
  abort()
}
