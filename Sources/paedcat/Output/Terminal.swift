internal import Foundation

/// What standard output is: a terminal of some width, or a file or pipe.
enum Terminal {
  static let isInteractive = isatty(STDOUT_FILENO) == 1
  static let hasErrorTerminal = isatty(STDERR_FILENO) == 1

  /// Columns; 100 where there is no terminal.
  static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init),
      columns > 20
    {
      return columns
    }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 {
      return Int(size.ws_col)
    }
    return 100
  }

  private static let hasColour =
    isInteractive && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  static func bold(_ text: String) -> String { styled(text, "1") }
  static func dim(_ text: String) -> String { styled(text, "2") }
  static func green(_ text: String) -> String { styled(text, "32") }
  static func yellow(_ text: String) -> String { styled(text, "33") }
  static func red(_ text: String) -> String { styled(text, "31") }

  private static func styled(_ text: String, _ code: String) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// Safe to print: control characters, and those that turn the direction of writing, by which a
  /// description could steer a terminal, become spaces.
  var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let turns =
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          return turns || scalar.properties.generalCategory == .control ? " " : scalar
        }))
  }

  /// At most `width` characters, the last an ellipsis where it was cut.
  func cut(to width: Int) -> String {
    count <= width ? self : String(prefix(max(width - 1, 0))) + "…"
  }

  /// At most `width` characters, with an ellipsis inside where it was cut: of the end more is kept than of the start.
  func cutInside(to width: Int) -> String {
    guard count > width else { return self }
    let start = max(width - 1, 0) / 3
    return String(prefix(start)) + "…" + String(suffix(max(width - 1 - start, 0)))
  }

  func padded(to width: Int) -> String {
    count >= width ? self : self + String(repeating: " ", count: width - count)
  }

  /// Broken at blanks into lines of at most `width` characters.
  func wrapped(to width: Int, indent: String = "") -> String {
    var lines: [String] = []
    var line = ""
    for word in split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > width - indent.count {
        lines.append(indent + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(indent + line) }
    return lines.joined(separator: "\n")
  }
}
