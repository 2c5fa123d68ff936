import XML

/// What a name of the document means to RDF/XML (RDF 1.1 XML Syntax, section 5), found once a name.
struct RDFXMLName {
  enum ElementRole {
    case ordinary
    /// `rdf:RDF`.
    case document
    /// `rdf:Description`.
    case description
    /// `rdf:li`.
    case item
    /// A name that no element may have.
    case forbidden
  }

  enum AttributeRole {
    /// A property and its value.
    case property
    case id, about, nodeID, resource, datatype, parseType, type
    case language, base
    /// Reserved for XML, without meaning here.
    case ignored
    /// A name of the RDF vocabulary that no attribute may have.
    case forbidden
    /// In no namespace, so that it makes no IRI.
    case unqualified
  }

  let element: ElementRole
  let attribute: AttributeRole
  /// The IRI that namespace and local name make, while the sink knows it.
  var term: TermID?

  init(_ name: XMLName) {
    let isRDF = name.namespace == RDFVocabulary.namespace
    element = isRDF ? RDFXMLName.elementRole(name.local) : .ordinary
    if name.namespace == XMLNamespace.xml {
      switch name.local {
      case "lang": attribute = .language
      case "base": attribute = .base
      default: attribute = .ignored
      }
    } else if name.namespace.isEmpty {
      attribute = RDFXMLName.unqualifiedRole(name.local)
    } else {
      attribute = isRDF ? RDFXMLName.attributeRole(name.local) : .property
    }
  }

  private static func elementRole(_ local: String) -> ElementRole {
    switch local {
    case "RDF": .document
    case "Description": .description
    case "li": .item
    case "ID", "about", "parseType", "resource", "nodeID", "datatype", "aboutEach",
      "aboutEachPrefix", "bagID":
      .forbidden
    default: .ordinary
    }
  }

  private static func attributeRole(_ local: String) -> AttributeRole {
    switch local {
    case "ID": .id
    case "about": .about
    case "nodeID": .nodeID
    case "resource": .resource
    case "datatype": .datatype
    case "parseType": .parseType
    case "type": .type
    case "RDF", "Description", "li", "aboutEach", "aboutEachPrefix", "bagID": .forbidden
    default: .property
    }
  }

  /// Section 6.1.4: five names count without a namespace too, for the sake of old documents.
  private static func unqualifiedRole(_ local: String) -> AttributeRole {
    switch local {
    case "ID", "about", "resource", "parseType", "type": attributeRole(local)
    default: local.lowercased().hasPrefix("xml") ? .ignored : .unqualified
    }
  }
}
