internal import Catalogue
internal import Query
internal import Store

/// A dataset answer for the terminal.
struct DatasetListText {
  var answer: DatasetAnswer
  var query: DatasetQuery
  var explain: Bool

  var text: String {
    guard !answer.items.isEmpty else { return empty }
    var lines = [summary] + meant
    if explain { lines += interpretation }
    lines.append(table(answer.items, numbered: true).rendered(width: Terminal.width))
    if answer.items.contains(where: { Self.agesAreRead($0) || Self.childrenAreRead($0) }) {
      lines.append(Terminal.dim("* read from the text of the description, not stated"))
    }
    if explain { lines += explanations }
    lines += fewer + facets + nearest
    if query.offset + answer.items.count < answer.total + answer.unstated {
      lines.append(Terminal.dim("More: --offset \(query.offset + answer.items.count)"))
    }
    return lines.joined(separator: "\n")
  }

  private var summary: String {
    var line = Terminal.bold("\(answer.total) dataset\(answer.total == 1 ? "" : "s")")
    if answer.unstated > 0 {
      line += ", and \(answer.unstated) that do not state what a filter asks (marked ?)"
    }
    if answer.relaxed { line += ". Nothing matched as typed; the words were read more freely" }
    return line
  }

  private var empty: String {
    let advice = """
      Try fewer or shorter words (a word* matches its beginnings), take off a filter, or browse \
      everything with: paedcat search
      """
    return (["Nothing found."] + meant + nearest + fewer + [advice]).joined(separator: "\n")
  }

  private var nearest: [String] { NearestMissText(nearest: answer.nearest).lines }

  private var meant: [String] {
    answer.interpretation.corrections.filter { !$0.applied }.map {
      "Did you mean “\($0.to.printable)” for “\($0.from.printable)”?"
    }
  }

  /// What has fewer of the words, below a line that says so.
  private var fewer: [String] {
    guard let fewer = answer.fewerWords else { return [] }
    let line = "── \(fewer.total) more with fewer of the words ──"
    return [
      Terminal.dim(line), table(fewer.items, numbered: false).rendered(width: Terminal.width),
    ]
  }

  private func table(_ hits: [DatasetHit], numbered: Bool) -> TextTable {
    var table = TextTable(
      ["", "title", "hospital", "ages", "children", "access", "id"], flexible: 1, numeric: [0, 4])
    table.rows = hits.enumerated().map { index, hit in
      [
        numbered ? "\(query.offset + index + 1)\(hit.stated ? "" : "?")" : "", hit.title,
        hit.hospital, Self.ages(of: hit), Self.children(of: hit), hit.access ?? "–", hit.id,
      ]
    }
    return table
  }

  private var interpretation: [String] {
    answer.interpretation.filters.map { "  “\($0.text)” was read as \($0.field) = \($0.value)" }
      + answer.interpretation.concepts.map { "  “\($0.text)” was read as \($0.code) \($0.label)" }
  }

  private var explanations: [String] {
    answer.items.enumerated().flatMap { index, hit in
      let fields =
        hit.matchedBy.isEmpty ? "no words (browsing)" : hit.matchedBy.joined(separator: ", ")
      return ["  \(query.offset + index + 1): score \(Self.rounded(hit.score)), found in \(fields)"]
        + (hit.explanation ?? []).map(Self.line)
    }
  }

  private static func line(_ part: ScorePart) -> String {
    let fields = part.fields.map {
      part.fields.count == 1 ? $0.name : "\($0.name) \(rounded($0.score))"
    }
    let place = fields.isEmpty ? "" : " in " + fields.joined(separator: ", ")
    return switch part.kind {
    case .title: "       first   the text is its title"
    case .completeness, .freshness:
      "       between equals   \(part.kind.rawValue) \(part.text.printable)"
    default:
      "       \("\(rounded(part.score))".padded(to: 7)) \(part.kind.rawValue) “\(part.text.printable)”\(place)"
    }
  }

  private static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }

  private var facets: [String] {
    query.facets.compactMap { facet in
      guard let counts = answer.facets[facet.rawValue], counts.count > 1 else { return nil }
      let shown = counts.prefix(6).map { "\($0.label.printable) \($0.count)" }
        .joined(separator: " · ")
      let rest = counts.count > 6 ? " · …" : ""
      return Terminal.dim("\(facet.rawValue): ".padded(to: 14) + shown + rest).cut(
        to: Terminal.width + 8)
    }
  }

  private static func agesAreRead(_ hit: DatasetHit) -> Bool {
    hit.ageMin == nil && hit.ageMax == nil
      && hit.readFromText?.contains { $0.field == .ages } ?? false
  }

  private static func childrenAreRead(_ hit: DatasetHit) -> Bool {
    hit.individuals == nil && hit.readFromText?.contains { $0.field == .individuals } ?? false
  }

  /// As stated, else as read from text, with an asterisk.
  private static func ages(of hit: DatasetHit) -> String {
    guard agesAreRead(hit), let read = hit.readFromText?.lazy.compactMap(\.ages).first else {
      return ages(hit.ageMin, hit.ageMax)
    }
    return ages(read.from?.description, read.to?.description) + "*"
  }

  private static func children(of hit: DatasetHit) -> String {
    if let stated = hit.individuals { return String(stated) }
    let read = hit.readFromText?.lazy.compactMap(\.individuals).first
    return read.map { "\($0)*" } ?? "–"
  }

  /// `0–27 d` would need both ends; the interface's own words are shown: from, and the first age out.
  static func ages(_ from: String?, _ to: String?) -> String {
    from == nil && to == nil ? "–" : "\(from ?? "…") to <\(to ?? "…")"
  }
}
