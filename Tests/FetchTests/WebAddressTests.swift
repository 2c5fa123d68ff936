import TestSupport
import Testing

@testable import Fetch

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("http://Example.ORG", "http://example.org/"),
    ("HTTPS://a.example:8443/p/q?x=1#part", "https://a.example:8443/p/q?x=1"),
    ("http://a.example./", "http://a.example/"), ("http://[::1]:80/x", "http://[::1]:80/x"),
    ("http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"), ("http://127.0.0.1", "http://127.0.0.1/"),
  ])
  func normalises(_ text: String, _ normal: String) throws {
    #expect(try WebAddress(text).text == normal)
  }

  @Test(arguments: [
    ("file:///etc/passwd", FetchError.schemeRefused("file:///etc/passwd", scheme: "file")),
    ("ftp://a.example/", .schemeRefused("ftp://a.example/", scheme: "ftp")),
    ("gopher://a.example/", .schemeRefused("gopher://a.example/", scheme: "gopher")),
    ("a.example/x", .invalidURL("a.example/x", reason: "it has no scheme")),
    ("http:///x", .invalidURL("http:///x", reason: "it has no host")),
    (
      "http://me:secret@a.example/",
      .invalidURL("http://…", reason: "it holds a user name or password")
    ),
    (
      "http://%6c%6fcalhost/",
      .invalidURL("http://%6c%6fcalhost/", reason: "its host is not a plain name")
    ),
    (
      "http://[fe80::1%25eth0]/",
      .invalidURL("http://[fe80::1%25eth0]/", reason: "its host is not an address")
    ),
    (
      "http://a.example:0/",
      .invalidURL("http://a.example:0/", reason: "its port is not one from 1 to 65535")
    ),
  ])
  func refuses(_ text: String, _ error: FetchError) {
    #expect(throws: error) { try WebAddress(text) }
  }

  @Test(arguments: [
    ("/c", "http://a.example/c"), ("c?d=1", "http://a.example/x/c?d=1"),
    ("//b.example/c", "http://b.example/c"), ("https://b.example", "https://b.example/"),
    ("../../c", "http://a.example/c"),
  ])
  func follows(_ location: String, _ target: String) throws {
    #expect(try WebAddress("http://a.example/x/y").following(location).text == target)
  }
}
