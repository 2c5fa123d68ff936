internal import Query
internal import Store

/// One dataset of a list.
struct SearchHit: Sendable {
  let title: MarkedText
  let href: String
  let hospital: String
  let country: String?
  let excerpt: MarkedText?
  let ages: AgeBar?
  /// Said where ages or gestation are not stated but read from the text; likewise of children.
  let agesNote: String?
  let children: String
  let childrenNote: String?
  let access: String?
  let accessLevel: String?
  let facts: [String]
  let why: String?
  let tray: Tray?

  /// The way into the tray of datasets to compare, or out of it.
  struct Tray: Sendable {
    let href: String
    let label: String
    let isIn: Bool
  }

  init(_ hit: DatasetHit, links: SearchLinks, reader: Reader) {
    let texts = reader.texts
    let name = Excerpt.of(
      hit.title.isEmpty ? texts("dataset.untitled") : hit.title, longest: Excerpt.longestTitle)
    let titleLanguage = ForeignLanguage(
      hit.title.isEmpty ? nil : hit.titleLanguage, reader: reader)
    title =
      hit.highlights["title"].map {
        MarkedText(highlight: $0, longest: Excerpt.longestTitle, language: titleLanguage)
      } ?? MarkedText(plain: name, longest: Excerpt.longestTitle, language: titleLanguage)
    href = links.request.dataset(hit.id)
    hospital = Excerpt.of(hit.hospitalName, longest: 120)
    country = hit.country.map(reader.country)
    let language = ForeignLanguage(hit.descriptionLanguage, reader: reader)
    excerpt =
      hit.highlights["description"].map {
        MarkedText(highlight: $0, longest: 320, language: language)
      }
      ?? (hit.description.isEmpty
        ? nil : MarkedText(plain: hit.description, longest: 220, language: language))
    let read = ReadFromText(hit.readFromText ?? [])
    let stated = AgeBar(
      from: hit.ageMin, to: hit.ageMax, weeksFrom: hit.gestationMin, weeksTo: hit.gestationMax,
      reader: reader)
    ages = stated ?? AgeBar(ages: read.ages, gestation: read.gestation, reader: reader)
    agesNote = stated == nil && ages != nil ? texts("read.note") : nil
    let number =
      hit.individuals.map(reader.number)
      ?? hit.individualsBelow.map { texts("hit.below", ["k": reader.number($0)]) }
    children =
      number ?? read.individuals.map(reader.number) ?? texts("hit.childrenUnstated")
    childrenNote = number == nil && read.individuals != nil ? texts("read.note") : nil
    access = hit.access.map(reader.access)
    accessLevel = hit.access
    var facts: [String] = []
    if hit.variableCount > 0 { facts.append(texts.count("hit.variables", hit.variableCount)) }
    if let rung = hit.rung, texts.has("rung.\(rung)") { facts.append(texts("rung.\(rung)")) }
    if let modified = hit.modified {
      facts.append(texts("hit.modified", ["day": reader.day(modified)]))
    }
    if let quality = hit.quality { facts.append(texts("hit.quality", ["percent": "\(quality)"])) }
    self.facts = facts
    let fields = hit.matchedBy.map { field in
      texts.has("field.\(field)") ? texts("field.\(field)") : field
    }
    why = fields.isEmpty ? nil : texts("hit.why", ["fields": fields.joined(separator: ", ")])
    let isIn = links.tray.contains(hit.id)
    tray =
      isIn || links.tray.count < SearchLinks.mostInTray
      ? Tray(
        href: links.href(tray: hit.id, isIn: isIn),
        label: texts(isIn ? "tray.removeTitle" : "tray.addTitle", ["title": name]), isIn: isIn)
      : nil
  }
}
