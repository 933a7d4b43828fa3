package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Writing;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// One change to an entry, or to many in one transaction. Thread-safe; blocking.
final class EntryChanges {
  private final Library library;

  EntryChanges(Library library) {
    this.library = library;
  }

  /// Changes an entry that must exist.
  void change(EntryId entry, BiConsumer<Writing, EntryId> change) {
    library.write(writing -> {
      Target.of(entry).require(writing);
      change.accept(writing, entry);
      return entry;
    });
  }

  /// Changes those of many entries that are still there and want it, and answers which.
  List<EntryId> changeAll(
      List<EntryId> entries, Predicate<Entry> wants, BiConsumer<Writing, EntryId> change) {
    return library.write(writing -> {
      List<EntryId> changed =
          entries.stream()
              .filter(id -> writing.entries().find(id).filter(wants).isPresent())
              .toList();
      changed.forEach(id -> change.accept(writing, id));
      return changed;
    });
  }
}
