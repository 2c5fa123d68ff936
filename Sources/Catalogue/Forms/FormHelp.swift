/// What the form says to people in other languages than English: help, titles of groups, sheets and columns.
enum FormHelp {
  /// Languages that templates are written in; headings in any of them are read.
  static let languages = ["en", "es", "pl"]

  /// The help of a field; English where there is none in the language.
  static func text(_ row: FormFieldTable.Row, in language: String) -> String {
    fields[row.field]?[language] ?? row.help
  }

  /// A title or explanation; English where there is none in the language.
  static func text(_ english: String, in language: String) -> String {
    words[english]?[language] ?? english
  }

  private static let fields: [FormField: [String: String]] = {
    var fields: [FormField: [String: String]] = [:]
    for cells in lines(of: fieldTable) {
      guard let field = FormField(rawValue: cells[0]) else { continue }
      fields[field] = ["es": cells[1], "pl": cells[2]]
    }
    return fields
  }()

  private static let words: [String: [String: String]] = {
    var words: [String: [String: String]] = [:]
    for cells in lines(of: wordTable) { words[cells[0]] = ["es": cells[1], "pl": cells[2]] }
    return words
  }()

  private static func lines(of table: String) -> [[String]] {
    table.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "¦", omittingEmptySubsequences: false).map {
        String($0.trimmingASCIISpace)
      }
      return cells.count == 3 ? cells : nil
    }
  }

  /// key ¦ Spanish ¦ Polish
  private static let fieldTable = """
    formLanguage ¦ El idioma en que escribe aquí títulos y textos. ¦ Język, w którym piszesz tu tytuły i teksty.
    iri ¦ Una dirección web que nombra el conjunto de datos para siempre. No tiene que mostrar una página, pero debe ser suya. ¦ Adres internetowy, który nazywa zbiór danych na zawsze. Nie musi prowadzić do strony, ale musi należeć do was.
    identifier ¦ Su propio nombre breve o número del conjunto de datos. ¦ Własna krótka nazwa lub numer zbioru danych.
    title ¦ Cómo se llama el conjunto de datos. Para otro idioma añada una fila o clave «título (en)». ¦ Jak nazywa się zbiór danych. Dla innego języka dodaj wiersz lub klucz „tytuł (en)”.
    description ¦ Quiénes están en él, qué se registró, cómo y desde cuándo: unas frases sencillas. ¦ Kogo obejmuje, co zapisano, jak i od kiedy: kilka prostych zdań.
    keywords ¦ Palabras con las que un investigador buscaría. ¦ Słowa, których szukałby badacz.
    type ¦ Un código de la tabla dataset-type de la UE. ¦ Kod z tabeli dataset-type UE.
    theme ¦ Un código de la tabla data-theme de la UE; HEAL es salud. ¦ Kod z tabeli data-theme UE; HEAL to zdrowie.
    healthCategory ¦ La categoría del artículo 51 del Reglamento del EEDS: EHRS son datos de historias clínicas electrónicas. ¦ Kategoria z artykułu 51 rozporządzenia EHDS: EHRS to dane z elektronicznej dokumentacji medycznej.
    healthTheme ¦ Un código de la tabla health-theme del EEDS. ¦ Kod z tabeli health-theme EHDS.
    publisher ¦ El hospital que publica esta descripción. ¦ Szpital, który publikuje ten opis.
    publisherIRI ¦ Una dirección web que nombra el hospital. ¦ Adres internetowy, który nazywa szpital.
    publisherType ¦ Un código de la tabla publisher-type del EEDS. ¦ Kod z tabeli publisher-type EHDS.
    publisherEmail ¦ Una oficina, no una persona. ¦ Biuro, nie osoba.
    publisherPage ¦ Su página de contacto. ¦ Jego strona kontaktowa.
    holder ¦ Quién tiene los datos, si no es el editor. ¦ Kto przechowuje dane, jeśli nie wydawca.
    holderIRI ¦ Una dirección web que nombra al titular. ¦ Adres internetowy, który nazywa posiadacza.
    holderType ¦ Como para el editor. ¦ Jak dla wydawcy.
    holderEmail ¦ Una oficina, no una persona. ¦ Biuro, nie osoba.
    contact ¦ La oficina que responde a preguntas sobre este conjunto de datos. ¦ Biuro, które odpowiada na pytania o ten zbiór danych.
    contactEmail ¦ Adónde se envían las preguntas. ¦ Dokąd kierować pytania.
    contactPage ¦ Una página con un formulario, si la hay. ¦ Strona z formularzem, jeśli jest.
    minimumAge ¦ Los niños más pequeños: un número de años, o con su unidad, como 28 días, 6 meses. ¦ Najmłodsze dzieci: liczba lat albo z jednostką, np. 28 dni, 6 miesięcy.
    maximumAge ¦ Los niños mayores, en años cumplidos u otra unidad: 17 años incluye a todos hasta el 18.º cumpleaños. ¦ Najstarsze dzieci, w ukończonych latach lub innej jednostce: 17 lat obejmuje wszystkich do 18. urodzin.
    individuals ¦ Cuántos niños distintos. Déjelo vacío si son menos de diez. ¦ Ile różnych dzieci. Zostaw puste, jeśli jest ich mniej niż dziesięcioro.
    records ¦ Cuántas visitas, muestras o filas. Déjelo vacío si son menos de diez. ¦ Ile wizyt, próbek lub wierszy. Zostaw puste, jeśli jest ich mniej niż dziesięć.
    population ¦ Qué niños: de qué región, consulta o programa. ¦ Które dzieci: z jakiego regionu, poradni, programu.
    codes ¦ Códigos precedidos de su sistema. ¦ Kody poprzedzone nazwą systemu.
    codingSystem ¦ Códigos de la tabla coding-system del EEDS. ¦ Kody z tabeli coding-system EHDS.
    country ¦ Dónde viven los niños: el nombre de un país o su código de dos letras. ¦ Gdzie mieszkają dzieci: nazwa kraju lub jego dwuliterowy kod.
    periodStart ¦ El día o el año de los primeros datos. ¦ Dzień lub rok pierwszych danych.
    periodEnd ¦ El día o el año de los últimos datos; vacío si continúa. ¦ Dzień lub rok ostatnich danych; puste, jeśli zbieranie trwa.
    languages ¦ En qué idioma están escritos los textos de los datos. ¦ W jakim języku są teksty w danych.
    structured ¦ sí, si los datos son tablas; indique entonces sus variables. ¦ tak, jeśli dane są tabelami; podaj wtedy ich zmienne.
    provenance ¦ Cómo surgieron los datos. ¦ Jak powstały dane.
    frequency ¦ Con qué frecuencia se actualizan los datos. ¦ Jak często dane są aktualizowane.
    issued ¦ Cuándo se publicó esta descripción por primera vez. ¦ Kiedy ten opis opublikowano po raz pierwszy.
    modified ¦ Cuándo se cambió por última vez. ¦ Kiedy ostatnio go zmieniono.
    standard ¦ Direcciones de los estándares que siguen los datos. ¦ Adresy standardów, z którymi dane są zgodne.
    homepage ¦ Una página sobre el conjunto de datos. ¦ Strona o zbiorze danych.
    documentation ¦ Una página con su documentación. ¦ Strona z jego dokumentacją.
    access ¦ public (público), restricted (restringido) o non-public (no público). ¦ public (publiczny), restricted (ograniczony) lub non-public (niepubliczny).
    legislation ¦ La dirección de la ley que se le aplica; aquí está la del Reglamento del EEDS. ¦ Adres aktu prawnego, któremu podlega; tu jest adres rozporządzenia EHDS.
    accessBody ¦ Quién decide sobre las solicitudes de acceso. ¦ Kto rozstrzyga o wnioskach o dostęp.
    accessBodyType ¦ Un código de la tabla publisher-type del EEDS, como national-authority. ¦ Kod z tabeli publisher-type EHDS, np. national-authority.
    legalBasis ¦ Por qué el hospital puede tener los datos. ¦ Na jakiej podstawie szpital może przechowywać dane.
    purpose ¦ Para qué se recogieron los datos. ¦ W jakim celu zebrano dane.
    personalData ¦ Tipos de datos sobre personas, por sus nombres en el Data Privacy Vocabulary: Age, Gender, BirthDate, Location, Ethnicity, HealthRecord, MedicalHealth, Genetic, Biometric. ¦ Rodzaje danych o osobach według nazw z Data Privacy Vocabulary: Age, Gender, BirthDate, Location, Ethnicity, HealthRecord, MedicalHealth, Genetic, Biometric.
    retentionStart ¦ Desde cuándo se conservan los datos. ¦ Od kiedy dane są przechowywane.
    retentionEnd ¦ Hasta cuándo. ¦ Do kiedy.
    dataTitle ¦ Cómo se entregan los datos: como extracto, en una sala segura. ¦ Jak udostępnia się dane: jako wyciąg, w bezpiecznej sali.
    dataAccess ¦ La página donde se solicita el acceso o están los datos. ¦ Strona, na której wnioskuje się o dostęp lub leżą dane.
    dataFormat ¦ Un código de la tabla file-type de la UE. ¦ Kod z tabeli file-type UE.
    dataLicence ¦ La dirección de la licencia o de las condiciones de uso. ¦ Adres licencji lub warunków korzystania.
    countsAddress ¦ Dónde publicará el fichero de recuentos; solo con una hoja de recuentos. ¦ Gdzie opublikujecie plik z liczebnościami; tylko z arkuszem liczebności.
    countsDate ¦ El día al que se refieren los recuentos. ¦ Dzień, którego dotyczą liczebności.
    countsThreshold ¦ El recuento más pequeño que puede publicarse. ¦ Najmniejsza liczebność, którą wolno opublikować.
    """

  /// English ¦ Spanish ¦ Polish
  private static let wordTable = """
    Field ¦ Campo ¦ Pole
    Value ¦ Valor ¦ Wartość
    What to write ¦ Qué escribir ¦ Co wpisać
    Example ¦ Ejemplo ¦ Przykład
    Description ¦ Descripción ¦ Opis
    Variables ¦ Variables ¦ Zmienne
    Counts ¦ Recuentos ¦ Liczebności
    Help ¦ Ayuda ¦ Pomoc
    What it is ¦ Qué es ¦ Co to jest
    Whose it is ¦ De quién es ¦ Do kogo należy
    Who is in it ¦ Quiénes están en él ¦ Kogo obejmuje
    The data ¦ Los datos ¦ Dane
    Access ¦ Acceso ¦ Dostęp
    name ¦ nombre de la variable ¦ nazwa zmiennej
    label ¦ etiqueta ¦ etykieta
    description ¦ descripción ¦ opis
    datatype ¦ tipo de dato ¦ typ danych
    unit ¦ unidad ¦ jednostka
    values ¦ valores ¦ wartości
    age ¦ edad ¦ wiek
    sex ¦ sexo ¦ płeć
    count ¦ recuento ¦ liczebność
    A description of a dataset for a catalogue (HealthDCAT-AP release 8), to be filled in. ¦ Descripción de un conjunto de datos para un catálogo (HealthDCAT-AP, versión 8), para rellenar. ¦ Opis zbioru danych do katalogu (HealthDCAT-AP, wydanie 8), do wypełnienia.
    Write after the colon; leave empty what you do not know. The examples are made up. ¦ Escriba después de los dos puntos; deje vacío lo que no sepa. Los ejemplos son inventados. ¦ Pisz po dwukropku; zostaw puste, czego nie wiesz. Przykłady są zmyślone.
    Then ¦ Después ¦ Potem
    THIS-FILE ¦ ESTE-FICHERO ¦ TEN-PLIK
    The variable's short name, as in the data. One row a variable. ¦ El nombre breve de la variable, como en los datos. Una fila por variable. ¦ Krótka nazwa zmiennej, jak w danych. Jeden wiersz na zmienną.
    What people call it. ¦ Cómo se la llama. ¦ Jak się ją nazywa.
    What was measured or asked, in a few plain words. ¦ Qué se midió o preguntó, en pocas palabras sencillas. ¦ Co mierzono lub o co pytano, w kilku prostych słowach.
    Its kind: decimal, integer, string, boolean or date. ¦ Su tipo: decimal, integer, string, boolean o date. ¦ Jej rodzaj: decimal, integer, string, boolean lub date.
    Its unit, as in mmol/L, kg or d; empty where it has none. ¦ Su unidad, como mmol/L, kg o d; vacío si no tiene. ¦ Jej jednostka, np. mmol/L, kg lub d; puste, jeśli jej nie ma.
    What may stand in it: f=girl|m=boy, or a range as in 0.2-7.5. ¦ Qué puede contener: f=niña|m=niño, o un intervalo como 0.2-7.5. ¦ Co może zawierać: f=dziewczynka|m=chłopiec albo zakres, np. 0.2-7.5.
    Completed ages: 0-11 months, 1-4 years, 15+. Leave it empty for children of all ages. ¦ Edades cumplidas: 0-11 meses, 1-4 años, 15+. Déjelo vacío para niños de todas las edades. ¦ Ukończony wiek: 0-11 miesięcy, 1-4 lata, 15+. Zostaw puste dla dzieci w każdym wieku.
    female, male, other or unknown; empty for all. ¦ female (niña), male (niño), other (otro) o unknown (desconocido); vacío para todos. ¦ female (dziewczynka), male (chłopiec), other (inna) lub unknown (nieznana); puste dla wszystkich.
    How many different children. Where there are fewer than ten leave it empty: a table that gives a small count away is refused. The row without age and sex is the total. ¦ Cuántos niños distintos. Si son menos de diez déjelo vacío: se rechaza una tabla que delata un recuento pequeño. La fila sin edad ni sexo es el total. ¦ Ile różnych dzieci. Jeśli mniej niż dziesięcioro, zostaw puste: tabela, która zdradza małą liczebność, jest odrzucana. Wiersz bez wieku i płci to suma.
    How to fill in this workbook ¦ Cómo rellenar este libro ¦ Jak wypełnić ten skoroszyt
    Description: write into the column “Value”; leave empty what you do not know. Nothing is invented for you. ¦ Descripción: escriba en la columna «Valor»; deje vacío lo que no sepa. No se inventa nada por usted. ¦ Opis: pisz w kolumnie „Wartość”; zostaw puste, czego nie wiesz. Niczego się za ciebie nie wymyśla.
    Several values go into one cell, with a semicolon between them. ¦ Varios valores van en una celda, separados por punto y coma. ¦ Kilka wartości wpisuje się w jedną komórkę, oddzielając je średnikiem.
    A title in a second language: add a row below with “title (es)” in the first column. ¦ Un título en otro idioma: añada debajo una fila con «título (en)» en la primera columna. ¦ Tytuł w drugim języku: dodaj poniżej wiersz z „tytuł (en)” w pierwszej kolumnie.
    Variables: a row each. Counts: a row for each group of children. Both may stay empty. ¦ Variables: una fila cada una. Recuentos: una fila por grupo de niños. Ambas pueden quedar vacías. ¦ Zmienne: po wierszu na każdą. Liczebności: wiersz na każdą grupę dzieci. Oba arkusze mogą zostać puste.
    Choose a cell to read what belongs there; where there is a list, other values may be typed, too. ¦ Elija una celda para leer qué va en ella; donde hay una lista también se pueden escribir otros valores. ¦ Wybierz komórkę, aby przeczytać, co w niej wpisać; gdzie jest lista, można wpisać też inne wartości.
    Columns and sheets may be given Spanish or Polish headings. This sheet is not read. ¦ Las columnas y hojas pueden llevar títulos en inglés, español o polaco. Esta hoja no se lee. ¦ Kolumny i arkusze mogą mieć nagłówki po angielsku, hiszpańsku lub polsku. Ten arkusz nie jest czytany.
    Examples of variables (made up) ¦ Ejemplos de variables (inventados) ¦ Przykłady zmiennych (zmyślone)
    Examples of counts (made up) ¦ Ejemplos de recuentos (inventados) ¦ Przykłady liczebności (zmyślone)
    Codes for ¦ Códigos para ¦ Kody dla pola
    """
}
