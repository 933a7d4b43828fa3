package app.commonplace.indexing;

/// A place where a text may be cut, from the worst to the best.
enum Seam {
  /// Inside a word, or inside a line of code: only where one alone is beyond the budget.
  INSIDE,
  WORD,
  SENTENCE,
  /// The end of a line of code or of an item of a list.
  LINE,
  /// A blank line, or an end of a code fence.
  PARAGRAPH,
  /// Before a heading, and at the end of the text.
  HEADING
}
