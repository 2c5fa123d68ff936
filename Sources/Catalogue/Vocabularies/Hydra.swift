// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the Hydra core vocabulary, for paged catalogues.
public enum Hydra {
  public static let namespace = "http://www.w3.org/ns/hydra/core#"
  public static let PagedCollection = namespace + "PagedCollection"
  public static let PartialCollectionView = namespace + "PartialCollectionView"
  public static let Collection = namespace + "Collection"
  public static let view = namespace + "view"
  public static let next = namespace + "next"
  public static let nextPage = namespace + "nextPage"
  public static let first = namespace + "first"
  public static let last = namespace + "last"
  public static let previous = namespace + "previous"
  public static let totalItems = namespace + "totalItems"
  public static let member = namespace + "member"
}
