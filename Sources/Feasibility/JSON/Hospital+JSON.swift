internal import Store

extension FeasibilityAnswer.Hospital {
  /// As `FeasibilityAnswer.json()` has it.
  public func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 1_000 + 500 * datasets.count)
    write(to: &writer)
    return writer.bytes
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("below", below)
      writer.member("counted", counted)
      writer.member("country", country)
      writer.member("datasets", datasets) { $1.write(to: &$0) }
      writer.member("estimate", estimate)
      writer.member("hospital", hospital)
      writer.member("kind", kind.rawValue)
      if let live {
        writer.name("live")
        writer.object { writer in
          writer.member("count", live.count)
          writer.member("kind", live.kind.rawValue)
        }
      }
      writer.member("lower", lower)
      writer.member("method", method)
      writer.member("name", name)
      writer.member("population", population)
      writer.member("reading", reading)
      writer.member("referenceDate", referenceDate)
      writer.member("tables", tables) { $0.string($1) }
      writer.member("uncounted", uncounted)
      writer.member("upper", upper)
    }
  }
}

extension FeasibilityAnswer.Dataset {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("access", access)
      writer.member("below", below)
      writer.member("completeness", completeness) { $1.write(to: &$0) }
      writer.member("estimate", estimate)
      writer.member("id", id)
      writer.member("iri", iri)
      writer.member("kind", kind.rawValue)
      writer.member("lower", lower)
      writer.member("reading", reading)
      writer.member("title", title)
      writer.member("upper", upper)
      if let vintage {
        writer.name("vintage")
        vintage.write(to: &writer)
      }
    }
  }
}

extension FeasibilityAnswer.Vintage {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("dataModel", dataModel)
      writer.member("lastPatientDate", lastPatientDate)
      writer.member("referenceDate", referenceDate)
      writer.member("release", release)
      writer.member("vocabularyVersion", vocabularyVersion)
    }
  }
}

extension FeasibilityAnswer.Completeness {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("byAge", byAge) { writer, share in
        writer.object { writer in
          writer.member("age", share.age)
          writer.member("percent", share.percent)
        }
      }
      writer.member("percent", percent)
      writer.member("variable", variable)
    }
  }
}
