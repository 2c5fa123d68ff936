internal import Catalogue

/// What the steward should know of the files: what could not be read, without its content and without a number
/// below the threshold.
struct MakingNotes {
  let sentences: [String]

  init(_ patients: PatientRecords, _ counts: TrueCounts, _ options: StatisticsOptions) {
    var tally = patients.tally
    tally.note(.bornLater, count: counts.bornLater)
    tally.note(.sex, count: counts.unreadSexes)
    tally.note(.contradiction, count: patients.cohort.contradictions.count)
    tally.note(.unmappedConcept, count: counts.unmappedCodes)
    var sentences: [String] = []
    func amount(_ count: Int) -> String {
      count < options.threshold ? "fewer than \(options.threshold)" : "\(count)"
    }
    for (fault, rows, first, file) in tally.noted {
      let place = first > 0 ? " The first is row \(first) of \(file)." : ""
      sentences.append(Self.sentence(fault, amount(rows)) + place)
    }
    if counts.uncertainAges > 0 {
      sentences.append(
        "The age group of some children cannot be told (\(amount(counts.uncertainAges))): their birth is "
          + "known too roughly. Give a full date, or wider bands with --age-groups.")
    }
    for dimension in [StatisticsDimension.ageGroup, .birthYear, .firstVisitYear, .place]
    where counts.asked.contains(where: { $0.contains(dimension) }) {
      let missing =
        counts.missing[dimension.index] - (dimension == .ageGroup ? counts.uncertainAges : 0)
      guard missing > 0 else { continue }
      sentences.append(
        "Without a value of \(dimension.rawValue): \(amount(missing)) children. They are in the total and in "
          + "the other tables.")
    }
    self.sentences = sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private static func sentence(_ fault: RowTally.Fault, _ amount: String) -> String {
    switch fault {
    case .noIdentifier: "\(amount) rows have no identifier and are not counted."
    case .repeatedIdentifier:
      "\(amount) rows are of a child who had a row already; each child is counted once."
    case .birth:
      "\(amount) rows have a birth or age that is no date or age, such as a year of two digits."
    case .bornLater: "\(amount) children were born after the reference date and are not counted."
    case .sex:
      "\(amount) children have a word for sex that is not understood and count as unknown: say what it means "
        + "with --sex WORD=female."
    case .code: "\(amount) rows have a diagnosis that holds no code that is known."
    case .visit: "\(amount) rows have a visit whose year cannot be read."
    case .unknownPerson: "\(amount) rows are of persons who are not in the person table."
    case .contradiction:
      "\(amount) children have rows that state different births or sexes; the first one holds."
    case .unmappedConcept:
      "\(amount) children or rows have concepts without a code: add the file of concepts, concept.csv."
    }
  }
}
