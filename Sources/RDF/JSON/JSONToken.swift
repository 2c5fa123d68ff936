/// One value or key of a JSON text: what it is and where its text stands. A document is a run of these in
/// the order of the text; a container is followed by what stands in it.
struct JSONToken {
  enum Kind: UInt8 {
    case null
    case `false`
    case `true`
    case number
    case string
    case key
    case array
    case object
  }

  /// Where the text of a value starts and ends: inside the quotes of a string or key, from bracket to bracket
  /// of a container. With `isDecoded`, a range of the document's decoded texts.
  var start: UInt32
  var end: UInt32
  /// Of a container: the number of the token behind all that stands in it. Of a key: its number in
  /// the document's table of keys. Of a decoded string: where it stands in the source.
  var link: UInt32
  var kind: Kind
  /// A string with escapes, or one that was mended.
  var isDecoded = false
  /// A key that stands again in the same object, later on.
  var isRepeated = false
}
