/// Bounds on what one file may ask for; passing one is an error of kind `limit`.
public struct TableLimits: Hashable, Sendable {
  /// Rows of one table.
  public var rows = 20_000_000
  /// Cells of one row; a sheet of Excel has at most as many.
  public var columns = 16_384
  /// Bytes of one cell; Excel takes 32,767 characters.
  public var cellLength = 1 << 20
  /// Bytes of all cells of a row.
  public var rowLength = 16 << 20
  /// Bytes of a workbook as it lies on the disk.
  public var workbookBytes = 1 << 30
  /// Bytes that one sheet may inflate to. It is read as a stream, so this bounds time, not memory.
  public var sheetBytes = 8 << 30
  /// Bytes of all texts that the sheets of a workbook share; these are kept in memory.
  public var sharedTextBytes = 256 << 20
  /// Bytes that any other part of a workbook may inflate to.
  public var partBytes = 32 << 20
  /// How many times larger a part may get by inflating, once it is larger than 16 MB; sheets of the most
  /// monotonous kind stay below 200, deflate itself ends at 1,032.
  public var inflationRatio = 400
  /// Parts of a workbook.
  public var parts = 10_000
  /// Issues kept of one table; the others are counted.
  public var issues = 100

  /// The limits as they stand above.
  public init() {}
}
