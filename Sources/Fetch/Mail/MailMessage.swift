internal import Foundation

/// A plain text mail to one address.
public struct MailMessage: Hashable, Sendable {
  public var from: String
  public var to: String
  public var subject: String
  public var text: String

  /// Nothing is checked until it is sent.
  public init(from: String, to: String, subject: String, text: String) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
  }

  /// Whether a text can stand as an address in a mail's envelope: one `@`, and nothing that would end the command.
  public static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && $0.value > 0x20 && $0.value < 0x7F
          && !"<>()[],;:\\\"".unicodeScalars.contains($0)
      }
  }

  /// The message as it goes over the wire (RFC 5322), lines of base64 under a short head, ending in a line end.
  func lines(at date: Date, id: String) -> [String] {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    let host = from.split(separator: "@").last ?? "localhost"
    let head = [
      "From: <\(from)>", "To: <\(to)>", "Subject: \(Self.word(subject))",
      "Date: \(formatter.string(from: date))", "Message-ID: <\(id)@\(host)>", "MIME-Version: 1.0",
      "Auto-Submitted: auto-generated", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
    ]
    let body = Data(text.utf8).base64EncodedString(options: .lineLength76Characters)
    return head + body.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// An encoded word (RFC 2047) a piece, so that no text can end the header.
  private static func word(_ text: String) -> String {
    var pieces: [String] = [""]
    for character in text {
      if pieces[pieces.count - 1].utf8.count + String(character).utf8.count > 42 {
        pieces.append("")
      }
      pieces[pieces.count - 1].append(character)
    }
    return pieces.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }
}
