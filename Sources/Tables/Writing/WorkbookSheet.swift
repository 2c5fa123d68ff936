/// A sheet to be written: texts in rows, and what helps a person to fill it in.
public struct WorkbookSheet: Sendable {
  /// How a cell looks.
  public enum Look: Int, CaseIterable, Sendable {
    case plain
    /// A place to fill in; what is typed there is turned into numbers and dates as the program does it.
    case input
    /// A place to fill in; what is typed there stays a text, as `1-4` should, which Excel takes for a date.
    case textInput
    case heading
    /// The title of a group of rows.
    case group
    /// Explanations and examples.
    case note
  }

  /// One cell; an empty text is an empty cell.
  public struct Cell: Hashable, Sendable {
    public var text: String
    public var look: Look

    public init(_ text: String, _ look: Look = .plain) {
      self.text = text
      self.look = look
    }
  }

  /// What a spreadsheet says, and offers, where a cell is chosen.
  public struct Prompt: Sendable {
    /// First and last, from 1.
    public var rows: ClosedRange<Int>
    /// From 0.
    public var column: Int
    /// Up to 32 characters are shown.
    public var title: String
    /// Up to 255 characters are shown.
    public var text: String
    /// Texts to choose from, without commas; others may be typed, too. All together up to 255 characters, or none are
    /// offered.
    public var choices: [String]

    public init(
      rows: ClosedRange<Int>, column: Int, title: String, text: String, choices: [String] = []
    ) {
      self.rows = rows
      self.column = column
      self.title = title
      self.text = text
      self.choices = choices
    }
  }

  /// Up to 31 characters, none of `[]:*?/\`.
  public var name: String
  public var rows: [[Cell]] = []
  /// In characters; those of further columns are the program's own.
  public var widths: [Int] = []
  /// How empty cells of a column look, below the rows.
  public var columnLooks: [Look] = []
  /// How many rows stay in sight when the others are scrolled.
  public var fixedRows = 0
  public var prompts: [Prompt] = []

  public init(_ name: String) { self.name = name }
}
