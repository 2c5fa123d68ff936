/// The JSON-LD context that the examples of DCAT-AP 3 name, and descriptions made after them.
///
/// Facts of `releases/3.0.1/html/examples/context.jsonld` (SEMICeu/DCAT-AP, 10 July 2025, © European Union,
/// CC BY 4.0), as rows of `ContextFacts`.
enum DCATAPExamplesContext {
  static let iris = [
    "https://semiceu.github.io/uri.semic.eu-generated/DCAT-AP/releases/3.0.1/html/examples/context.jsonld",
    "https://semiceu.github.io/uri.semic.eu-generated/DCAT-AP/releases/3.0.0/html/examples/context.jsonld",
    "https://semiceu.github.io/DCAT-AP/releases/3.0.1/html/examples/context.jsonld",
    "https://semiceu.github.io/DCAT-AP/releases/3.0.0/html/examples/context.jsonld",
  ]

  static let rows = """
    dcat dcat:
    dct dct:
    rdf rdf:
    nal-frequency http://publications.europa.eu/resource/authority/frequency/
    example https://data.gov.gr/
    example-ds https://data.gov.gr/id/dataset/
    example-cat https://data.gov.gr/id/catalog/
    example-ser https://data.gov.gr/id/datasetseries/
    example-ag https://agencies.gov.gr/id/
    DatasetMemberOfADatasetSeries dcat:Dataset
      inSeries dcat:inSeries @id @set
      next dcat:next @id @set
      previous dcat:prev @id @set
    Dataset dcat:Dataset
      title dct:title @set @language
      description dct:description @set @language
      publisher dct:publisher @id
      releaseDate dct:issued xsd:date
      modificationDate dct:modified xsd:date
      frequency dct:accrualPeriodicity @id @set
      geographicalCoverage dct:spatial @id @set
      temporalCoverage dct:temporal @id @set
      datasetDistribution dcat:distribution @id
    DatasetSeries dcat:DatasetSeries
      contactPoint dcat:contactPoint @id @set
      description dct:description @set @language
      first dcat:first @id
      frequency dct:accrualPeriodicity @id
      geographicalCoverage dct:spatial @id @set
      last dcat:last @id
      modificationDate dct:modified xsd:date
      publisher dct:publisher @id
      releaseDate dct:issued xsd:date
      seriesMember dcat:seriesMember @id @set
      temporalCoverage dct:temporal @id @set
      title dct:title @set @language
    DataService dcat:DataService
      accessRights dct:accessRights @id
      description dct:description @set @language
      endpointDescription dcat:endpointDescription @id @set
      endpointUrl dcat:endpointURL @id @set
      format dct:format @id @set
      licence dct:license @id
      servesDataset dcat:servesDataset @id @set
      title dct:title @set @language
    Distribution dcat:Distribution
    """
}
