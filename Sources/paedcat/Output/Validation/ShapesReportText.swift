internal import Foundation
internal import RDF
internal import SHACL

/// A SHACL report as a person likes to read it: what is asked once, with the nodes that lack it; the worst first.
struct ShapesReportText {
  let validation: ShapesValidation
  /// Languages of messages, the best first.
  var languages: [String] = []
  /// Nodes shown for each complaint.
  var most = 5
  var width = 100

  private var curies: Curies { Curies(validation.prefixes) }

  var text: String {
    let groups = groups()
    var parts = [headline(groups)]
    let issues = IssueText.lines(validation.document.issues, in: validation.document.name)
    if !issues.isEmpty {
      parts.append(
        "\(Terminal.bold("While reading"))\n" + issues.map { "  " + $0 }.joined(separator: "\n"))
    }
    let curies = curies
    for severity in severities(groups) {
      let own = groups.filter { $0.severity == severity }
      let title = Self.title(severity, curies)
      parts.append(
        styled(title, severity) + "\n" + own.map { block($0, curies) }.joined(separator: "\n"))
    }
    if !validation.report.problems.isEmpty { parts.append(problems(curies)) }
    return parts.joined(separator: "\n\n")
  }

  // MARK: Groups

  /// The same complaint about several nodes.
  private struct Group {
    var severity: String
    var path: String?
    var message: String
    var component: String
    var shape: Term?
    var places: [(focus: Term, value: Term?, line: Int?)] = []
    var count = 0
  }

  private struct Key: Hashable {
    var severity: String
    var path: String?
    var message: String
    var component: String
    var shape: Term?
  }

  private func groups() -> [Group] {
    var groups: [Key: Group] = [:]
    var order: [Key] = []
    for result in validation.report.results {
      let message = ResultMessage.best(of: result.messages, languages)
      let key = Key(
        severity: result.severity, path: result.path?.text, message: message,
        component: result.component, shape: result.namedShape)
      if groups[key] == nil {
        order.append(key)
        groups[key] = Group(
          severity: key.severity, path: key.path, message: message, component: key.component,
          shape: key.shape)
      }
      groups[key]?.count += 1
      if (groups[key]?.places.count ?? 0) < most {
        groups[key]?.places.append((result.focusNode, result.value, validation.line(of: result)))
      }
    }
    return order.compactMap { groups[$0] }.sorted {
      (Self.rank($0.severity), $1.count) < (Self.rank($1.severity), $0.count)
    }
  }

  // MARK: Words

  private func headline(_ groups: [Group]) -> String {
    let name = Terminal.bold(validation.document.name.printable)
    let triples = "\(validation.document.graph.count) triples"
    guard !groups.isEmpty else {
      return "\(name) \(Terminal.green("conforms")): \(triples), nothing found."
    }
    let counts = severities(groups).map { severity in
      let count = groups.filter { $0.severity == severity }.map(\.count).reduce(0, +)
      return Self.counted(count, severity, curies)
    }
    return "\(name) \(Terminal.red("does not conform")): "
      + counts.joined(separator: ", ") + " (\(triples))."
  }

  private func severities(_ groups: [Group]) -> [String] {
    groups.reduce(into: []) { if !$0.contains($1.severity) { $0.append($1.severity) } }
  }

  private func block(_ group: Group, _ curies: Curies) -> String {
    let path = group.path.map { Terminal.bold(curies.shortened($0)) + "  " } ?? ""
    let shape = group.shape.map { " of " + curies.shapeName($0) } ?? ""
    let component = group.component.replacing(SHACLVocabulary.namespace, with: "sh:")
      .replacing("ConstraintComponent", with: "")
    let message = curies.shortened(group.message).printable
      .wrapped(to: width, indent: "      ")
    var lines = [
      "  " + path + "\(group.count)×  " + Terminal.dim("(\(component)\(shape))"), message,
    ]
    lines += group.places.map { focus, value, line in
      let place = line.map { "line \($0): " } ?? ""
      let shown = value == focus ? nil : value
      return "      - " + place + curies.text(focus).printable
        + (shown.map { " has \(curies.text($0).printable)" } ?? "")
    }
    if group.count > group.places.count {
      lines.append(Terminal.dim("      … and \(group.count - group.places.count) more"))
    }
    return lines.joined(separator: "\n")
  }

  /// What the shapes ask in vain, each kind of thing once.
  private func problems(_ curies: Curies) -> String {
    var names: [String: [String]] = [:]
    var order: [String] = []
    for problem in validation.report.problems {
      if names[problem.message] == nil { order.append(problem.message) }
      let name = Self.name(of: problem, curies)
      if names[problem.message]?.contains(name) != true {
        names[problem.message, default: []].append(name)
      }
    }
    let lines = order.map { message -> String in
      let all = names[message] ?? []
      let more = all.count > 3 ? " and \(all.count - 3) more" : ""
      let about = all.prefix(3).joined(separator: ", ") + more
      return "\(about): \(message).".printable.wrapped(to: width - 4, indent: "    ").dropFirst(2)
        .description
    }
    return ([Terminal.bold("About the shapes themselves")] + lines.map { "- " + $0 })
      .joined(separator: "\n").replacing("\n-   ", with: "\n  - ")
  }

  /// As in ":Dataset_Shape, dct:title".
  static func name(of problem: ShapesProblem, _ curies: Curies) -> String {
    let shape = curies.shapeName(problem.namedShape ?? problem.shape)
    return shape + (problem.path.map { ", " + curies.shortened($0) } ?? "")
  }

  private static func rank(_ severity: String) -> Int {
    switch severity {
    case SHACLVocabulary.violation: 0
    case SHACLVocabulary.warning: 1
    case SHACLVocabulary.info: 3
    default: 2
    }
  }

  private static func title(_ severity: String, _ curies: Curies) -> String {
    switch severity {
    case SHACLVocabulary.violation: "Violations"
    case SHACLVocabulary.warning: "Warnings"
    case SHACLVocabulary.info: "Information"
    default: curies.name(severity)
    }
  }

  private static func counted(_ count: Int, _ severity: String, _ curies: Curies) -> String {
    let (one, many) =
      switch severity {
      case SHACLVocabulary.violation: ("violation", "violations")
      case SHACLVocabulary.warning: ("warning", "warnings")
      case SHACLVocabulary.info: ("information", "informations")
      default: (curies.name(severity), curies.name(severity))
      }
    return "\(count) \(count == 1 ? one : many)"
  }

  private func styled(_ text: String, _ severity: String) -> String {
    switch Self.rank(severity) {
    case 0: Terminal.red(text)
    case 1: Terminal.yellow(text)
    default: Terminal.bold(text)
    }
  }
}
