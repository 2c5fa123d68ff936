internal import Catalogue
internal import HTTPTypes
internal import Harvest
internal import Hummingbird
internal import Pages
internal import RDF
internal import Store
internal import Vocabulary

/// `/publish`: a steward sends a description or a filled-in form, sees what researchers will see, and publishes it.
///
/// The token is a field of the form: it is in no address, no cookie and no answer, and without it a forged form does
/// nothing.
struct PublishFormRoutes {
  let catalogue: LocalCatalogue
  let publisher: Publisher
  let validation: ValidationRoute
  let concepts: ConceptScheme
  let publicURL: String

  private static let templates: [String: (template: FormTemplate, mediaType: String)] = [
    "description.xlsx": (
      .xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "description.csv": (.csv, "text/csv; charset=utf-8"),
    "description.yaml": (.yaml, "text/yaml; charset=utf-8"),
    "variables.csv": (.variables, "text/csv; charset=utf-8"),
    "counts.csv": (.counts, "text/csv; charset=utf-8"),
  ]

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/publish") { request, _ in try request.html(PublishPage(request.page(publicURL))) }
    router.post("/publish") { request, context in try await answer(request, context) }
    router.get("/templates/:name") { _, context in
      let name = try context.parameters.require("name")
      // In another language with its tag: description.es.xlsx.
      let parts = name.split(separator: ".")
      let language = parts.count == 3 ? String(parts[1]) : "en"
      guard let file = Self.templates[parts.count == 3 ? "\(parts[0]).\(parts[2])" : name],
        FormTemplate.languages.contains(language)
      else {
        throw Problem.notFound("template", name, remedy: "The templates are linked at /publish.")
      }
      return Response(
        status: .ok,
        headers: [
          .contentType: file.mediaType,
          .contentDisposition: "attachment; filename=\"\(name)\"",
        ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.template.bytes(in: language))))
    }
  }

  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    try request.refuseForgedForm()
    let asked = request.page(publicURL)
    var sent = PublishPage.Sent()
    do {
      let form = try await validation.form(of: request)
      sent.text = form.text("text")
      sent.counts = form.text("counts")
      return form.text("action") == "publish"
        ? try await publish(form, &sent, asked, request, context)
        : try await preview(form, &sent, asked, request)
    } catch let problem as Problem {
      let page = PublishPage(
        asked, sent: sent,
        problem: .init(title: problem.title, detail: problem.detail, remedy: problem.remedy))
      return try request.html(page, status: .init(code: problem.status), isPrivate: true)
    }
  }

  private func preview(
    _ form: MultipartForm, _ sent: inout PublishPage.Sent, _ asked: PageRequest,
    _ request: Request
  ) async throws -> Response {
    var settings = SourceSettings()
    settings.hospital = PublishPage.hospital(asked.reader)
    let languages = [asked.reader.language]
    let names = ConceptNames(reader: asked.reader) { [catalogue] code, languages in
      catalogue.label(of: code, languages: languages)
    }
    let description = try await validation.work { [settings] in
      try SubmittedDescription(form, threshold: settings.threshold)
    }
    var report = description.told(
      try await validation.report(
        on: description.bytes, mediaType: description.notation.mediaType, profile: nil,
        languages: languages), languages: languages)
    let text = try description.cut(threshold: settings.threshold)
    sent = PublishPage.Sent(text, counts: description.statistics ?? [])
    let chosen = Int(form.text("show")) ?? 0
    let preview = try await validation.work { [concepts, settings] in
      try await DescriptionPreview.shown(
        text, notation: .turtle, statistics: description.statistics, settings: settings,
        asked: asked, chosen: chosen, concepts: concepts, names: names)
    }
    report.add(preview.findings, languages: languages)
    return try request.html(
      PublishPage(
        asked, sent: sent, report: report, preview: preview.page, titles: preview.titles,
        chosen: preview.chosen), isPrivate: true)
  }

  private func publish(
    _ form: MultipartForm, _ sent: inout PublishPage.Sent, _ asked: PageRequest,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let secret = form.text("token").filter { !$0.isWhitespace }
    let token = try await PublishingRights(
      store: catalogue.store, origin: context.clientAddress
    ).token(of: secret.isEmpty ? nil : secret, for: .publish, source: nil)
    let settings = try await catalogue.store.source(named: token.source)?.source.settings
    let threshold = (settings ?? SourceSettings()).threshold
    let description = try await validation.work {
      try SubmittedDescription(form, threshold: threshold)
    }
    let text = try description.cut(threshold: threshold)
    sent = PublishPage.Sent(text, counts: description.statistics ?? [])
    // What was sent, not what was cut: the report then names what had to be.
    let reports = try await Problem.ofPublishing(token.source) {
      try await publisher.publishAll(
        description.bytes, notation: description.notation, to: token.source,
        statistics: description.statistics,
        by: Publisher.Actor(token.actor, origin: context.clientAddress))
    }
    let outcomes = reports.map { report in
      PublishPage.Outcome(
        status: report.status.rawValue, name: report.localID, iri: report.dataset,
        findings: report.findings + (description.formFindings ?? []), isKept: report.isKept)
    }
    let isKept = reports.allSatisfy(\.isKept)
    return try request.html(
      PublishPage(asked, sent: isKept ? PublishPage.Sent() : sent, outcomes: outcomes),
      status: isKept ? .ok : .unprocessableContent, isPrivate: true)
  }
}

extension PublishReport {
  /// Whether the catalogue has it now.
  fileprivate var isKept: Bool {
    switch status {
    case .created, .updated, .unchanged: true
    case .withdrawn, .valid, .rejected, .refused: false
    }
  }
}

extension Request {
  /// - Throws: 403 where another site's page sent the form, as browsers tell.
  func refuseForgedForm() throws {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] }
    guard site == nil || site == "same-origin" || site == "none" else {
      throw Problem(
        "forged-form", "The form came from another site", status: .forbidden,
        remedy: "Open \(uri.path) and send the description from there.")
    }
  }
}

extension ValidationRoute {
  /// The form that was sent, within the limit.
  func form(of request: Request) async throws -> MultipartForm {
    let body = try await body(of: request)
    guard let form = MultipartForm(body, mediaType: request.headers[.contentType]) else {
      throw Problem(
        "unsupported-media-type", "The form cannot be read", status: .unsupportedMediaType,
        remedy: "Send it as multipart/form-data, or post the description to /api/v1/validate.")
    }
    return form
  }
}
