internal import Query

/// A page that says why there is none, and where to go on.
public struct ProblemPage: HTMLPage {
  public static let template = "problem"
  public let shell: Shell

  let title: String
  let detail: String?
  let remedy: String?
  let steps: [Link]

  /// - Parameters:
  ///   - kind: the kind of problem: `not-found`, `too-slow` …; unknown ones keep their own title.
  ///   - title: what it is called, in English.
  ///   - detail: this occurrence, in English.
  ///   - remedy: what can be done about it, in English.
  public init(
    _ request: PageRequest, kind: String, title: String, detail: String? = nil,
    remedy: String? = nil
  ) {
    let texts = request.reader.texts
    let isKnown = texts.has("problem.\(kind)")
    self.title = isKnown ? texts("problem.\(kind)") : title
    self.detail = detail.map { Excerpt.of($0, longest: 500) }
    let own = "problem.\(kind).remedy"
    self.remedy = (texts.has(own) ? texts(own) : remedy).map { Excerpt.of($0, longest: 500) }
    var steps = [Link(name: texts("problem.search"), href: request.link("/"))]
    if kind == "cursor-expired" {
      let items = request.items.filter { $0.name != "cursor" && $0.name != "lang" }
      steps.insert(Link(name: texts("problem.firstPage"), href: request.link("/", items)), at: 0)
    }
    self.steps = steps
    shell = Shell(request, title: self.title, isHidden: true)
  }
}
