package app.commonplace.search;

import app.commonplace.model.Role;

/// One passage as filters and facets see it. Views over larger tables: valid until the next one is
/// looked at.
interface PassageFacts {
  long NO_TIME = Long.MIN_VALUE;

  /// Minutes of a time that is known.
  static long minutes(long millis) {
    return Math.floorDiv(millis, 60_000L);
  }

  /// Number of its entry in the catalog.
  int entry();

  long id();

  Role role();

  /// Number of its model's name, see [ModelNames]; 0 when no model is named.
  int model();

  /// Minutes since 1970, or [#NO_TIME].
  long minutes();

  /// See [app.commonplace.model.Holds].
  int holds();
}
