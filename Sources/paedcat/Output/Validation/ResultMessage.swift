internal import RDF

/// Which of a result's messages a person reads.
enum ResultMessage {
  /// The one in the best of the reader's languages, else English, else the first.
  static func best(of messages: [Literal], _ languages: [String]) -> String {
    func primary(_ tag: String) -> String {
      String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
    }
    for language in languages + ["en"] {
      let own = messages.first { $0.language.map(primary) == primary(language) }
      if let own { return own.lexicalForm }
    }
    let plain = messages.first { $0.language == nil } ?? messages.first
    return plain?.lexicalForm ?? ""
  }
}
