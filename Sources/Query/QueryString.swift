/// Named values as the query string of an address carries them.
public enum QueryString {
  /// `name=value&…`, percent-encoded; empty for no items.
  public static func text(_ items: some Sequence<QueryItem>) -> String {
    var text = ""
    for item in items {
      if !text.isEmpty { text += "&" }
      text += PercentEncoding.component(item.name)
      text += "="
      text += PercentEncoding.component(item.value)
    }
    return text
  }

  /// An address of this path with this query.
  public static func address(_ path: String, _ items: some Sequence<QueryItem>) -> String {
    let query = text(items)
    return query.isEmpty ? path : path + "?" + query
  }
}
