internal import Catalogue

extension MadeStatistics {
  /// What a description says so that catalogues find the document: Turtle.
  ///
  /// - Parameters:
  ///   - address: Where the document will be, as an IRI.
  ///   - isCSV: Whether it is the CSV form.
  public func turtle(at address: String, isCSV: Bool) -> String {
    let type = isCSV ? "text/csv" : "application/json"
    return """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix healthdcatap: <\(HealthDCAT.namespace)> .

      <\(statistics.dataset)> healthdcatap:analytics [
        a dcat:Distribution ;
        dct:title "Aggregate statistics\(statistics.referenceDate.map { " of " + $0 } ?? "")"@en ;
        dct:conformsTo <\(PHDS.aggregateStatistics)> ;
        dcat:mediaType <https://www.iana.org/assignments/media-types/\(type)> ;
        dcat:accessURL <\(address)> ;
        dcat:downloadURL <\(address)>
      ] .

      """
  }
}
