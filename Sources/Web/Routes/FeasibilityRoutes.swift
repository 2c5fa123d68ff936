internal import Feasibility
internal import Hummingbird

/// `POST /api/v1/feasibility`, and `GET /api/v1/feasibility/question` for questions in a person's own words.
struct FeasibilityRoutes {
  let catalogue: LocalCatalogue
  let deadline: Duration

  func add(to router: some RouterMethods<WebContext>) {
    router.post("/api/v1/feasibility") { request, _ in
      let form = try form(of: request)
      let reading = try await reading(of: request)
      var asked = try await within(deadline) { try await catalogue.asked(reading.question) }
      asked.warnings.insert(contentsOf: reading.warnings, at: 0)
      if form == .lines { return FeasibilityStream(asked, deadline: deadline).response }
      let answer = try await within(deadline) { [asked] in try await asked.answer() }
      guard form == .csv else { return JSONAnswer.response(bytes: try answer.json()) }
      let languages = request.languages
      let table = try await within(deadline) {
        try await catalogue.studyTable(answer, languages: languages)
      }
      return TextAnswer.csv(table.csv, name: "feasibility.csv")
    }
    router.get("/api/v1/feasibility/question") { request, _ in
      let (text, languages) = (request.queryItems["q"] ?? "", request.languages)
      return try JSONAnswer.response(
        try await within(deadline) {
          try await catalogue.question(of: text, languages: languages)
        })
    }
  }

  private enum Form: String, CaseIterable, MediaTyped {
    case json = "application/json"
    /// As it is worked out.
    case lines = "application/x-ndjson"
    /// The table for a protocol.
    case csv = "text/csv"

    var mediaType: String { rawValue }
  }

  private func form(of request: Request) throws -> Form {
    switch request.queryItems["format"] {
    case "json": return .json
    case "ndjson": return .lines
    case "csv": return .csv
    case let format?:
      throw Problem.badParameter(
        "format", "There is no format “\(format)”.", remedy: "Ask for json, ndjson or csv.")
    case nil: break
    }
    guard let form = ContentNegotiation.choose(request.headers[.accept], from: Form.allCases)
    else { throw Problem.notAcceptable(Form.allCases) }
    return form
  }

  /// A question is a few hundred bytes; what is longer than `QuestionReading.mostBytes` is not read to its end.
  private func reading(of request: Request) async throws -> QuestionReading {
    let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
    guard announced <= QuestionReading.mostBytes else { throw HTTPError(.contentTooLarge) }
    let body = try await request.body.collect(upTo: QuestionReading.mostBytes)
    do {
      return try QuestionReading(json: Array(body.readableBytesView))
    } catch {
      throw Problem(
        "bad-question", "The question cannot be read", status: .badRequest,
        detail: error.message, pointer: error.pointer, remedy: error.remedy)
    }
  }
}

/// An answer as it is worked out (`application/x-ndjson`): a hospital a line, then the total. Whoever leaves
/// before its end ends the work.
struct FeasibilityStream: Sendable {
  private let asked: AskedQuestion
  private let deadline: Duration

  init(_ asked: AskedQuestion, deadline: Duration) {
    self.asked = asked
    self.deadline = deadline
  }

  var response: Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "application/x-ndjson", .vary: "Accept, Accept-Language",
      ],
      body: ResponseBody { writer in
        var lines = writer
        try await write { try await lines.write($0) }
        try await writer.finish(nil)
      })
  }

  private func write(_ send: (ByteBuffer) async throws -> Void) async throws {
    func line(_ json: [UInt8]) -> ByteBuffer { ByteBuffer(bytes: json + [UInt8(ascii: "\n")]) }
    let end = ContinuousClock.now + deadline
    do {
      let rest = try await asked.hospitals { hospital in
        guard ContinuousClock.now < end else { throw Problem.tooSlow(deadline) }
        try await send(line(hospital.json()))
      }
      try await send(line(try rest.json()))
    } catch let problem as Problem {
      // The head is sent: that the answer is broken off can only be its last line.
      try await send(line(try JSONAnswer.encode(problem)))
    }
  }
}
