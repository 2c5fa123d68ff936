internal import RDF

/// A term of the shapes or of the background, by its number in the validator's own graph.
struct KnownTerm: Hashable, Sendable {
  var id: TermID
}

/// A property that shapes name.
struct Predicate: Hashable, Sendable {
  var term: KnownTerm
  /// Whether the background says anything with it: if not, the data alone need be looked at.
  var isInBackground: Bool
}
