@testable import RDF

/// Reads a text, strictly unless told otherwise.
func read(
  _ text: String, as notation: Notation = .turtle, base: String? = "http://example.org/doc",
  _ tolerance: ReadingOptions.Tolerance = .strict, limits: ReadingLimits = ReadingLimits()
) -> ReadDocument {
  RDFReader.read(
    Array(text.utf8), as: notation,
    options: ReadingOptions(base: base, tolerance: tolerance, limits: limits))
}
