internal import HTTPTypes
internal import Hummingbird

/// Tells how long the catalogue took for an answer, without reading the request and writing the answer
/// (W3C Server Timing).
struct ServerTimer {
  private let start = ContinuousClock.now

  /// The response with a header such as `Server-Timing: search;dur=1.23`, in milliseconds.
  func tell(as name: String, in response: Response) -> Response {
    guard let field = HTTPField.Name("Server-Timing") else { return response }
    let spent = (ContinuousClock.now - start) / .microseconds(10)
    let hundredths = Int(spent.rounded())
    let fraction = String(hundredths % 100 + 100).dropFirst()
    var response = response
    response.headers[field] = "\(name);dur=\(hundredths / 100).\(fraction)"
    return response
  }
}
