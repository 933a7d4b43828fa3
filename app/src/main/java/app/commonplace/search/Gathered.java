package app.commonplace.search;

import java.util.List;

/// What a search found before it is blended and paged.
///
/// @param plan the one whose matches were counted
/// @param mode what was really used
/// @param found counts, and further hits by words
record Gathered(Plan plan, Mode mode, Pool pool, Found found, List<String> notices) {
  Gathered {
    notices = List.copyOf(notices);
  }
}
