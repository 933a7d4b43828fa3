package app.commonplace.ui.library;

import org.jspecify.annotations.Nullable;

/// What the list of entries lists: a name, the query behind it, and the tag when it is one.
///
/// @param hue colour of the tag; 0 when this is no tag
/// @param tag the tag in view, left out of the rows because the head names it; null for other lists
record Listed(String name, String query, int hue, @Nullable String tag) {
  /// Whether it can narrow another list. What lies in the trash is in no list but that.
  boolean narrows() {
    return !query.isEmpty() && !isTrash();
  }

  /// Whether this is the trash, where entries are brought back or deleted for ever.
  boolean isTrash() {
    return query.equals(View.TRASH.query());
  }
}
