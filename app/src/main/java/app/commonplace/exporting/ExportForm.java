package app.commonplace.exporting;

/// How entries are written out.
public enum ExportForm {
  /// Commonplace JSON, which reads back equal.
  JSON,
  /// A folder of Markdown files, as note programs keep them.
  MARKDOWN,
  /// Pages for a browser, without scripts and without anything loaded from elsewhere.
  HTML
}
