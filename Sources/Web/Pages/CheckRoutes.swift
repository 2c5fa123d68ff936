internal import Catalogue
internal import Hummingbird
internal import Pages
internal import RDF
internal import Store

/// `/check`: the form in which a steward pastes or uploads a description, and what is wrong with it.
///
/// Nothing is kept and nothing changes, so that a forged form has nothing to gain; it is refused all the same.
struct CheckRoutes {
  let validation: ValidationRoute
  let publicURL: String

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/check") { request, _ in try request.html(CheckPage(request.page(publicURL))) }
    router.post("/check") { request, _ in try await check(request) }
  }

  private func check(_ request: Request) async throws -> Response {
    try request.refuseForgedForm()
    let asked = request.page(publicURL)
    let languages = [asked.reader.language]
    var text = ""
    var profile: String?
    do {
      let form = try await validation.form(of: request)
      profile = form.text("profile").isEmpty ? nil : form.text("profile")
      if form.files("file").allSatisfy(\.bytes.isEmpty) { text = form.text("text") }
      let description = try await validation.work {
        try SubmittedDescription(form, threshold: SourceSettings().threshold)
      }
      let report = description.told(
        try await validation.report(
          on: description.bytes, mediaType: description.notation.mediaType, profile: profile,
          languages: languages), languages: languages)
      return try request.html(
        CheckPage(asked, text: text, profile: profile, report: report), isPrivate: true)
    } catch let problem as Problem {
      let page = CheckPage(
        asked, text: text, profile: profile,
        problem: .init(title: problem.title, detail: problem.detail, remedy: problem.remedy))
      return try request.html(page, status: .init(code: problem.status), isPrivate: true)
    }
  }
}
