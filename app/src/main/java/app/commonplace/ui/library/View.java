package app.commonplace.ui.library;

import org.kordamp.ikonli.feather.Feather;

/// The lists that are there without a person's doing.
enum View {
  ALL(Feather.LAYERS, "", true),
  UNTAGGED(Feather.INBOX, "-tag:*", true),
  UNREAD(Feather.CIRCLE, "is:unread", true),
  STARRED(Feather.STAR, "is:starred", true),
  ARCHIVED(Feather.PACKAGE, "is:archived", true),
  ONLY_HERE(Feather.ARCHIVE, "is:only-here", true),
  RETITLED(Feather.EDIT_2, "is:retitled", false),
  REWRITTEN(Feather.EDIT_3, "is:rewritten", false),
  TRASH(Feather.TRASH_2, "is:trashed", true);

  private final Feather glyph;
  private final String query;
  private final boolean standing;

  View(Feather glyph, String query, boolean standing) {
    this.glyph = glyph;
    this.query = query;
    this.standing = standing;
  }

  /// Whether it stands in the sidebar though nothing is in it.
  boolean isStanding() {
    return standing;
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
