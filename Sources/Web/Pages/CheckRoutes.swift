internal import Catalogue
internal import HTTPTypes
internal import Hummingbird
internal import Pages

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
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    guard site == nil || site == "same-origin" || site == "none" else {
      throw Problem(
        "forged-form", "The form came from another site", status: .forbidden,
        remedy: "Open /check and send the description from there.")
    }
    let asked = request.page(publicURL)
    var text = ""
    var profile: String?
    do {
      let form = try await form(of: request)
      profile = form.text("profile").isEmpty ? nil : form.text("profile")
      // A text area that was left alone is sent empty.
      let file = form["file"]
      text = file.isEmpty ? form.text("text") : ""
      let report = try await validation.report(
        on: file.isEmpty ? form["text"] : file, mediaType: nil, profile: profile,
        languages: [asked.reader.language])
      return try request.html(CheckPage(asked, text: text, profile: profile, report: report))
    } catch let problem as Problem {
      let page = CheckPage(
        asked, text: text, profile: profile,
        problem: .init(title: problem.title, detail: problem.detail, remedy: problem.remedy))
      return try request.html(page, status: .init(code: problem.status))
    }
  }

  private func form(of request: Request) async throws -> MultipartForm {
    let body = try await validation.body(of: request)
    guard let form = MultipartForm(body, mediaType: request.headers[.contentType]) else {
      throw Problem(
        "unsupported-media-type", "The form cannot be read", status: .unsupportedMediaType,
        remedy: "Send it as multipart/form-data, or post the description to /api/v1/validate.")
    }
    return form
  }
}
