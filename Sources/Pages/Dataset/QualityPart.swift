internal import Catalogue
internal import Store

/// How well the dataset is described, and what to do about it.
struct QualityPart: Sendable {
  struct Dimension: Sendable {
    let name: String
    let points: Int
    let most: Int
  }

  struct Advice: Sendable {
    let points: String
    let text: String
    let path: String?
  }

  let percent: Int
  let summary: String
  let dimensions: [Dimension]
  let advice: [Advice]
  let before: String?

  init(_ score: QualityScore, history: [QualityPoint], reader: Reader) {
    let texts = reader.texts
    percent = score.percent
    summary = texts(
      "quality.summary",
      ["percent": "\(score.percent)", "band": texts("quality.\(score.band.rawValue)")])
    dimensions = score.dimensions.map {
      Dimension(
        name: QualityTexts.label(of: $0.dimension, languages: [reader.language]),
        points: $0.points, most: $0.most)
    }
    advice = score.advice.prefix(10).map {
      Advice(
        points: texts.count("quality.points", $0.points), text: $0.text, path: $0.path)
    }
    let points = history.suffix(8).map { "\($0.percent) % (\(reader.day($0.at)))" }
    before =
      points.count > 1
      ? texts("quality.history", ["points": points.joined(separator: " → ")]) : nil
  }
}
