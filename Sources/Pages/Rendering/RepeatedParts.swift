// Parts that a page holds by the hundred name their own parts, so that none of them is read by reflection.

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

extension VariableRow: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "label": label
    case "description": description
    case "table": table
    case "concept": concept
    case "conceptHref": conceptHref
    case "unit": unit
    case "values": values
    case "measured": measured
    case "measuredText": measuredText
    default: nil
    }
  }
}

extension VariablesPage.Row: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "variable": variable
    case "dataset": dataset
    case "datasetHref": datasetHref
    case "hospital": hospital
    default: nil
    }
  }
}

extension FeasibilityResult.Row: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "hospital": hospital
    case "country": country
    case "href": href
    case "count": count
    case "atLeast": atLeast
    case "likeliest": likeliest
    case "atMost": atMost
    case "bar": bar
    case "population": population
    case "more": more
    case "day": day
    case "reading": reading
    case "datasets": datasets
    default: nil
    }
  }
}

extension IntervalBar: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "x": x
    case "width": width
    case "mark": mark
    case "rest": rest
    case "alternative": alternative
    default: nil
    }
  }
}

extension MatrixColumn: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "href": href
    case "hospital": hospital
    default: nil
    }
  }
}

extension MatrixSection: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "head": head
    case "rows": rows
    default: nil
    }
  }
}

extension MatrixSection.Head: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "size": size
    case "toggle": toggle
    case "isOpen": isOpen
    case "counts": counts
    default: nil
    }
  }
}

extension MatrixRow: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "name": self.name
    case "unit": unit
    case "cells": cells
    default: nil
    }
  }
}
