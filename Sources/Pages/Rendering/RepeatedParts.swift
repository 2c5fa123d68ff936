// Parts that a page holds by the hundred name their own parts, so that none of them is read by reflection: that took
// most of the time of a page of search results.

extension SearchHit: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "href": href
    case "hospital": hospital
    case "country": country
    case "excerpt": excerpt
    case "ages": ages
    case "agesNote": agesNote
    case "children": children
    case "childrenNote": childrenNote
    case "access": access
    case "accessLevel": accessLevel
    case "facts": facts
    case "why": why
    case "tray": tray
    default: nil
    }
  }
}

extension SearchHit.Tray: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "href": href
    case "label": label
    case "isIn": isIn
    default: nil
    }
  }
}

extension MarkedText: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "parts": parts
    case "language": language
    default: nil
    }
  }
}

extension MarkedText.Part: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "text": text
    case "isHit": isHit
    default: nil
    }
  }
}

extension ForeignLanguage: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "lang": lang
    case "note": note
    default: nil
    }
  }
}

extension AgeBar: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "spans": spans
    case "text": text
    default: nil
    }
  }
}

extension AgeBar.Span: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "x": x
    case "width": width
    default: nil
    }
  }
}

extension FacetGroup: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "values": values
    case "more": more
    case "moreName": moreName
    default: nil
    }
  }
}

extension FacetGroup.Value: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "count": count
    case "href": href
    case "isChosen": isChosen
    default: nil
    }
  }
}

extension FilterForm.Option: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "value": value
    case "name": self.name
    case "isChosen": isChosen
    default: nil
    }
  }
}

extension HeatTable.Cell: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "count": count
    case "level": level
    case "href": href
    default: nil
    }
  }
}

extension MatrixRow.Cell: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "state": state
    case "word": word
    case "ages": ages
    case "unit": unit
    case "children": children
    default: nil
    }
  }
}
