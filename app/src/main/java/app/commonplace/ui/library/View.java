package app.commonplace.ui.library;

import org.kordamp.ikonli.feather.Feather;

/// The lists that are always there.
enum View {
  ALL(Feather.LAYERS, ""),
  UNTAGGED(Feather.INBOX, "-tag:*"),
  UNREAD(Feather.CIRCLE, "is:unread"),
  STARRED(Feather.STAR, "is:starred"),
  ARCHIVED(Feather.PACKAGE, "is:archived"),
  ONLY_HERE(Feather.ARCHIVE, "is:only-here"),
  TRASH(Feather.TRASH_2, "is:trashed");

  private final Feather glyph;
  private final String query;

  View(Feather glyph, String query) {
    this.glyph = glyph;
    this.query = query;
  }

  Feather glyph() {
    return glyph;
  }

  /// The query that lists it.
  String query() {
    return query;
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
