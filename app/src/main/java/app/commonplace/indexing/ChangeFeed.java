package app.commonplace.indexing;

import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import java.util.List;

/// What happened in the library after a commit.
///
/// @param commitCounter the commit up to which this is told
/// @param changed entries, the longest unchanged first
/// @param passages how many passages the library holds
record ChangeFeed(long commitCounter, List<EntryId> changed, List<EntryId> removed, long passages) {

  static ChangeFeed since(Library library, long commitCounter) {
    return library.read(reading ->
        new ChangeFeed(
            reading.commitCounter(),
            reading.catalogRows().idsChangedSince(commitCounter),
            reading.catalogRows().removedSince(commitCounter),
            reading.fullText().size().passages()));
  }
}
