/// Why a mail was not taken.
public enum MailError: Error, Hashable, Sendable, CustomStringConvertible {
  case invalidAddress(String)
  case unreachable(host: String, reason: String)
  /// The relay offers no encryption, and a password would go over the network in the clear.
  case notSecure(host: String)
  /// The relay said no, or what is no SMTP.
  case refused(step: String, reply: String)
  case timeout(host: String)

  /// In one plain sentence.
  public var description: String {
    switch self {
    case .invalidAddress(let text): "“\(text.prefix(100))” is no mail address."
    case .unreachable(let host, let reason): "No connection to the mail relay \(host): \(reason)."
    case .notSecure(let host):
      "The mail relay \(host) offers no encryption, so the password was not sent."
    case .refused(let step, let reply): "The mail relay refused \(step): \(reply)."
    case .timeout(let host): "The mail relay \(host) did not answer in time."
    }
  }
}
