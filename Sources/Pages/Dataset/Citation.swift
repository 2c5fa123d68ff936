internal import Catalogue
internal import Store

/// How to cite a dataset: who, when, what, where, and by which catalogue it was found.
enum Citation {
  static func text(_ detail: DatasetDetail, title: String, reader: Reader) -> String {
    let dataset = detail.dataset
    let publisher =
      dataset.publisher.flatMap { reader.text($0.name, longest: 200)?.text } ?? detail.hospital
    let year = (dataset.modified ?? dataset.issued ?? detail.changedAt).prefix(4)
    let version = dataset.version.map { reader.texts("citation.version", ["version": $0]) } ?? ""
    return reader.texts(
      "citation.text",
      [
        "publisher": Excerpt.of(publisher, longest: 200), "year": String(year), "title": title,
        "version": Excerpt.of(version, longest: 60), "iri": Excerpt.of(dataset.iri, longest: 300),
        "day": reader.day(detail.asOf),
      ])
  }
}
