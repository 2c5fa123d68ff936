internal import Catalogue
internal import Foundation
internal import Hummingbird
internal import RDF
internal import Synchronization

/// `POST /api/v1/validate`: what is wrong with a description, for whoever sends it. Nothing of it is kept.
struct ValidationRoute {
  let deadline: Duration
  private let running = Running()

  /// A catalogue of a hundred datasets has one megabyte; a larger one is validated on its own machine.
  static let largestDocument = 4 << 20
  /// Validations at the same time: each holds a processor, and searches need some too.
  static let mostAtOnce = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)

  init(deadline: Duration) {
    self.deadline = deadline
  }

  func add(to router: some RouterMethods<WebContext>) {
    router.post("/api/v1/validate") { request, _ in try await validate(request) }
  }

  private func validate(_ request: Request) async throws -> Response {
    let profile = request.queryItems["profile"]
    _ = try self.profile(profile)
    let report = try await report(
      on: try await body(of: request), mediaType: request.headers[.contentType], profile: profile,
      languages: request.languages)
    return try JSONAnswer.response(report)
  }

  /// What is wrong with a document.
  ///
  /// - Parameters:
  ///   - mediaType: of the document; told from its content where nil.
  ///   - profile: a profile's name.
  func report(
    on bytes: [UInt8], mediaType: String?, profile: String?, languages: [String]
  ) async throws -> ProfileReport {
    let profile = try self.profile(profile)
    guard !bytes.isEmpty else { throw Self.empty }
    let notation = try Self.notation(bytes, mediaType: mediaType)
    return try await work { try Self.report(bytes, notation, profile, languages) }
  }

  /// Runs what holds a processor for whoever asks, a few at a time.
  ///
  /// - Throws: 503 where too many are under way, or it takes too long.
  func work<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    guard running.enter() else { throw Self.busy }
    defer { running.leave() }
    return try await within(deadline, body)
  }

  private func profile(_ name: String?) throws -> Profile {
    guard let name else { return .healthdcatApR8 }
    guard let profile = Profile(rawValue: name) else {
      throw Problem.badParameter(
        "profile", "There is no profile “\(name)”.",
        remedy: "Ask for \(Profile.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return profile
  }

  /// The bytes that were sent, within the limit.
  func body(of request: Request) async throws -> [UInt8] {
    let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
    guard announced <= Self.largestDocument else { throw Self.tooLarge }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: Self.largestDocument)
    } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
      throw Self.tooLarge
    }
    return Array(body.readableBytesView)
  }

  /// By the media type where that is one of RDF, else by content.
  static func notation(_ bytes: [UInt8], mediaType: String?) throws -> Notation {
    let sniffed = Notation.sniff(bytes.prefix(4096))
    if let notation = mediaType.flatMap(Notation.init(mediaType:)) ?? sniffed { return notation }
    throw Problem(
      "unsupported-media-type", "The notation cannot be told", status: .unsupportedMediaType,
      detail: "Neither the media type nor the content say which notation the document is in.",
      pointer: "Content-Type",
      remedy: "Send \(Notation.allCases.map(\.mediaType).joined(separator: ", ")).")
  }

  private static func report(
    _ bytes: [UInt8], _ notation: Notation, _ profile: Profile, _ languages: [String]
  ) throws -> ProfileReport {
    let validator: ProfileValidator
    do {
      validator = try ProfileValidator.shared(profile)
    } catch {
      throw Problem(
        "no-shapes", "This server cannot validate", status: .serviceUnavailable,
        detail: "The shapes of the profile are not where they belong.",
        remedy: "Tell the operator to install the program's folders again.")
    }
    let (read, lines) = RDFReader.readWithLines(
      bytes, as: notation, options: ReadingOptions(base: Self.base, tolerance: .tolerant))
    if read.graph.isEmpty, let error = read.issues.first(where: { $0.severity == .error }) {
      let problem = CountMask.mask(error.message, threshold: validator.threshold)
      throw Problem(
        "unreadable-document", "Nothing can be read", status: .unprocessableContent,
        detail: "\(error.position): \(problem)",
        remedy: "Mend it there and send it again; it was read as \(notation.mediaType).")
    }
    return try ProfileReport(
      read, bytes: bytes, lines: lines, name: "the document", validator: validator,
      languages: languages)
  }

  /// What relative IRIs are resolved against: the document has no place of its own.
  static let base = "https://document.invalid/"

  static let empty = Problem(
    "empty-document", "There is no document", status: .badRequest,
    detail: "The body of the request is empty.",
    remedy: "Send the description as it is published, as the body of the request.")

  private static let tooLarge = Problem(
    "too-large", "The document is too large", status: .contentTooLarge,
    detail: "A document to validate may have \(largestDocument >> 20) MB.",
    remedy: "Send its datasets in several documents, or run paedcat validate where it is.")

  private static let busy = Problem(
    "busy", "The server is busy", status: .serviceUnavailable,
    detail: "It is validating as many documents as it can at once.",
    remedy: "Try again in a few seconds.")

  /// How many validations are under way.
  private final class Running: Sendable {
    private let count = Mutex(0)

    func enter() -> Bool {
      count.withLock { count in
        guard count < ValidationRoute.mostAtOnce else { return false }
        count += 1
        return true
      }
    }

    func leave() { count.withLock { $0 -= 1 } }
  }
}
