/// What sort of page a document is, and so how it is read and where it leads.
enum DocumentForm: String, Hashable, Sendable {
  /// A description in a notation of RDF; Hydra names the page after it.
  case rdf
  /// RDF if it is any; a page for people is passed over. Sitemaps list both.
  case page
  /// The repository or a catalogue of a FAIR Data Point: leads to catalogues and datasets.
  case fdp
  /// A dataset of a FAIR Data Point, its distributions on pages of their own.
  case fdpDataset = "fdp-dataset"
  /// A page of CKAN's `package_search`.
  case ckan
  /// The list of datasets of a PHEMS federated node.
  case phems
  /// A dataset of a PHEMS federated node, its catalogue entry and dictionaries on pages of their own.
  case phemsDataset = "phems-dataset"
  /// A sitemap, or an index of sitemaps.
  case sitemap
  /// A data dictionary: the variables of one dataset as CSV or a workbook.
  case dictionary
}

extension DocumentReference {
  /// As the state of the page that led here keeps it: the URL, with the form before it unless it is RDF.
  var text: String { form == .rdf ? location : "\(form.rawValue)+\(location)" }

  /// Reads what ``text`` wrote.
  init(text: String) {
    if let plus = text.firstIndex(of: "+"),
      let form = DocumentForm(rawValue: String(text[..<plus]))
    {
      self.init(page: String(text[text.index(after: plus)...]), form)
    } else {
      self.init(page: text, .rdf)
    }
  }

  /// A page on the web.
  init(page url: String, _ form: DocumentForm) {
    self.init(location: url, place: .web(url), form: form)
  }
}
