internal import Catalogue

/// Datasets as they are kept: the JSON that they are decoded from, without members that would be empty. Written member
/// by member, because a harvest writes one for every dataset; `Dataset.encode(to:)` takes five times as long.
extension Dataset {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.list("identifiers", identifiers)
      writer.list("otherIdentifiers", otherIdentifiers)
      writer.text("title", title)
      writer.text("alternativeTitle", alternativeTitle)
      writer.text("description", description)
      writer.list("keywords", keywords) { $1.write(to: &$0) }
      writer.list("themes", themes) { $1.write(to: &$0) }
      writer.list("healthCategories", healthCategories) { $1.write(to: &$0) }
      writer.list("healthThemes", healthThemes) { $1.write(to: &$0) }
      writer.list("types", types) { $1.write(to: &$0) }
      writer.list("classes", classes)
      writer.value("publisher", publisher) { $1.write(to: &$0) }
      writer.value("custodian", custodian) { $1.write(to: &$0) }
      writer.list("creators", creators) { $1.write(to: &$0) }
      writer.list("contacts", contacts) { $1.write(to: &$0) }
      writer.value("access", access) { $1.write(to: &$0) }
      writer.list("landingPages", landingPages)
      writer.list("pages", pages)
      writer.member("ages", ages?.description)
      writer.value("gestation", gestation) { writer, gestation in
        writer.object { writer in
          writer.member("from", gestation.from)
          writer.member("to", gestation.to)
        }
      }
      writer.list("ageGroups", ageGroups)
      writer.member("individuals", individuals.map { Int($0) })
      writer.member("records", records.map { Int($0) })
      writer.text("populationCoverage", populationCoverage)
      writer.list("codes", codes) { $0.string($1.description) }
      writer.list("unreadCodeValues", unreadCodeValues)
      writer.list("codingSystems", codingSystems) { $1.write(to: &$0) }
      writer.value("hasStructuredData", hasStructuredData) { $0.boolean($1) }
      writer.list("variables", variables) { $1.write(to: &$0) }
      writer.list("languages", languages)
      writer.list("countries", countries)
      writer.list("places", places) { $1.write(to: &$0) }
      writer.list("temporal", temporal) { writer, range in
        writer.object { writer in
          writer.member("start", range.start)
          writer.member("end", range.end)
        }
      }
      writer.member("issued", issued)
      writer.member("modified", modified)
      writer.value("accrualPeriodicity", accrualPeriodicity) { $1.write(to: &$0) }
      writer.member("version", version)
      writer.text("provenance", provenance)
      writer.list("conformsTo", conformsTo)
      writer.list("series", series) { $1.write(to: &$0) }
      writer.list("catalogues", catalogues)
      writer.list("distributions", distributions) { $1.write(to: &$0) }
      writer.list("samples", samples) { $1.write(to: &$0) }
      writer.list("analytics", analytics) { $1.write(to: &$0) }
      writer.list("services", services) { $1.write(to: &$0) }
    }
  }
}

extension AccessConditions {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("level", level?.rawValue)
      writer.member("statedRights", statedRights)
      writer.list("legalBasis", legalBasis) { $1.write(to: &$0) }
      writer.list("purpose", purpose) { $1.write(to: &$0) }
      writer.list("personalData", personalData) { $1.write(to: &$0) }
      writer.list("applicableLegislation", applicableLegislation)
      writer.value("healthDataAccessBody", healthDataAccessBody) { $1.write(to: &$0) }
      writer.list("useConditions", useConditions) { $0.string($1.description) }
      writer.member("license", license)
    }
  }
}

extension Agent {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.text("name", name)
      writer.member("type", type)
      writer.text("note", note)
      writer.member("homepage", homepage)
      writer.value("contact", contact) { $1.write(to: &$0) }
    }
  }
}

extension ContactPoint {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.text("name", name)
      writer.member("email", email)
      writer.member("page", page)
      writer.member("telephone", telephone)
    }
  }
}

extension Distribution {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.text("title", title)
      writer.text("description", description)
      writer.list("accessURLs", accessURLs)
      writer.list("downloadURLs", downloadURLs)
      writer.member("format", format)
      writer.member("mediaType", mediaType)
      writer.member("license", license)
      writer.member("byteSize", byteSize.map { Int($0) })
      writer.list("conformsTo", conformsTo)
      writer.list("applicableLegislation", applicableLegislation)
      writer.list("services", services) { $1.write(to: &$0) }
    }
  }
}

extension DataService {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.text("title", title)
      writer.list("endpointURLs", endpointURLs)
      writer.member("endpointDescription", endpointDescription)
      writer.list("servesDatasets", servesDatasets)
    }
  }
}

extension DatasetSeries {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("iri", iri)
      writer.text("title", title)
      writer.text("description", description)
    }
  }
}
