internal import Store

/// What has to be equal for a document to be unchanged, as one line of text that the store keeps as its
/// content hash: the terms that reading depends on, the digests of what was read, and where it led to.
struct DocumentState: Hashable, Sendable {
  /// What reading depended on besides the bytes: the text of the ``ReadingTerms``.
  var terms: String
  /// SHA-256 of the bytes.
  var content: String
  /// SHA-256 over the statistics that its datasets point at; nil where they point at none.
  var statistics: String?
  /// Datasets were left out, so each harvest has to say so again.
  var hasRejections = false
  /// Pages that it leads to, as `DocumentReference.text` has them.
  var nextPages: [String] = []

  init(terms: ReadingTerms, content: String) {
    self.terms = terms.text
    self.content = content
  }

  /// Reads what ``text`` wrote; nil for anything else.
  init?(_ text: String) {
    let fields = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 4 else { return nil }
    terms = fields[0]
    content = fields[1]
    statistics = fields[2] == "-" ? nil : fields[2]
    hasRejections = fields[3] == "rejections"
    nextPages = Array(fields[4...])
  }

  var text: String {
    ([terms, content, statistics ?? "-", hasRejections ? "rejections" : "-"] + nextPages)
      .joined(separator: " ")
  }

  /// Pages that it leads to, with their forms.
  var next: [DocumentReference] { nextPages.map(DocumentReference.init(text:)) }

  /// Whether the terms are still those of this reading.
  func isRead(under terms: ReadingTerms) -> Bool { self.terms == terms.text }

  /// Whether equal bytes alone mean that nothing has changed.
  var restsOnBytesAlone: Bool { statistics == nil && !hasRejections }
}
