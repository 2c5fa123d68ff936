/// What ``XMLReader/next()`` came to; the reader's properties hold its content until the next call.
public enum XMLToken: Hashable, Sendable {
  /// `version`, `encoding` and `standalone` are the reader's attributes.
  case xmlDeclaration
  /// `text` is the name of the root element that the DOCTYPE announces.
  case doctype
  /// `name`, `attributes`, `namespaceDeclarations`; an empty-element tag gives a start and an end.
  case startElement
  /// `name`.
  case endElement
  /// `text`, with references expanded; all text up to the next markup is one token.
  case text
  /// `text`.
  case cdata
  /// `text`.
  case comment
  /// `instructionTarget` and `text`.
  case processingInstruction
}

/// An attribute of an element; namespace declarations are not among them.
public struct XMLAttribute: Hashable, Sendable {
  /// Resolved; without a prefix it is in no namespace.
  public var name: XMLName
  /// The value after normalisation (XML 1.0, section 3.3.3, as for CDATA).
  public var value: String
}

/// A namespace declaration of an element: `xmlns="…"` has the empty prefix.
public struct XMLNamespaceDeclaration: Hashable, Sendable {
  /// Empty for the default namespace.
  public var prefix: String
  /// Empty where the default namespace is taken away.
  public var namespace: String
}

/// A name resolved against the namespaces in scope (Namespaces in XML 1.0).
///
/// Equal by namespace and local name; the prefix is only how the document wrote it.
public final class XMLName: Hashable, Sendable, CustomStringConvertible {
  /// As written, for example `dct:title`.
  public let qualified: String
  /// Empty where there is none.
  public let prefix: String
  /// The part behind the prefix.
  public let local: String
  /// Empty for a name in no namespace.
  public let namespace: String
  /// A small number of this spelling in this namespace, unique within one reader; for tables.
  public let index: Int

  init(qualified: String, prefix: String, local: String, namespace: String, index: Int) {
    self.qualified = qualified
    self.prefix = prefix
    self.local = local
    self.namespace = namespace
    self.index = index
  }

  /// Compares namespace and local name.
  public static func == (left: XMLName, right: XMLName) -> Bool {
    if left === right { return true }
    // Swift's equality, which is quick, takes Unicode normal forms for the same; XML does not.
    guard left.local == right.local, left.namespace == right.namespace else { return false }
    return left.local.utf8.elementsEqual(right.local.utf8)
      && left.namespace.utf8.elementsEqual(right.namespace.utf8)
  }

  /// Hashes namespace and local name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    hasher.combine(namespace)
  }

  /// The name as written.
  public var description: String { qualified }
}

/// The namespaces whose prefixes are bound in every document.
public enum XMLNamespace {
  /// Of the prefix `xml`: `xml:lang`, `xml:base`.
  public static let xml = "http://www.w3.org/XML/1998/namespace"
  /// Of the prefix `xmlns`, which no document may bind.
  public static let xmlns = "http://www.w3.org/2000/xmlns/"
}

extension XMLName {
  /// Whether a text is a name (XML 1.0, section 2.3); it may hold colons.
  public static func isName(_ text: String) -> Bool {
    isName(Array(text.utf8)[...])
  }

  /// The same of the text's UTF-8.
  public static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer {
      !$0.isEmpty && XMLReader.endOfName($0.span, from: 0) == $0.count
    }
  }
}
