internal import ArgumentParser
internal import Vocabulary

struct VocabularySearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Concepts by name, in any language.",
    discussion: """
      First what the words name as a whole, then names that go on so.

      EXAMPLES:
        paedcat vocabulary search mukowiscydoza
        paedcat vocabulary search 'hole in the heart' --json
      """)

  @Argument(help: "Words.") var words: [String]
  @Option(help: "How many to list.") var limit = 20
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  struct Hit: Encodable {
    var text: String
    var code: String
    var label: String
  }

  func run() async throws {
    let library = databaseOptions.library
    let text = words.joined(separator: " ")
    var hits: [Hit] = []
    func add(_ text: String, _ code: String) {
      guard hits.count < limit, !hits.contains(where: { $0.code == code }) else { return }
      hits.append(Hit(text: text, code: code, label: library.label(code) ?? text))
    }
    for mention in library.mentions(in: text, .question) {
      let bytes = Array(text.utf8)[mention.range]
      for code in mention.codes { add(String(decoding: bytes, as: UTF8.self), code) }
    }
    for completion in library.completions(of: text, limit: limit) {
      add(completion.text, completion.code)
    }
    if output.json { return try Standard.json(hits) }
    guard !hits.isEmpty else {
      print("No concept is called so.\nTry fewer letters.")
      return
    }
    var table = TextTable(["code", "label", "found as"], flexible: 1)
    table.rows = hits.map { [$0.code, $0.label, $0.text] }
    print(table.rendered(width: Terminal.width))
  }
}
