extension FilterField {
  /// What the filter keeps, in one sentence for a help page.
  public var summary: String {
    switch self {
    case .hospital: "Datasets of this hospital, by its source name."
    case .country: "Datasets of hospitals in this country."
    case .access: "Datasets with this access right."
    case .category: "Datasets of this health category (EHDS table healthcategories)."
    case .theme: "Datasets with this theme, by its code."
    case .kind: "Datasets of this kind: the code of dct:type, else the class."
    case .code: "Datasets with this diagnosis or phenotype code, or a narrower one."
    case .ageMin: "The youngest age asked for, in completed units."
    case .ageMax: "The oldest age asked for, in completed units: 2 is up to the third birthday."
    case .age: "Whether a cohort's ages must overlap the asked ones, or lie within them."
    case .ageGroup: "Cohorts of this age group (ICH E11 or NICHD)."
    case .gestationMin: "The lowest gestational age at birth asked for, in completed weeks."
    case .gestationMax: "The highest gestational age at birth asked for, in completed weeks."
    case .sex: "Datasets whose published statistics count this sex."
    case .variable: "Datasets with a variable of this name, code or words."
    case .hasVariables: "Datasets whose variables are, or are not, described."
    case .language: "Datasets whose data are in this language."
    case .year: "Datasets that cover this year."
    case .minIndividuals: "Datasets of at least so many children."
    case .quality:
      "Datasets whose description is of this quality: excellent, good, sufficient, bad."
    case .includeUnknown: "Whether datasets that do not state what a filter asks count as matches."
    }
  }

  /// Values that are well formed, to show and to test with.
  public var examples: [String] {
    switch self {
    case .hospital: ["sample-fi"]
    case .country: ["fi", "nl"]
    case .access: ["PUBLIC", "RESTRICTED", "NON_PUBLIC"]
    case .category: ["EHRS"]
    case .theme: ["HEAL"]
    case .kind: ["PatientRegistry", "Biobank"]
    case .code: ["ORPHA:586", "ICD10:E84", "HP:0001250"]
    case .ageMin: ["P28D", "P6M", "2"]
    case .ageMax: ["P1D", "P23M", "17"]
    case .age: ["overlap", "within"]
    case .ageGroup: ["term-newborn", "adolescent"]
    case .gestationMin: ["24"]
    case .gestationMax: ["36"]
    case .sex: ["female", "male"]
    case .variable: ["spirometry", "LOINC:20150-9", "body mass index"]
    case .hasVariables: ["true", "false"]
    case .language: ["fi", "pl"]
    case .year: ["2019"]
    case .minIndividuals: ["500"]
    case .quality: ["excellent", "good"]
    case .includeUnknown: ["true", "false"]
    }
  }

  /// How a value is written, in one sentence for whoever wrote it otherwise.
  public var remedy: String {
    switch self {
    case .hospital: "Give the name of a source, such as sample-fi."
    case .country: "Give a country by its two letters (ISO 3166-1 alpha-2), such as fi."
    case .access: "Give PUBLIC, RESTRICTED or NON_PUBLIC."
    case .category: "Give a code of the EHDS table healthcategories, such as EHRS."
    case .theme: "Give the code of a theme, such as HEAL."
    case .kind: "Give the code of a dataset type or a class, such as PatientRegistry."
    case .code: "Give a code as SYSTEM:VALUE, such as ORPHA:586, ICD10:E84 or HP:0001250."
    case .ageMin, .ageMax:
      "Give an age as an ISO 8601 duration of one unit, such as P28D, P6M or P2Y; a bare number is years."
    case .age: "Give overlap or within."
    case .ageGroup: "Give the name of an age group, such as term-newborn or adolescent."
    case .gestationMin, .gestationMax: "Give completed weeks from 0 to 50, such as 24."
    case .sex: "Give female, male, other or unknown."
    case .variable: "Give a variable's name, its code, or words of its label."
    case .hasVariables, .includeUnknown: "Give true or false."
    case .language: "Give a language by its BCP 47 tag, such as fi or pt-br."
    case .year: "Give a year of four digits, such as 2019."
    case .quality: "Give excellent, good, sufficient or bad."
    case .minIndividuals: "Give a whole number from 0, such as 500."
    }
  }
}
