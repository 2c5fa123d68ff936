internal import Query
internal import Vocabulary

/// What stands around every page: its title, the ways to the other pages, the languages.
public struct Shell: Sendable {
  /// Of the page's own words.
  let lang: String
  /// The same, for the header of an answer.
  public var language: String { lang }
  let title: String
  /// For search engines and previews; nil where there is nothing to say.
  let summary: String?
  let styleSheet = PageResources.address("paedcat.css")
  let script = PageResources.address("paedcat.js")
  let icon = PageResources.address("paedcat.svg")
  let home: String
  let places: [Place]
  let languages: [Language]
  /// Where else the same is to be had.
  let alternates: [Alternate]
  /// Whether search engines shall leave it alone.
  let isHidden: Bool
  /// How old what is shown is.
  let asOf: String?

  /// A way to another page.
  struct Place: Sendable {
    let name: String
    let href: String
    let isHere: Bool
  }

  /// The same page in another language.
  struct Language: Sendable {
    let tag: String
    let name: String
    let href: String
    let isHere: Bool
  }

  /// The same in another form.
  struct Alternate: Sendable {
    let type: String
    let href: String
    let name: String
  }

  /// - Parameters:
  ///   - place: the page of `Place` that this one belongs to, by its path.
  ///   - asOf: RFC 3339.
  init(
    _ request: PageRequest, title: String, summary: String? = nil, place: String? = nil,
    alternates: [Alternate] = [], isHidden: Bool = false, asOf: String? = nil
  ) {
    let texts = request.reader.texts
    lang = texts.language
    self.title = Excerpt.of(title, longest: 120)
    self.summary = summary.map { Excerpt.of($0, longest: 300) }
    self.alternates = alternates
    self.isHidden = isHidden
    self.asOf = asOf.map { texts("shell.asOf", ["time": request.reader.time($0)]) }
    home = request.link("/")
    places = Self.paths.map { path, name in
      Place(name: texts(name), href: request.link(path), isHere: path == place)
    }
    languages = Texts.languages.map { tag in
      let others = request.items.filter { $0.name != "lang" && $0.name != "cursor" }
      return Language(
        tag: tag, name: Self.ownName(tag),
        href: QueryString.address(request.path, others + [QueryItem(name: "lang", value: tag)]),
        isHere: tag == texts.language)
    }
  }

  static let paths: [(path: String, name: String)] = [
    ("/", "shell.search"), ("/variables", "shell.variables"),
    ("/feasibility", "shell.feasibility"), ("/hospitals", "shell.hospitals"),
    ("/check", "shell.check"),
  ]

  private static func ownName(_ tag: String) -> String {
    let name = Languages.label(tag, languages: [tag]) ?? tag
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
