internal import Query

// Parts that most pages hold: read by reflection, they took a third of the time of a short page.

extension Shell: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "lang": lang
    case "title": title
    case "summary": summary
    case "styleSheet": styleSheet
    case "script": script
    case "icon": icon
    case "home": home
    case "places": places
    case "languages": languages
    case "alternates": alternates
    case "isHidden": isHidden
    case "asOf": asOf
    default: nil
    }
  }
}

extension Shell.Place: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "href": href
    case "isHere": isHere
    default: nil
    }
  }
}

extension Shell.Language: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "tag": tag
    case "name": self.name
    case "href": href
    case "isHere": isHere
    default: nil
    }
  }
}

extension Shell.Alternate: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "type": type
    case "href": href
    case "name": self.name
    default: nil
    }
  }
}

extension Link: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "href": href
    default: nil
    }
  }
}

extension Choice: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "href": href
    case "isChosen": isChosen
    default: nil
    }
  }
}

extension QueryItem: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "value": value
    default: nil
    }
  }
}

extension ForeignText: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "text": text
    case "lang": lang
    case "note": note
    default: nil
    }
  }
}

extension NamedLink: PageParts {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "href": href
    default: nil
    }
  }
}
