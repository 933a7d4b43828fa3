package app.commonplace.ui.linking;

import java.util.Locale;

/// How one passage has to do with another, in the order of their keys.
enum LinkKind {
  RELATED,
  FOLLOWS,
  ANSWERS,
  CONTRADICTS,
  SOURCE;

  /// The word that is kept in the library.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
