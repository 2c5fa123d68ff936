internal import Query

/// Counts the values of facets over the rows that a text matches, in one pass a facet.
struct FacetCounting {
  let columns: DatasetColumns
  let rows: [Int32]
  let masks: FilterMasks
  /// Whether rows that are silent on a filter count.
  let countsUnknown: Bool

  /// The most values listed of one facet; those filtered by are always among them.
  static let mostValues = 100

  /// The values of one facet with the facet's own filter left out, most frequent first.
  func counts(
    of facet: Facet, selected: [String], label: (String) -> String?
  ) -> [FacetCount] {
    let column = columns.facets.column(of: facet)
    let others = ~FilterMasks.bit(facet.field)
    let counts =
      masks.isEmpty
      ? column.counts(rows)
      : column.counts(rows) { index in
        masks.mismatch(index) & others == 0
          && (countsUnknown || masks.unstated(index) & others == 0)
      }
    let isSelected = Set(selected.map { $0.lowercased() })
    let found = column.values.indices.filter {
      counts[$0] > 0 || isSelected.contains(column.values[$0].lowercased())
    }
    let sorted = found.sorted { left, right in
      if facet == .year { return column.values[left] > column.values[right] }
      if counts[left] != counts[right] { return counts[left] > counts[right] }
      return column.values[left] < column.values[right]
    }
    let listed = sorted.enumerated().filter { place, index in
      place < Self.mostValues || isSelected.contains(column.values[index].lowercased())
    }
    return listed.map { _, index in
      let value = column.values[index]
      return FacetCount(value: value, label: label(value) ?? value, count: counts[index])
    }
  }
}

extension FacetColumns {
  func column(of facet: Facet) -> FacetColumn {
    switch facet {
    case .hospital: self[.hospital]
    case .country: self[.country]
    case .access: self[.access]
    case .category: self[.category]
    case .theme: self[.theme]
    case .kind: self[.kind]
    case .ageGroup: self[.ageGroup]
    case .language: self[.language]
    case .hasVariables: self[.hasVariables]
    case .year: self[.year]
    case .quality: self[.quality]
    }
  }
}
