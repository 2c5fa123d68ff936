internal import Catalogue
internal import Hummingbird
internal import RDF

/// What a steward pasted or uploaded: a description in a notation of RDF, or a filled-in form.
struct SubmittedDescription: Sendable {
  /// The document as it is to be validated: as it was sent, or as the form makes it.
  var bytes: [UInt8]
  var notation: Notation
  /// The aggregate statistics of a form with counts, safe to publish, as JSON.
  var statistics: [UInt8]?
  /// What was odd about the form; nil where it was no form.
  var formFindings: [Finding]?

  /// - Parameter threshold: the smallest count that a form may publish.
  /// - Throws: `Problem` where nothing was sent, or nothing of it can be read.
  init(_ form: MultipartForm, threshold: Int) throws {
    let files = form.files("file").filter { !$0.bytes.isEmpty }
    // A text area that was left alone is sent empty.
    let text = form["text"]
    if files.contains(where: { FormFile.isForm($0.bytes, name: $0.name) }) {
      try self.init(filledIn: files.map { ($0.name, $0.bytes) }, threshold: threshold)
    } else if let file = files.first {
      guard files.count == 1 else {
        throw Problem(
          "too-many-files", "One file at a time", status: .badRequest,
          remedy: "Send one description, or the files of one form.")
      }
      try self.init(document: file.bytes)
    } else if Self.looksLikeYAML(text) {
      try self.init(filledIn: [("form.yaml", text)], threshold: threshold)
    } else {
      try self.init(document: text)
    }
    // A preview's counts belong to the text that came with it.
    if files.isEmpty, statistics == nil, !form["counts"].isEmpty { statistics = form["counts"] }
  }

  private init(document bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { throw ValidationRoute.empty }
    self.bytes = bytes
    notation = try ValidationRoute.notation(bytes, mediaType: nil)
  }

  private init(filledIn files: [(name: String, bytes: [UInt8])], threshold: Int) throws {
    var form = DatasetForm()
    for file in files {
      do throws(FormFile.Refusal) {
        try FormFile.add(file.bytes, name: file.name, to: &form)
      } catch {
        throw Problem(
          "unreadable-document", "Nothing can be read", status: .unprocessableContent,
          detail: (file.name.isEmpty ? "" : "\(file.name.prefix(100)): ") + error.message,
          remedy: error.remedy)
      }
    }
    let described: FormDescription
    do throws(FormRefusal) {
      described = try form.described(threshold: threshold)
    } catch {
      throw Problem(error)
    }
    bytes = try RDFWriter.write(described.uncut, as: .ntriples)
    notation = .ntriples
    statistics = try described.statistics.map { try JSONAnswer.encode($0) }
    formFindings = described.findings
  }

  /// Whether the first line that says something is a word, a colon and a space, as each field of a form is. Turtle
  /// has a name right after the colon, or begins with its prefixes.
  private static func looksLikeYAML(_ text: [UInt8]) -> Bool {
    let lines = String(decoding: text.prefix(4096), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    guard let first = lines.first(where: { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) })
    else { return false }
    return !first.lowercased().hasPrefix("prefix ")
      && first.prefixMatch(of: /\p{L}[\p{L} ()-]*:(\s|$)/) != nil
  }

  /// The description without small counts, to be shown and published: what was sent holds to no threshold.
  func cut(threshold: Int) throws -> [UInt8] {
    let read = RDFReader.read(
      bytes, as: notation, options: ReadingOptions(base: ValidationRoute.base, tolerance: .tolerant)
    )
    return try RDFWriter.write(
      read.graph.withoutSmallCounts(threshold: threshold), as: .turtle, prefixes: .common)
  }

  /// The findings of a report by the fields of the form, where it was one.
  func told(_ report: ProfileReport, languages: [String]) -> ProfileReport {
    guard let formFindings else { return report }
    var report = report
    report.findings = report.findings.map { finding in
      var finding = finding.onForm
      // Lines of the document that was made tell nothing.
      (finding.line, finding.column) = (nil, nil)
      return finding
    }
    report.add(formFindings.map(\.onForm), languages: languages)
    return report
  }
}

extension Problem {
  init(_ refusal: FormRefusal) {
    switch refusal {
    case .empty:
      self.init(
        "form-empty", "The form is not filled in", status: .unprocessableContent,
        detail: "There is no filled-in form in what was sent.",
        remedy: "Fill in a template, and save it before you send it.")
    case .noAddress(let stated):
      self.init(
        "form-without-address", "The form does not name the dataset",
        status: .unprocessableContent,
        detail: stated.map { "“\($0.prefix(100))” is no web address." }
          ?? "The form does not say the address of the dataset.",
        remedy: "Fill in “iri”, as in https://hospital.example/dataset/asthma.")
    }
  }
}
