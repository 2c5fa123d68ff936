internal import Catalogue

/// The ages of a dataset's tables as an axis: pieces so fine that every published band, and the ages asked
/// for, are made up of whole ones. Ages that no one asks for, in bands that lie wholly among these, are one
/// piece together, the last.
struct AgeAxis: Sendable {
  let axis: LatticeAxis
  /// The element of each published band; the last piece for those that it takes up.
  private let elements: [Range<Double>: Int]
  /// Days.
  private let pieces: [AgeRegion]
  private let weights: [Double]
  /// The piece of ages that no one asks for, if any.
  let rest: Int?
  /// The element of the ages asked for; 0 where every age will do.
  let asked: Int
  /// Whether a band that no finer one makes up was cut through by the ages asked for.
  let cutsBand: Bool

  /// - Parameters:
  ///   - bandings: The bands of each table that counts by age, ascending, each list once.
  ///   - asked: Nil where every age will do.
  ///   - edges: Further ages at which pieces end; then nothing is put together.
  ///   - apart: Whether nothing is put together anyway.
  init(
    bandings: [[Range<Double>]], asked region: AgeRegion?, edges: [Double] = [],
    apart: Bool = false
  ) {
    var ends: Set<Double> = [0, .infinity]
    for band in bandings.joined() { ends.formUnion([band.lowerBound, band.upperBound]) }
    let published = ends
    for range in region?.ranges ?? [] { ends.formUnion([range.lowerBound, range.upperBound]) }
    ends.formUnion(edges)
    cutsBand = (region?.ranges ?? []).contains { range in
      [range.lowerBound, range.upperBound].contains { end in
        !published.contains(end)
          && bandings.contains { $0.contains { $0.lowerBound < end && end < $0.upperBound } }
      }
    }
    let sorted = ends.sorted()
    let (pieces, rest) = Self.pieces(
      zip(sorted, sorted.dropFirst()).map { $0..<$1 }, bandings,
      edges.isEmpty && !apart ? region : nil)
    self.pieces = pieces
    self.rest = rest
    weights = pieces.map { piece in
      piece.ranges.reduce(0) {
        $0 + ($1.upperBound.isFinite ? $1.upperBound - $1.lowerBound : 730.5)
      }
    }

    func members(_ region: AgeRegion) -> [Int] {
      pieces.indices.filter { pieces[$0].isWithin(region) }.map { $0 + 1 }
    }
    let all = Array(1...pieces.count)
    var elements: [Range<Double>: Int] = [:]
    var sets: [[Int]] = []
    var sums = [LatticeAxis.Sum(whole: 0, parts: all)]
    func element(_ members: [Int]) -> Int {
      if members.isEmpty { return rest ?? 0 }
      if members.count == 1 { return members[0] }
      if members.count == pieces.count { return 0 }
      if let known = sets.firstIndex(of: members) { return pieces.count + 1 + known }
      sets.append(members)
      let element = pieces.count + sets.count
      sums.append(LatticeAxis.Sum(whole: element, parts: members))
      sums.append(
        LatticeAxis.Sum(whole: 0, parts: [element] + all.filter { !members.contains($0) }))
      return element
    }
    var bands: [Range<Double>: [Int]] = [:]
    for band in bandings.joined() where bands[band] == nil {
      let own = members(AgeRegion([band]))
      bands[band] = own
      elements[band] = element(own)
    }
    let wanted = region.map(members) ?? all
    // Ages outside every piece do not exist, so an empty wish finds no piece.
    asked = region == nil ? 0 : element(wanted)
    self.elements = elements

    // Every age, the ages asked for and the bands around these, as sums of the bands of each table.
    func add(_ whole: Int, _ parts: [Int]) {
      let sum = LatticeAxis.Sum(whole: whole, parts: parts)
      if !sums.contains(sum) { sums.append(sum) }
    }
    var around = [(element: 0, members: all)]
    for (band, own) in bands.sorted(by: { $0.value.lexicographicallyPrecedes($1.value) })
    where wanted.count > 1 && own.count > wanted.count && Set(own).isSuperset(of: wanted) {
      let element = elements[band] ?? 0
      guard element > 0, !around.contains(where: { $0.element == element }) else { continue }
      around.append((element, own))
      add(element, [asked] + own.filter { !wanted.contains($0) })
    }
    for banding in bandings {
      let tiles = banding.map { (element: elements[$0] ?? 0, members: bands[$0] ?? []) }
      for whole in around + (asked > 0 ? [(element: asked, members: wanted)] : []) {
        if let parts = Self.tiling(of: whole.members, by: tiles, but: whole.element) {
          add(whole.element, parts)
        }
      }
      for whole in around where asked > 0 {
        let others = whole.members.filter { !wanted.contains($0) }
        if let rest = Self.tiling(of: others, by: tiles, but: asked) {
          add(whole.element, [asked] + rest)
        }
      }
    }
    axis = LatticeAxis(
      values: pieces.count, count: pieces.count + 1 + sets.count, sums: sums, sets: sets)
  }

  /// Puts the pieces together that lie, with every band around them, outside of the ages asked for.
  private static func pieces(
    _ fine: [Range<Double>], _ bandings: [[Range<Double>]], _ region: AgeRegion?
  ) -> (pieces: [AgeRegion], rest: Int?) {
    guard let region else { return (fine.map { AgeRegion([$0]) }, nil) }
    // Bands that overlap the wish, and bands that overlap those: their pieces stay apart.
    var near = region
    var moved = true
    while moved {
      moved = false
      for band in bandings.joined() {
        let band = AgeRegion([band])
        if !near.intersection(band).isEmpty, !band.isWithin(near), !band.isWithin(region) {
          near = near.union(band)
          moved = true
        }
      }
    }
    var kept: [AgeRegion] = []
    var rest: [Range<Double>] = []
    for piece in fine {
      if AgeRegion([piece]).isWithin(near) {
        kept.append(AgeRegion([piece]))
      } else {
        rest.append(piece)
      }
    }
    if rest.isEmpty { return (kept, nil) }
    return (kept + [AgeRegion(rest)], kept.count + 1)
  }

  func element(of band: Range<Double>) -> Int { elements[band] ?? 0 }

  /// Pieces in which a table has no band.
  func gaps(in bands: [Range<Double>]) -> [Int] {
    let covered = AgeRegion(bands)
    return pieces.indices.filter { pieces[$0].intersection(covered).isEmpty }.map { $0 + 1 }
  }

  /// Whether bands hold all ages that no one asks for.
  func coversRest(_ bands: [Range<Double>]) -> Bool {
    rest.map { pieces[$0 - 1].isWithin(AgeRegion(bands)) } ?? true
  }

  /// Whether a piece lies in a region; counted from 1.
  func isPiece(_ piece: Int, within region: AgeRegion) -> Bool {
    pieces[piece - 1].isWithin(region)
  }

  /// How likely a piece is before any table is looked at: by its days; without an end, by two years.
  func weight(of piece: Int) -> Double { weights[piece] }

  /// Bands that lie wholly in a set of pieces, and the pieces that are left; nil where no band is wider than a
  /// piece, so that nothing new is said.
  private static func tiling(
    of members: [Int], by bands: [(element: Int, members: [Int])], but whole: Int
  ) -> [Int]? {
    var left = Set(members)
    var parts: [Int] = []
    for band in bands
    where band.members.count > 1 && band.element != whole && left.isSuperset(of: band.members) {
      parts.append(band.element)
      left.subtract(band.members)
    }
    return parts.isEmpty ? nil : parts + left.sorted()
  }
}
