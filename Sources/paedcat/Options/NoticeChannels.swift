internal import Fetch
internal import Foundation
internal import Harvest

/// How the contacts of sources are told, as the environment has it: secrets come from it or from files that it names.
enum NoticeChannels {
  /// - Throws: `CommandFailure` where a variable is not what it has to be.
  static func fromEnvironment(
    _ environment: [String: String] = ProcessInfo.processInfo.environment,
    publicURL: String? = nil
  ) throws -> Notifier.Channels {
    var channels = Notifier.Channels()
    channels.publicURL = publicURL ?? environment["PAEDCAT_PUBLIC_URL"]
    channels.webhookToken = try secret("PAEDCAT_WEBHOOK_TOKEN", environment)
    guard let text = environment["PAEDCAT_SMTP"], !text.isEmpty else { return channels }
    guard var relay = MailRelay(text) else {
      throw CommandFailure(
        "PAEDCAT_SMTP is no mail relay.",
        remedy: "Write it as smtp://relay.example:25 or smtps://relay.example.")
    }
    relay.user = environment["PAEDCAT_SMTP_USER"]
    relay.password = try secret("PAEDCAT_SMTP_PASSWORD", environment)
    guard let sender = environment["PAEDCAT_MAIL_FROM"], MailMessage.isAddress(sender) else {
      throw CommandFailure(
        "PAEDCAT_SMTP is set and PAEDCAT_MAIL_FROM is no mail address.",
        remedy: "Set it to the address that notices come from.")
    }
    channels.relay = relay
    channels.sender = sender
    return channels
  }

  /// The variable itself, or the content of the file that the variable with `_FILE` after it names.
  private static func secret(_ name: String, _ environment: [String: String]) throws -> String? {
    if let value = environment[name], !value.isEmpty { return value }
    guard let path = environment[name + "_FILE"], !path.isEmpty else { return nil }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandFailure(
        "The file that \(name)_FILE names cannot be read.", remedy: "Check its path and rights.")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
