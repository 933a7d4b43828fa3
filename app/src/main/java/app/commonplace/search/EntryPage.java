package app.commonplace.search;

import app.commonplace.model.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list of entries.
///
/// @param total entries on all pages
/// @param notice what a person should know about the list; null when there is nothing
public record EntryPage(long total, List<Entry> entries, @Nullable String notice) {
  public EntryPage {
    entries = List.copyOf(entries);
  }
}
