internal import Hummingbird

/// Answers that are text for other programs.
enum TextAnswer {
  /// A table to keep (RFC 4180).
  static func csv(_ text: String, name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present",
        .contentDisposition: "attachment; filename=\"\(name)\"", .vary: "Accept-Language",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func plain(_ text: String) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "text/plain; charset=utf-8", .vary: "Accept-Language"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
