/// The children of a hospital's tables, each once, as far as counting needs them.
///
/// No name, no identifier and no row is kept: a child is a number, found again by a keyed hash of 128 bits
/// that differs in every run.
struct Cohort {
  /// A place where nothing is stated.
  static let none = Int32(-1)
  /// Variables beyond which no more are taken.
  static let mostVariables = 1_024

  private(set) var births: [DaySpan] = []
  /// The year of the first visit.
  private(set) var visits: [Int16] = []
  /// Number of the text in ``sexes``.
  private(set) var sex: [UInt8] = []
  /// Number of the text in ``places``.
  private(set) var place: [Int32] = []
  private var lastCode: [Int32] = []
  private var codeEntries: [(code: Int32, previous: Int32)] = []
  private var variableBits: [UInt64] = []
  private var words = 0
  private var numbers: [Key: Int32] = [:]

  /// Texts for sex as they stand in the tables; at most 255 of them.
  var sexes = NameTable()
  var places = NameTable()
  /// Diagnoses and phenotypes.
  var codes = NameTable()
  var variables = NameTable()

  /// Children of whom two rows say different things; the first one holds.
  private(set) var contradictions: Set<Int> = []

  private struct Key: Hashable {
    var first: Int
    var second: Int

    init(_ id: ArraySlice<UInt8>) {
      func hash(_ salt: UInt8) -> Int {
        var hasher = Hasher()
        hasher.combine(salt)
        id.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
      }
      first = hash(1)
      second = hash(2)
    }
  }

  var count: Int { births.count }

  /// The number of the child with this identifier, if it is known already.
  func known(_ id: ArraySlice<UInt8>) -> Int? { numbers[Key(id)].map(Int.init) }

  /// The number of the child with this identifier.
  mutating func child(_ id: ArraySlice<UInt8>) -> Int {
    let key = Key(id)
    if let known = numbers[key] { return Int(known) }
    numbers[key] = Int32(count)
    return add()
  }

  /// Another child.
  mutating func add() -> Int {
    births.append(.unknown)
    visits.append(.max)
    sex.append(.max)
    place.append(Self.none)
    lastCode.append(Self.none)
    variableBits.append(contentsOf: repeatElement(0, count: words))
    return count - 1
  }

  // MARK: What is stated of a child

  mutating func setBirth(_ birth: DaySpan, of child: Int) {
    if !births[child].isKnown {
      births[child] = birth
    } else if birth != births[child] {
      contradictions.insert(child)
    }
  }

  mutating func setSex(_ text: ArraySlice<UInt8>, of child: Int) {
    let number = UInt8(clamping: sexes.number(text))
    if sex[child] == .max {
      sex[child] = number
    } else if sex[child] != number {
      contradictions.insert(child)
    }
  }

  mutating func setPlace(_ text: ArraySlice<UInt8>, of child: Int) {
    if place[child] == Self.none { place[child] = Int32(places.number(text)) }
  }

  /// The earliest one holds.
  mutating func addVisit(_ year: Int, of child: Int) {
    visits[child] = min(visits[child], Int16(clamping: year))
  }

  mutating func addCode(_ code: Int, of child: Int) {
    var entry = lastCode[child]
    while entry != Self.none {
      if codeEntries[Int(entry)].code == code { return }
      entry = codeEntries[Int(entry)].previous
    }
    codeEntries.append((Int32(code), lastCode[child]))
    lastCode[child] = Int32(codeEntries.count - 1)
  }

  mutating func addVariable(_ variable: Int, of child: Int) {
    if variable / 64 >= words { widen(to: variable / 64 + 1) }
    variableBits[child * words + variable / 64] |= 1 << UInt64(variable % 64)
  }

  private mutating func widen(to wanted: Int) {
    let wider = max(wanted, words * 2)
    var bits = [UInt64](repeating: 0, count: count * wider)
    for child in 0..<count {
      for word in 0..<words { bits[child * wider + word] = variableBits[child * words + word] }
    }
    variableBits = bits
    words = wider
  }

  // MARK: Reading

  func forEachCode(of child: Int, _ body: (Int) -> Void) {
    var entry = lastCode[child]
    while entry != Self.none {
      body(Int(codeEntries[Int(entry)].code))
      entry = codeEntries[Int(entry)].previous
    }
  }

  func forEachVariable(of child: Int, _ body: (Int) -> Void) {
    for word in 0..<words {
      var bits = variableBits[child * words + word]
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
