internal import ArgumentParser

struct VocabularyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary", abstract: "Code systems by which questions are understood.",
    discussion: """
      A paediatric vocabulary comes with the program. Others are brought in from files as they are \
      published, and lie beside the database.

      EXAMPLES:
        paedcat vocabulary import hpo hp.obo
        paedcat vocabulary search 'hole in the heart'
        paedcat vocabulary show ORPHA:586
      """,
    subcommands: [
      VocabularyImportCommand.self, VocabularyListCommand.self, VocabularyShowCommand.self,
      VocabularySearchCommand.self,
    ])
}
