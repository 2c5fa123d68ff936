internal import ArgumentParser
internal import Catalogue
internal import Store

/// `KEY=VALUE` settings of a source.
enum SourceAssignment {
  static let keys = [
    "hospital", "country", "policy", "threshold", "every", "iriPrefix", "allowNetwork",
    "secretEnv", "secretFile", "columns", "contact", "maxWithdrawal", "grace",
  ]

  static func applied(
    _ assignments: [String], to settings: SourceSettings
  ) throws -> SourceSettings {
    try assignments.reduce(into: settings) { settings, assignment in
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw ValidationError("“\(assignment)” is not KEY=VALUE.")
      }
      try set(String(parts[0]), String(parts[1]), in: &settings)
    }
  }

  private static func set(
    _ key: String, _ value: String, in settings: inout SourceSettings
  ) throws {
    let text = value.isEmpty ? nil : value
    switch key {
    case "hospital": settings.hospital = text
    case "country": settings.country = text?.lowercased()
    case "policy":
      guard let policy = SourceSettings.Policy(rawValue: value) else {
        throw ValidationError("policy is accept or reject.")
      }
      settings.policy = policy
    case "threshold": settings.threshold = try number(key, value, least: 5)
    case "every":
      guard text.map({ HarvestSchedule($0) != nil }) ?? true else {
        throw ValidationError(
          "every is an interval from a minute up (PT6H, P1D), or five fields of cron (“30 2 * * *”, UTC)."
        )
      }
      settings.every = text
    case "iriPrefix": settings.iriPrefix = text
    case "allowNetwork":
      settings.allowNetwork = value.split(separator: ",").map(String.init)
    case "secretEnv": settings.secretEnv = text
    case "secretFile": settings.secretFile = text
    case "columns": settings.columns = try columns(value)
    case "contact": settings.contact = text
    case "maxWithdrawal":
      guard let share = Double(value), (0...1).contains(share) else {
        throw ValidationError("maxWithdrawal is a share from 0 to 1: 0.3.")
      }
      settings.maxWithdrawal = share
    case "grace": settings.grace = try number(key, value, least: 1)
    default:
      throw ValidationError("There is no setting “\(key)”: \(keys.joined(separator: ", ")).")
    }
  }

  /// `name:Feld,label:Bezeichnung`: headers of a data dictionary by the field that they mean.
  private static func columns(_ value: String) throws -> [String: String] {
    var columns: [String: String] = [:]
    for pair in value.split(separator: ",") {
      let parts = pair.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, DictionaryField(rawValue: parts[0]) != nil else {
        let fields = DictionaryField.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("columns is FIELD:HEADER,…, where FIELD is one of \(fields).")
      }
      columns[parts[0]] = parts[1]
    }
    return columns
  }

  private static func number(_ key: String, _ value: String, least: Int) throws -> Int {
    guard let number = Int(value), number >= least else {
      throw ValidationError("\(key) is a whole number from \(least) up.")
    }
    return number
  }
}
