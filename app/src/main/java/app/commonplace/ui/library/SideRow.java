package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;

/// A row of the sidebar.
sealed interface SideRow {
  /// Room and a name over what follows.
  record Heading(String text) implements SideRow {}

  /// @param count entries it lists; negative while that is being counted
  record Standing(View view, long count) implements SideRow {}

  /// Pairs of entries that may be one, which are gone through one by one.
  record Doubled(long count) implements SideRow {}

  /// @param count entries it lists; negative while that is being counted
  record Saved(SavedSearch search, long count) implements SideRow {}

  /// @param depth how many tags it is nested in
  /// @param nests whether tags are nested in it
  /// @param open whether those are listed
  /// @param count entries that carry it or what is nested in it; negative while that is counted
  record Tagged(Tag tag, long count, int depth, boolean nests, boolean open) implements SideRow {}

  record Source(String provider, long count) implements SideRow {}

  /// The query that lists the row's entries; empty for all, and for headings.
  default String query() {
    return switch (this) {
      case Heading _, Doubled _ -> "";
      case Standing standing -> standing.view().query();
      case Saved saved -> saved.search().query();
      case Tagged tagged -> Queries.tag(tagged.tag().name());
      case Source source -> Queries.source(source.provider());
    };
  }

  default boolean isChoice() {
    return switch (this) {
      case Heading _ -> false;
      case Standing _, Doubled _, Saved _, Tagged _, Source _ -> true;
    };
  }

  /// Whether it lists entries when it is chosen.
  default boolean lists() {
    return isChoice() && !(this instanceof Doubled);
  }

  /// Whether both stand for the same list, whatever their counts and what they are called now.
  default boolean isSameListAs(SideRow other) {
    return switch (this) {
      case Heading _ -> false;
      case Standing one -> other instanceof Standing two && one.view() == two.view();
      case Doubled _ -> other instanceof Doubled;
      case Saved one -> other instanceof Saved two && one.search().id() == two.search().id();
      case Tagged one -> other instanceof Tagged two && isSame(one.tag(), two.tag());
      case Source one -> other instanceof Source two && one.provider().equals(two.provider());
    };
  }

  /// Tags that only group others have no number.
  private static boolean isSame(Tag one, Tag other) {
    return one.id() == other.id() && (one.id() != 0 || one.name().equals(other.name()));
  }
}
