/// Small documents for tests.
enum Descriptions {
  static let prefixes = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
    @prefix healthdcatap: <http://healthdataportal.eu/ns/health#> .

    """

  static func dataset(_ id: String, title: String? = nil, more: String = "") -> String {
    """
    <https://hospital.example/dataset/\(id)> a dcat:Dataset ;
      dct:identifier "\(id)" ; dct:title "\(title ?? "Cohort \(id)")"@en ;
      dct:description "Children of cohort \(id)."@en \(more) .

    """
  }

  static func document(_ ids: [String]) -> String {
    prefixes + ids.map { dataset($0) }.joined()
  }

  /// A page of a catalogue, with the page that follows it.
  static func page(_ ids: [String], at url: String, next: String?) -> String {
    document(ids)
      + "<\(url)> a hydra:PartialCollectionView "
      + (next.map { "; hydra:next <\($0)> " } ?? "") + ".\n"
  }

  /// Points at an aggregate statistics document.
  static func analytics(_ location: String) -> String {
    """
    ; healthdcatap:analytics [ a dcat:Distribution ; dcat:accessURL <\(location)> ;
      dcat:downloadURL <\(location)> ;
      dct:conformsTo <https://w3id.org/paedcat/aggregate-statistics/v1> ]
    """
  }

  static func statistics(_ id: String, total: Int) -> String {
    """
    {"dataset":"https://hospital.example/dataset/\(id)","unit":"individuals",
     "threshold":10,"rounding":1,"total":\(total),"tables":[]}
    """
  }
}
