package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.SearchResult;
import java.util.Map;

/// A search's result, and the entries that its hits lie in.
///
/// @param passages how many there are in the library
public record Answer(SearchResult result, Map<EntryId, Entry> entries, long passages) {
  public Answer {
    entries = Map.copyOf(entries);
  }
}
