extension Source {
  /// Whether the source can be as it is set up; adding and setting one checks this too.
  ///
  /// - Throws: `StoreError.sourceInvalid` naming the first setting that cannot be.
  public func check() throws(StoreError) {
    func refuse(_ reason: String) -> StoreError { .sourceInvalid(name: name, reason: reason) }
    let letters = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    guard letters, (1...100).contains(name.utf8.count) else {
      throw refuse("a name has 1 to 100 lower-case letters, digits, dots and hyphens")
    }
    guard !url.isEmpty else { throw refuse("its URL is empty") }
    guard settings.threshold >= 5 else { throw refuse("the threshold is at least 5") }
    guard (0...1).contains(settings.maxWithdrawal) else {
      throw refuse("maxWithdrawal is a share from 0 to 1")
    }
    if let every = settings.every, HarvestSchedule(every) == nil {
      throw refuse(
        "every is an interval from a minute up, such as PT6H or P1D, or five fields of cron, such as 30 2 * * *"
      )
    }
    guard settings.grace >= 1 else { throw refuse("grace is at least 1") }
    if let country = settings.country {
      let code = country.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains)
      guard code, country.utf8.count == 2 else {
        throw refuse("a country is two lower-case letters (ISO 3166-1)")
      }
    }
  }
}
