internal import Catalogue

/// The last gate before the database: no count of persons or records from 1 to threshold − 1 passes.
///
/// Such counts are cut when a description is read; what still comes this far is a fault of ours, mended and
/// reported without its number.
struct CountGate {
  let threshold: Int64
  let dataset: String
  private(set) var findings: [Finding] = []

  init(threshold: Int, dataset: String) {
    self.threshold = Int64(threshold)
    self.dataset = dataset
  }

  mutating func passed(_ dataset: Dataset) -> Dataset {
    var dataset = dataset
    if isSmall(dataset.individuals) {
      dataset.individuals = nil
      report("healthdcatap:numberOfUniqueIndividuals")
    }
    if isSmall(dataset.records) {
      dataset.records = nil
      report("healthdcatap:numberOfRecords")
    }
    return dataset
  }

  mutating func passed(_ statistics: AggregateStatistics) -> AggregateStatistics {
    var statistics = statistics
    var cut = false
    if isSmall(statistics.total.map(Int64.init)) {
      statistics.total = nil
      cut = true
    }
    for table in statistics.tables.indices {
      for cell in statistics.tables[table].cells.indices
      where isSmall(statistics.tables[table].cells[cell].count.map(Int64.init)) {
        statistics.tables[table].cells[cell].count = nil
        cut = true
      }
    }
    if cut { report("healthdcatap:analytics") }
    return statistics
  }

  mutating func passed(_ record: DescriptionRecord) -> DescriptionRecord {
    var record = record
    record.dataset = passed(record.dataset)
    for index in record.statistics.indices {
      record.statistics[index].statistics = passed(record.statistics[index].statistics)
    }
    return record
  }

  func isSmall(_ count: Int64?) -> Bool { count.map { $0 >= 1 && $0 < threshold } ?? false }

  private mutating func report(_ path: String) {
    findings.append(
      Finding(.countBelowThreshold, .warning, dataset: dataset, path: path))
  }
}
