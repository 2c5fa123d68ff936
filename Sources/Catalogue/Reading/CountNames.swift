/// Which predicates state a count of persons or records.
///
/// What a predicate is called decides, not its namespace: a count that is published under a misspelt
/// or foreign name tells as much about a few children as one under the right name.
enum CountNames {
  /// Folded local names, besides the two of HealthDCAT-AP.
  private static let persons: Set<String> = [
    "numberofuniqueindividuals", "numberofindividuals", "numberofuniqueindividual",
    "numberofuniquepersons", "numberofuniquepatients", "numberofuniqueparticipants",
    "numberofuniquesubjects", "uniqueindividuals", "numberofpersons", "numberofpeople",
    "numberofpatients", "numberofparticipants", "numberofsubjects", "numberofdonors",
    "numberofchildren", "numberofcases", "numberofinfants", "numberofnewborns", "individualcount",
    "individualscount", "patientcount", "patientscount", "participantcount", "participantscount",
    "subjectcount", "subjectscount", "personcount", "personscount", "samplesize", "cohortsize",
    "populationsize", "nindividuals", "npatients", "nparticipants", "nsubjects",
  ]
  private static let records: Set<String> = [
    "numberofrecords", "numberofrecord", "numberofrows", "numberofentries", "recordcount",
    "recordscount", "totalrecords", "nrecords",
  ]

  /// The count property that the IRI means, if any.
  static func property(of iri: String) -> Property? {
    property(ofLocal: Namespaces.foldLocal(Namespaces.localName(iri)))
  }

  /// The same, of a folded local name.
  static func property(ofLocal name: String) -> Property? {
    let name = plain(name)
    if persons.contains(name) { return .numberOfUniqueIndividuals }
    if records.contains(name) { return .numberOfRecords }
    // Slips of up to two letters in the two long names of the standard.
    let bytes = Array(name.utf8)
    if isSlip(bytes, of: "numberofuniqueindividuals") { return .numberOfUniqueIndividuals }
    if isSlip(bytes, of: "numberofrecords") { return .numberOfRecords }
    return nil
  }

  /// `hasNumberOfRecords` and `noOfRecords` are `numberOfRecords`.
  private static func plain(_ name: String) -> String {
    let bare = name.hasPrefix("has") ? String(name.dropFirst(3)) : name
    return bare.hasPrefix("noof") ? "numberof" + bare.dropFirst(4) : bare
  }

  private static func isSlip(_ name: [UInt8], of wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    guard abs(name.count - wanted.count) <= 2 else { return false }
    var row = Array(0...wanted.count)
    for (i, letter) in name.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var smallest = row[0]
      for (j, other) in wanted.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
        smallest = min(smallest, row[j + 1])
      }
      if smallest > 2 { return false }
    }
    return row[wanted.count] <= 2
  }
}
