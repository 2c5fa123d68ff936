/// What a key, a type or a prefix means in one active context, as far as the quick way of reading needs it.
struct KeyUse {
  enum Role: UInt8 {
    /// No context says what it means.
    case unknown
    /// Declared to mean nothing.
    case nothing
    case id
    case type
    case value
    case language
    case property
    /// A type or datatype that is an IRI.
    case iri
    /// A prefix, or what is none.
    case prefix
    case noPrefix
    /// `@context`.
    case context
    /// Anything that needs the whole algorithm for its value.
    case specialProperty
    /// Anything that needs the whole algorithm for its object.
    case special
  }

  /// What strings are as values of the property.
  enum Coercion: UInt8 {
    case text
    case tagged
    case typed
    case id
    case vocabulary
  }

  /// The context and the number of key, type or prefix that this is about.
  var context = -1
  var number: UInt32 = 0
  var role = Role.unknown
  var coercion = Coercion.text
  /// It was told that it is unknown.
  var wasTold = false
  /// When the identifiers below were given out.
  var epoch = 0
  /// The IRI of a property or type, the namespace of a prefix: a number of the table of texts.
  var iri: UInt32 = 0
  var term = TermID(rawValue: 0)
  /// The datatype or language of strings: a number of the table of texts.
  var qualifier: UInt32 = 0
  var datatype = TermID(rawValue: 0)
}

/// A table of fixed size that remembers uses: one that is wanted again after another took its place is worked
/// out again.
struct KeyUseTable: ~Copyable {
  private static let slots = 1024
  private let entries: UnsafeMutablePointer<KeyUse>

  init() {
    entries = .allocate(capacity: Self.slots)
    entries.initialize(repeating: KeyUse(), count: Self.slots)
  }

  deinit { entries.deallocate() }

  @inline(__always)
  static func slot(_ context: Int, _ number: UInt32) -> Int {
    let key = UInt64(number) | UInt64(truncatingIfNeeded: context) << 32
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  @inline(__always)
  subscript(slot: Int) -> KeyUse {
    get { entries[slot] }
    nonmutating set { entries[slot] = newValue }
  }
}
