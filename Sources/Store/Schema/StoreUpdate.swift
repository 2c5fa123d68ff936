/// What opening a database of an earlier version does to bring it up to date, as it is done.
public enum StoreUpdate: Hashable, Sendable {
  /// The tables are changed. So many datasets are kept in it; all of them stay.
  case began(datasets: Int)
  /// So many of all datasets whose words have to be kept anew are done.
  case words(done: Int, of: Int)
  /// What was done for is kept: the database is one of this version.
  case ended
}
