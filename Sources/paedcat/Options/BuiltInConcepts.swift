internal import Foundation
internal import Seed
internal import Vocabulary

/// The concepts that come with the program: `vocabulary.tsv` of the seed.
enum BuiltInConcepts {
  /// Without concepts where the program was copied without its resources: searching goes on by words.
  static let scheme: ConceptScheme = {
    var scheme = ConceptScheme()
    if let folder = try? Seed.folder(),
      let table = try? String(contentsOfFile: folder + "/vocabulary.tsv", encoding: .utf8)
    {
      scheme.load(table)
    }
    return scheme
  }()

  /// The same, ready to be found in texts.
  static let library = ConceptLibrary(scheme)
}
