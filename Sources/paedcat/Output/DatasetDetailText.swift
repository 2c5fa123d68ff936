internal import Catalogue
internal import Store
internal import Vocabulary

/// A dataset in full, for the terminal.
struct DatasetDetailText {
  var detail: DatasetDetail
  var languages: [String]

  private var dataset: Dataset { detail.dataset }

  var text: String {
    var blocks = [head, facts]
    if let description = best(dataset.description) {
      blocks.insert(description.printable.wrapped(to: Terminal.width), at: 1)
    }
    if let score = detail.quality { blocks.append(quality(score)) }
    if !detail.statistics.isEmpty { blocks.append(statistics) }
    if !detail.findings.isEmpty { blocks.append(findings) }
    blocks.append(provenance)
    return blocks.joined(separator: "\n\n")
  }

  private var head: String {
    let title = best(dataset.title) ?? "(no title)"
    let withdrawn = detail.withdrawnAt.map { Terminal.yellow(" — withdrawn \($0)") } ?? ""
    return Terminal.bold(title.printable) + withdrawn + "\n" + Terminal.dim(dataset.iri.printable)
  }

  private var facts: String {
    let rows: [(String, String?)] = [
      ("hospital", detail.hospital),
      ("publisher", dataset.publisher.flatMap { best($0.name) ?? $0.iri }),
      ("access", dataset.access.level?.rawValue ?? dataset.access.statedRights),
      ("children", dataset.individuals.map(String.init)),
      ("records", dataset.records.map(String.init)),
      (
        "ages",
        dataset.ages.map {
          DatasetListText.ages($0.from.map(String.init), $0.to.map(String.init))
        }
      ),
      (
        "gestation",
        dataset.gestation.map {
          "\($0.from.map(String.init) ?? "…") to \($0.to.map(String.init) ?? "…") weeks"
        }
      ),
      ("age groups", list(dataset.ageGroups)),
      ("codes", list(dataset.codes.map(\.description))),
      ("keywords", list(dataset.keywords.map(\.text))),
      ("categories", list(dataset.healthCategories.map(name))),
      ("themes", list((dataset.themes + dataset.healthThemes).map(name))),
      ("variables", detail.variableCount == 0 ? nil : "\(detail.variableCount) described"),
      ("languages", list(dataset.languages)),
      ("countries", list(dataset.countries)),
      ("period", list(dataset.temporal.map { "\($0.start ?? "…") to \($0.end ?? "…")" })),
      ("issued", dataset.issued), ("modified", dataset.modified),
      ("still true?", detail.attestation.map(attested)),
      ("from text", readFromText),
      ("legal basis", list(dataset.access.legalBasis.map(name))),
      ("purpose", list(dataset.access.purpose.map(name))),
      ("access body", dataset.access.healthDataAccessBody.flatMap { best($0.name) ?? $0.iri }),
      ("ask", list(dataset.contacts.compactMap { $0.email ?? $0.page })),
      ("ladder", detail.rung),
      ("id", detail.id), ("version", "\(detail.version), changed \(detail.changedAt)"),
    ]
    return rows.compactMap { label, value in
      guard let value, !value.isEmpty else { return nil }
      return row(label, value)
    }.joined(separator: "\n")
  }

  /// What the texts say and the hospital does not state, with the words.
  private var readFromText: String? {
    list(
      detail.readFromText.map { value in
        let name =
          switch value.field {
          case .ages:
            "ages "
              + DatasetListText.ages(
                value.ages?.from?.description, value.ages?.to?.description)
          case .gestation: "gestation \(value.value) weeks"
          case .individuals: "\(value.value) children"
          case .years: "years \(value.value)"
          case .code: value.value
          }
        return "\(name) (“\(value.words)”)"
      })
  }

  private func attested(_ attestation: Attestation) -> String {
    let said = attestation.at.map { at in
      "attested on \(at.prefix(10))"
        + (attestation.by.map {
          " by the \($0 == .publisher ? "publisher" : "catalogue's operator")"
        }
          ?? "")
    }
    let day = attestation.dueAt.prefix(10)
    return (said ?? "not attested yet") + "; "
      + (attestation.isDue ? "due since \(day): “paedcat attest \(detail.id)”" : "due by \(day)")
  }

  private func row(_ label: String, _ value: String) -> String {
    let lines = value.printable.wrapped(to: Terminal.width - 14).split(separator: "\n")
    return Terminal.dim(label.padded(to: 14))
      + lines.joined(separator: "\n" + String(repeating: " ", count: 14))
  }

  private var statistics: String {
    detail.statistics.map { statistics in
      let tables = statistics.tables.map { $0.dimensions.joined(separator: " × ") }
      let line =
        "\(statistics.total.map(String.init) ?? "no total") children"
        + (statistics.referenceDate.map { " on \($0)" } ?? "")
        + (statistics.lastPatientDate.map { ", newest entry \($0)" } ?? "")
        + ([statistics.release, statistics.dataModel, statistics.vocabularyVersion]
          .compactMap { $0 }.map { ", " + $0 }.joined())
        + ", threshold \(statistics.threshold)"
        + (tables.isEmpty ? ", no table" : ", tables: \(tables.joined(separator: "; "))")
      let pyramid = PopulationPyramid(statistics).map {
        "\n" + PyramidText(pyramid: $0, width: Terminal.width).text
      }
      let variables = VariableCompleteness.all(in: statistics)
      let completeness =
        variables.isEmpty
        ? "" : "\n" + CompletenessText(variables: variables, width: Terminal.width).text
      return row("statistics", line) + (pyramid ?? "") + completeness
    }.joined(separator: "\n")
  }

  /// The score, how it went, and the first things to do.
  private func quality(_ score: QualityScore) -> String {
    let before = detail.qualityHistory.dropLast().suffix(3).map { "\($0.percent)" }
    let trend = before.isEmpty ? "" : ", before that \(before.joined(separator: ", "))"
    let parts = score.dimensions.map {
      "\(QualityTexts.label(of: $0.dimension, languages: languages)) \($0.points)/\($0.most)"
    }
    let advice = score.advice.prefix(3).map { row("", "+\($0.points) points: \($0.text)") }
    return
      ([
        row("quality", "\(score.percent) %, \(score.band.rawValue)\(trend)"),
        row("", parts.joined(separator: ", ")),
      ] + advice).joined(separator: "\n")
  }

  private var findings: String {
    "Findings\n"
      + FindingGroups.grouped(detail.findings).map {
        FindingText(finding: $0.localised(languages)).line
      }.joined(separator: "\n")
  }

  private var provenance: String {
    detail.provenance.map { place in
      let conflicts =
        place.conflicts.isEmpty ? "" : ", differs in \(place.conflicts.joined(separator: ", "))"
      return row(
        "described by",
        "\(place.source), \(place.location)" + (place.iri.map { ", as \($0)" } ?? "")
          + (place.shown ? " (shown)" : conflicts)
          + (place.withdrawn ? " (withdrawn)" : ""))
    }.joined(separator: "\n")
  }

  private func best(_ text: LocalisedText) -> String? { text.best(for: languages)?.text }

  private func name(_ reference: ConceptReference) -> String {
    best(reference.label) ?? reference.code.map(name)
      ?? reference.iri.map { String($0.split(separator: "/").last ?? "") } ?? ""
  }

  /// A code of an authority table by its label, any other as it is.
  private func name(_ code: Code) -> String {
    AuthorityTable(rawValue: code.system)?.label(code.value, languages: languages)
      ?? code.description
  }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: ", ")
  }
}
