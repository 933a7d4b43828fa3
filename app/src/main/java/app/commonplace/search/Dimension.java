package app.commonplace.search;

import java.util.Locale;

/// What results are counted by. The first six hold one value a passage: a query that names several
/// means any of them, and their own counts are taken as if they were not named.
enum Dimension {
  SOURCE,
  MODEL,
  ROLE,
  KIND,
  PROJECT,
  MONTH,
  TAG,
  HAS;

  boolean holdsOneValue() {
    return this != TAG && this != HAS;
  }

  /// The name of the facet in JSON.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
