/// The age groups as facts: scheme, identifier, ages, names.
///
/// Sources: ICH Harmonised Guideline E11(R1), Clinical Investigation of Medicinal Products in the
/// Pediatric Population (age classification), with the European upper limit of 18 years; the NICHD
/// paediatric terminology. A group's ages are `from/to` with the upper end out, as everywhere here.
enum AgeGroupTable {
  /// scheme, identifier, ages, then `language=name|name…`; the first name is the label.
  private static let rows = """
    ICH-E11;preterm-newborn;<37;en=preterm newborn infant|premature|preterm;de=Frühgeborenes;fr=nouveau-né prématuré;es=recién nacido prematuro;it=neonato pretermine;nl=prematuur|te vroeg geboren;pl=wcześniak;fi=keskonen;lv=priekšlaikus dzimis jaundzimušais
    ICH-E11;term-newborn;P0D/P28D;en=term newborn infant|neonate|newborn;de=Neugeborenes;fr=nouveau-né à terme;es=recién nacido a término;it=neonato a termine;nl=pasgeborene;pl=noworodek;fi=vastasyntynyt;lv=jaundzimušais
    ICH-E11;infant-toddler;P28D/P2Y;en=infant and toddler|infant|toddler|baby;de=Säugling und Kleinkind;fr=nourrisson et jeune enfant;es=lactante y niño pequeño;it=lattante e bambino piccolo;nl=zuigeling en peuter;pl=niemowlę i małe dziecko;fi=imeväinen ja taapero;lv=zīdainis un mazs bērns
    ICH-E11;child;P2Y/P12Y;en=child|children;de=Kind;fr=enfant;es=niño;it=bambino;nl=kind;pl=dziecko;fi=lapsi;lv=bērns
    ICH-E11;adolescent;P12Y/P18Y;en=adolescent|teenager|youth;de=Jugendlicher;fr=adolescent;es=adolescente;it=adolescente;nl=adolescent|tiener;pl=nastolatek|młodzież;fi=nuori;lv=pusaudzis
    NICHD;preterm-neonatal;<37;en=preterm neonatal
    NICHD;term-neonatal;P0D/P28D;en=term neonatal
    NICHD;infancy;P28D/P1Y;en=infancy
    NICHD;toddler;P1Y/P2Y;en=toddler
    NICHD;early-childhood;P2Y/P6Y;en=early childhood
    NICHD;middle-childhood;P6Y/P12Y;en=middle childhood
    NICHD;early-adolescence;P12Y/P18Y;en=early adolescence
    """

  static func read() -> [AgeGroup] {
    rows.split(separator: "\n").compactMap { row in
      let fields = row.split(separator: ";")
      guard fields.count >= 4, let scheme = AgeGroup.Scheme(rawValue: String(fields[0])) else {
        return nil
      }
      var label = LocalisedText()
      var names = LocalisedText()
      for field in fields[3...] {
        let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { continue }
        let language = parts[0]
        let texts = parts[1].split(separator: "|").map(String.init)
        label.variants += texts.prefix(1).map { .init($0, language: language) }
        names.variants += texts.map { .init($0, language: language) }
      }
      let weeks = fields[2].first == "<" ? Int(fields[2].dropFirst()) : nil
      return AgeGroup(
        id: String(fields[1]), scheme: scheme, ages: AgeRange(iso8601: fields[2]),
        gestation: weeks.map { GestationRange(from: nil, to: $0 - 1) }, label: label, names: names)
    }
  }
}
