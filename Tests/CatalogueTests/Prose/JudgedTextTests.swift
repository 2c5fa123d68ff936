import Foundation
import Tables
import TestSupport
import Testing

@testable import Catalogue

/// A text of the corpus, and what it states.
struct JudgedText {
  var place: String
  var field: String
  var text: String
  /// `a=P0D/P5Y`, `n=1250` …
  var stated: Set<String> = []
  /// May be read or not.
  var open: Set<String> = []

  /// What the reader makes of it, in the same notation.
  var read: [String] {
    ProseReader(text, isTitle: ["title", "name"].contains(field)).found().filter {
      // Smaller counts are never kept.
      $0.field != .individuals || (Int($0.value) ?? 0) >= 10
    }.map {
      let letter =
        switch $0.field {
        case .ages: "a"
        case .gestation: "g"
        case .individuals: "n"
        case .years: "y"
        case .code: "c"
        }
      return "\(letter)=\($0.value)"
    }
  }

  /// Ages and gestation of a dataset that has no other text.
  var readByName: Set<String> {
    var dataset = Dataset(iri: "https://data.hospital.example/a")
    let text = LocalisedText(text, language: "en")
    if ["title", "name"].contains(field) {
      dataset.title = text
    } else {
      dataset.description = text
    }
    return Set(
      dataset.readFromText(threshold: 10).compactMap { value in
        switch value.field {
        case .ages: "a=\(value.value)"
        case .gestation: "g=\(value.value)"
        default: nil
        }
      })
  }

  static func all(_ files: [(file: String, rows: String)]) throws -> [JudgedText] {
    try files.flatMap { file, rows in
      let path = "corpus/" + file
      let records = try file.hasPrefix("rdf/") ? datasets(path) : table(path)
      return rows.split(separator: "\n").map { line in
        let parts = line.split(separator: " | ").map(String.init)
        let text = parts.count == 3 ? records[parts[0]]?[parts[1]] : nil
        var judged = JudgedText(place: parts[0], field: parts[1], text: text ?? "")
        for value in parts.last?.split(separator: " ") ?? [] where value != "-" {
          if value.hasPrefix("?") {
            judged.open.insert(String(value.dropFirst()))
          } else {
            judged.stated.insert(String(value))
          }
        }
        return judged
      }
    }
  }

  /// The columns of a table by the keys of its records.
  private static func table(_ path: String) throws -> [String: [String: String]] {
    let reader = try TableFile(bytes: try Shared.bytes(path)).rows()
    var row = TableRow()
    guard try reader.next(&row) else { return [:] }
    let header = row.texts
    var records: [String: [String: String]] = [:]
    while try reader.next(&row) {
      let record = Dictionary(
        zip(header, row.texts).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      let key = record["id"] ?? "\(record["resource"] ?? "")/\(record["name"] ?? "")"
      if records[key] == nil { records[key] = record }
    }
    return records
  }

  private static func datasets(_ path: String) throws -> [String: [String: String]] {
    let reading = DescriptionReader.read(
      try Shared.graph(path), location: path, threshold: 10)
    var records: [String: [String: String]] = [:]
    for dataset in reading.datasets.map(\.dataset) {
      var record = [
        "title": dataset.title.best()?.text, "description": dataset.description.best()?.text,
      ].compactMapValues { $0 }
      for keyword in dataset.keywords { record["keyword=" + keyword.text] = keyword.text }
      records[dataset.iri] = record
    }
    return records
  }
}

@Suite("Texts of the corpus", .enabled(if: Shared.folder != nil)) struct JudgedTextTests {
  @Test("are read as a person reads them: at most one value in twenty is wrong")
  func precision() throws {
    let judged = try JudgedText.all(JudgedTexts.files)
    let found = judged.filter { !$0.text.isEmpty }
    #expect(found.count >= 340)
    var counts: [Character: (right: Int, wrong: Int, missed: Int)] = [:]
    for text in found {
      let read = Set(text.read).subtracting(text.open)
      for value in read {
        guard let kind = value.first else { continue }
        if text.stated.contains(value) {
          counts[kind, default: (0, 0, 0)].right += 1
        } else {
          counts[kind, default: (0, 0, 0)].wrong += 1
          print("  read, not stated: \(value)  \(text.place) \(text.field)")
        }
      }
      for value in text.stated.subtracting(read) {
        guard let kind = value.first else { continue }
        counts[kind, default: (0, 0, 0)].missed += 1
        if ProcessInfo.processInfo.environment["PAEDCAT_LONG"] != nil {
          print("  stated, not read: \(value)  \(text.place) \(text.field)")
        }
      }
    }
    let names: [(Character, String)] = [
      ("a", "ages"), ("g", "gestation"), ("n", "persons"), ("y", "years"), ("c", "codes"),
    ]
    print("*** \(found.count) judged texts: kind, right, wrong, missed, precision, recall")
    var sum = (right: 0, wrong: 0, missed: 0)
    for (kind, name) in names {
      let count = counts[kind] ?? (0, 0, 0)
      print(line(name, count))
      sum = (sum.right + count.right, sum.wrong + count.wrong, sum.missed + count.missed)
      #expect(count.wrong <= max(1, (count.right + count.wrong) / 20), "\(name)")
    }
    print(line("all", sum))
    #expect(Double(sum.right) >= 0.95 * Double(sum.right + sum.wrong))
    #expect(sum.right >= sum.missed)
  }

  @Test("that were judged afterwards are read no worse")
  func afterwards() throws {
    let judged = try JudgedText.all(JudgedTexts.afterwards).filter { !$0.text.isEmpty }
    #expect(judged.count >= 400)
    var (right, wrong) = (0, 0)
    for text in judged {
      for value in Set(text.read).subtracting(text.open) {
        if text.stated.contains(value) {
          right += 1
        } else {
          wrong += 1
          print("  read, not stated: \(value)  \(text.place) \(text.field)")
        }
      }
    }
    print("*** \(judged.count) texts judged afterwards: \(right) values right, \(wrong) wrong")
    #expect(Double(right) >= 0.95 * Double(right + wrong))
    #expect(right >= 140)
  }

  @Test("that tell an age by its name are read as a person reads them, or not at all")
  func named() throws {
    let judged = try JudgedText.all(JudgedTexts.namedAges).filter { !$0.text.isEmpty }
    #expect(judged.count >= 85)
    var (right, wrong, missed) = (0, 0, 0)
    for text in judged {
      let read = text.readByName
      let counted = read.subtracting(text.open)
      right += counted.intersection(text.stated).count
      wrong += counted.subtracting(text.stated).count
      missed += text.stated.subtracting(read).count
      for value in counted.subtracting(text.stated) {
        print("  read, not stated: \(value)  \(text.place) \(text.field)")
      }
    }
    print(
      "*** \(judged.count) texts with names of ages: \(right) right, \(wrong) wrong, \(missed) missed"
    )
    #expect(Double(right) >= 0.95 * Double(right + wrong))
    #expect(right >= 5)
  }

  private func line(_ name: String, _ count: (right: Int, wrong: Int, missed: Int)) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "–" : "\((Double(part) / Double(whole) * 100).rounded() / 100)"
    }
    return
      "***   \(name): \(count.right) \(count.wrong) \(count.missed) "
      + "\(share(count.right, count.right + count.wrong)) \(share(count.right, count.right + count.missed))"
  }
}
