package app.commonplace.search;

import app.commonplace.library.Library;
import app.commonplace.library.Raws;
import app.commonplace.model.EntryId;
import app.commonplace.search.query.ImportWord;
import java.util.HashSet;
import java.util.Set;

/// Which entries an import brought or changed: what the numbers of its receipt count.
final class Imported {
  private final Library library;

  Imported(Library library) {
    this.library = library;
  }

  Set<EntryId> entries(ImportWord word) {
    return library.read(reading -> {
      Raws raws = reading.raws();
      return switch (word.which()) {
        case ALL -> Set.copyOf(raws.entriesOf(word.number()));
        case NEW -> Set.copyOf(raws.broughtBy(word.number()));
        case UPDATED -> {
          var changed = new HashSet<>(raws.entriesOf(word.number()));
          raws.broughtBy(word.number()).forEach(changed::remove);
          yield changed;
        }
      };
    });
  }
}
