internal import Catalogue
internal import Store

/// What a dataset is, in three sentences: who is in it, what was collected, who may have it.
struct DatasetSentences {
  let detail: DatasetDetail
  let names: ConceptNames

  private var dataset: Dataset { detail.dataset }
  private var texts: Texts { names.reader.texts }

  var all: [String] { [whom, what, who].compactMap { $0 } }

  private var whom: String? {
    let reader = names.reader
    let ages = AgeBar(ages: dataset.ages, gestation: dataset.gestation, reader: reader)?.text
    let hospital = Excerpt.of(detail.hospital, longest: 120)
    switch (dataset.individuals, ages) {
    case (let children?, let ages?):
      return texts.count(
        "sentence.childrenAged", Int(clamping: children), ["hospital": hospital, "ages": ages])
    case (let children?, nil):
      return texts.count("sentence.children", Int(clamping: children), ["hospital": hospital])
    case (nil, let ages?): return texts("sentence.aged", ["hospital": hospital, "ages": ages])
    case (nil, nil): return texts("sentence.hospital", ["hospital": hospital])
    }
  }

  private var what: String? {
    var parts: [String] = []
    var conditions: [String] = []
    for name in dataset.codes.lazy.compactMap(names.name(of:)) where conditions.count < 3 {
      if !conditions.contains(name) { conditions.append(name) }
    }
    if !conditions.isEmpty {
      parts.append(texts("sentence.conditions", ["names": conditions.joined(separator: ", ")]))
    }
    if detail.variableCount > 0 {
      parts.append(texts.count("sentence.variables", detail.variableCount))
    }
    let years = dataset.temporal.map(\.years)
    if let from = years.compactMap(\.from).min() {
      let to = years.compactMap(\.to).max()
      parts.append(
        to.map { texts("sentence.years", ["from": "\(from)", "to": "\($0)"]) }
          ?? texts("sentence.since", ["from": "\(from)"]))
    }
    guard !parts.isEmpty else { return nil }
    return texts("sentence.what", ["parts": parts.joined(separator: "; ")])
  }

  private var who: String? {
    dataset.access.level.map { texts("access.\($0.rawValue).means") }
      ?? texts("access.unstated")
  }
}
