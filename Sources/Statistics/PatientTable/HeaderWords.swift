internal import Foundation

/// Which role a column has by its name, in the languages of the hospitals. Names are compared without case,
/// accents, blanks and punctuation.
enum HeaderWords {
  private static let lists: [(role: ColumnRole, names: String)] = [
    (
      .id,
      "id patid patientid patient patno patnr patientno patientnumber pid pseudonym pseudoid subjectid "
        + "subject studyid recordid mrn childid personid patientennummer patientennr fallpatid idpatient "
        + "numeropatient ipp nip idpaciente nhc idpaziente codicepaziente patientnummer patientnr bsn "
        + "idpacjenta nrpacjenta pesel potilasid potilasnumero pacientaid pacientaids idpaciente "
        + "idutente personnummer henkilotunnus personaskods"
    ),
    (
      .birth,
      "birth birthdate dateofbirth dob bday birthday birthdatetime yearofbirth birthyear geburtsdatum "
        + "gebdat gebdatum geburtsjahr geburtstag datenaissance datedenaissance ddn naissance "
        + "anneenaissance fechanacimiento fechadenacimiento fechanac anonacimiento datanascita "
        + "datadinascita annonascita geboortedatum gebdatum geboortejaar dataurodzenia datur rokurodzenia "
        + "syntymaaika syntymapaiva syntymavuosi dzimsanasdatums dzimsanasgads datanascimento "
        + "datadenascimento fodelsedatum fodelsear"
    ),
    (
      .age,
      "age ageyears ageinyears alter alterjahre edad eta leeftijd wiek ika vecums idade alder agepatient"
    ),
    (
      .sex,
      "sex gender geschlecht sexe genre sexo genero sesso genere geslacht plec sukupuoli dzimums kon"
    ),
    (
      .firstVisit,
      "firstvisit firstvisitdate dateoffirstvisit firstcontact firstadmission inclusiondate "
        + "enrolmentdate enrollmentdate erstkontakt erstvorstellung ersteraufenthalt erstaufnahme "
        + "premierevisite datepremierevisite primeravisita fechaprimeravisita primavisita "
        + "dataprimavisita eerstebezoek eersteconsult pierwszawizyta datapierwszejwizyty ensikaynti "
        + "pirmavizite primeiravisita dataprimeiravisita forstabesok"
    ),
    (
      .place,
      "place region city municipality town county residence postcode postalcode zip ort wohnort plz "
        + "bundesland kreis ville commune departement codepostal ciudad municipio provincia comune "
        + "citta woonplaats gemeente provincie miejscowosc gmina wojewodztwo kunta paikkakunta novads "
        + "pilseta cidade concelho kommun ward clinic department klinik abteilung site"
    ),
  ]

  /// Beginnings of names of columns with codes; a number may follow.
  private static let diagnosisNames =
    "diagnosis diagnoses diagnosiscode diag diag dx dxcode icd icd10 icd10code icdcode icd10gm icdx orpha "
    + "orphacode orphanet hpo hpoterm hpoterms phenotype phenotypes snomed snomedct omim diagnose "
    + "diagnosen diagnosecode hauptdiagnose nebendiagnose nebendiagnosen diagnostic diagnostics cim10 "
    + "diagnostico diagnosticos cie10 diagnosi codicediagnosi rozpoznanie rozpoznania koddiagnozy "
    + "diagnoosi diagnoosit diagnoze diagnozes primarydiagnosis secondarydiagnosis maindiagnosis "
    + "conditionconceptcode mondo"

  private static let roles: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for (role, names) in lists {
      for name in names.split(separator: " ") { roles[String(name)] = role }
    }
    for name in diagnosisNames.split(separator: " ") { roles[String(name)] = .diagnosis }
    return roles
  }()

  /// Nil where the name says nothing.
  static func role(of header: String) -> ColumnRole? {
    let folded = fold(header)
    if let role = roles[folded] { return role }
    // Diagnosis 1, diagnosis 2 …
    let stem = String(folded.reversed().drop { $0.isNumber }.reversed())
    return stem != folded && roles[stem] == .diagnosis ? .diagnosis : nil
  }

  /// The system whose codes stand in a column of this name, for codes without a prefix: of `ORPHAcode`.
  static func systemName(of header: String) -> String? {
    let folded = fold(header)
    let starts = [
      ("icd10cm", "ICD10CM"), ("icd", "ICD10"), ("cim", "ICD10"), ("cie", "ICD10"),
      ("orpha", "ORPHA"), ("hpo", "HP"), ("snomed", "SNOMEDCT"), ("omim", "OMIM"),
      ("mondo", "MONDO"),
    ]
    return starts.first { folded.hasPrefix($0.0) }?.1
  }

  static func fold(_ text: String) -> String {
    let plain = text.replacing("ł", with: "l").replacing("Ł", with: "l").replacing("ø", with: "o")
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return String(plain.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }
}
