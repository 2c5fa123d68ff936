internal import Vocabulary

/// What a column of a data dictionary says of a variable.
public enum DictionaryField: String, CaseIterable, Sendable {
  case name, table, label, description, datatype, unit, values, concept
  /// The dataset or cohort that the variable belongs to, in dictionaries of several.
  case resource
  case repeatUnit = "repeat-unit"
  case repeatFrom = "repeat-from"
  case repeatTo = "repeat-to"
  // REDCap alone.
  case section, validation, minimum, maximum, note

  /// The field that a header means, case, spaces and marks aside; nil for a header that is not known.
  init?(header: String) {
    guard let field = Self.byHeader[Self.folded(header)] else { return nil }
    self = field
  }

  /// Letters and digits in lower case, without diacritics.
  static func folded(_ header: String) -> String {
    TextFolding.fold(header).filter { $0.isLetter || $0.isNumber }
  }

  /// Headers by what they mean: REDCap's ("Data Dictionary Codebook" and API export), MOLGENIS EMX2's, Opal's, the
  /// OMOP CDM's, and words that hospitals write in plain tables.
  private static let headers: [DictionaryField: [String]] = [
    .name: [
      "Variable / Field Name", "field_name", "cdmFieldName", "name", "variable", "variable name",
      "field",
      "column", "column name", "nombre de la variable", "nombre variable", "campo",
      "nazwa zmiennej", "zmienna",
      "nazwa", "feldname", "feld", "spalte", "variablenname", "variabele", "variabile",
      "nome variabile",
      "muuttuja", "mainīgais", "nom de la variable",
    ],
    .table: [
      "Form Name", "form_name", "cdmTableName", "table", "table name", "form", "tabla",
      "formulario", "tabela",
      "formularz", "tabelle", "formular", "tabel", "tabella", "taulu", "tabula",
    ],
    .label: [
      "Field Label", "field_label", "label", "title", "variable label", "etiqueta", "etykieta",
      "bezeichnung",
      "etichetta", "titulo", "tytuł", "titel", "otsikko",
    ],
    .description: [
      "description", "userGuidance", "definition", "descripción", "definición", "opis", "definicja",
      "beschreibung", "definition des merkmals", "omschrijving", "beschrijving", "descrizione",
      "kuvaus",
      "apraksts",
    ],
    .datatype: [
      "Field Type", "field_type", "cdmDatatype", "valueType", "format", "type", "data type",
      "datatype", "tipo",
      "tipo de dato", "tipo de datos", "typ", "typ danych", "datentyp", "gegevenstype",
      "tipo di dato",
      "tietotyyppi",
    ],
    .unit: [
      "unit", "units", "unidad", "unidades", "jednostka", "einheit", "eenheid", "unità",
      "unità di misura",
      "yksikkö", "mērvienība",
    ],
    .values: [
      "Choices, Calculations, OR Slider Labels", "select_choices_or_calculations", "values",
      "allowed values",
      "permitted values", "choices", "categories", "codes", "valores", "valores permitidos",
      "wartości",
      "dozwolone wartości", "werte", "zulässige werte", "waarden", "valori", "arvot",
    ],
    .concept: [
      "ontology term URI", "propertyUrl", "concept", "concept URI", "concept IRI", "iri", "uri",
      "concepto",
      "pojęcie", "begriff",
    ],
    .resource: ["resource", "cohort", "dataset", "study"],
    .repeatUnit: ["repeat unit"], .repeatFrom: ["repeat min"], .repeatTo: ["repeat max"],
    .section: ["Section Header", "section_header"],
    .validation: [
      "Text Validation Type OR Show Slider Number", "text_validation_type_or_show_slider_number",
    ],
    .minimum: ["Text Validation Min", "text_validation_min", "min", "minimum"],
    .maximum: ["Text Validation Max", "text_validation_max", "max", "maximum"],
    .note: ["Field Note", "field_note"],
  ]

  private static let byHeader: [String: DictionaryField] = {
    var fields: [String: DictionaryField] = [:]
    for (field, names) in headers {
      for name in names { fields[folded(name)] = field }
    }
    return fields
  }()
}
