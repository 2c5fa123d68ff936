internal import Query

/// Ways to the other pages of a list.
struct Paging: Sendable {
  let previous: String?
  let next: String?
  let here: String

  /// - Parameter link: the address of the page that begins at an offset.
  /// - Returns: nil where all is on one page.
  init?(
    total: Int, limit: Int, offset: Int, reader: Reader, _ link: (_ offset: Int) -> String
  ) {
    guard total > limit || offset > 0 else { return nil }
    previous = offset > 0 ? link(max(0, offset - limit)) : nil
    next = offset + limit < total ? link(offset + limit) : nil
    let (first, last) = (min(offset + 1, total), min(offset + limit, total))
    here = reader.texts(
      "paging.here",
      [
        "first": reader.number(first), "last": reader.number(last), "total": reader.number(total),
      ])
  }
}

extension SearchPage {
  /// Datasets put aside for comparing.
  struct Tray: Sendable {
    struct Item: Sendable {
      let title: String
      let href: String
      let removal: String
      let removalLabel: String
    }

    let items: [Item]
    let title: String
    /// Nil where there are too few to compare.
    let compare: String?
    let clear: String

    init?(_ tray: [TrayItem], links: SearchLinks, request: PageRequest) {
      guard !tray.isEmpty else { return nil }
      let texts = request.reader.texts
      title = texts.count("tray.title", tray.count)
      items = tray.map { item in
        let title = Excerpt.of(item.title, longest: 120)
        return Item(
          title: title, href: request.dataset(item.id),
          removal: links.href(tray: item.id, isIn: true),
          removalLabel: texts("tray.removeTitle", ["title": title]))
      }
      compare =
        tray.count > 1
        ? request.link("/compare", tray.map { .init(name: "id", value: $0.id) }) : nil
      clear = links.href(replacing: ["tray": nil], keepsPage: true)
    }
  }
}
