package app.commonplace.ui.rendered;

/// How large a rendered text stands, by the style classes of its paragraphs and headings.
public enum TextSize {
  READING("reading", "heading-1", "heading-2"),
  SMALL("small-text", "small-heading", "small-heading"),
  NOTE("note-text", "note-heading", "note-heading"),

  /// As small as a note, but nothing that a person wrote here.
  DETAIL("note-text", "note-heading", "note-heading");

  private final String paragraph;
  private final String heading;
  private final String lowerHeading;

  TextSize(String paragraph, String heading, String lowerHeading) {
    this.paragraph = paragraph;
    this.heading = heading;
    this.lowerHeading = lowerHeading;
  }

  /// The style class of a paragraph, which is level 0, or of a heading.
  String style(int level) {
    return level == 0 ? paragraph : level == 1 ? heading : lowerHeading;
  }
}
