package app.commonplace.ui.importing;

import app.commonplace.importing.Selection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person chose of the archives of a drop. Immutable.
///
/// @param bySource null when nobody was asked and everything is wanted; archives that it does not
///   name are not wanted at all
record Choice(@Nullable Map<SourceKey, Selection> bySource) {
  static final Choice EVERYTHING = new Choice(null);

  Choice {
    bySource = bySource == null ? null : Map.copyOf(bySource);
  }

  boolean takes(Source source) {
    return bySource == null || bySource.containsKey(source.key());
  }

  Selection of(Source source) {
    return bySource == null
        ? Selection.EVERYTHING
        : bySource.getOrDefault(source.key(), Selection.EVERYTHING);
  }
}
