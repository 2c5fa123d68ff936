/// Contexts that documents name and the program knows.
enum BundledContexts {
  /// Names, and the context as JSON.
  static let all: [(iris: [String], text: String)] = []
}
