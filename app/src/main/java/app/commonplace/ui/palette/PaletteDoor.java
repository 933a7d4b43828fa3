package app.commonplace.ui.palette;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the palette asks of the engine. Every call blocks. Thread-safe.
public interface PaletteDoor {
  /// Everything with a name, as it is now.
  Names names();

  /// @param entries those opened last first
  /// @param sources entries of each provider
  record Names(
      List<Named> entries, List<Tag> tags, List<SavedSearch> saved, Map<String, Long> sources) {
    public static final Names NOTHING = new Names(List.of(), List.of(), List.of(), Map.of());

    public Names {
      entries = List.copyOf(entries);
      tags = List.copyOf(tags);
      saved = List.copyOf(saved);
      sources = Map.copyOf(sources);
    }

    /// The same with no other entries than these.
    Names within(Set<EntryId> these) {
      List<Named> some = entries.stream().filter(one -> these.contains(one.id())).toList();
      return new Names(some, tags, saved, sources);
    }
  }

  /// What the palette keeps of an entry.
  record Named(EntryId id, String title, String provider, String when) {
    public static Named of(Entry entry, String when) {
      return new Named(entry.id(), entry.title(), entry.provider(), when);
    }
  }

  /// The entries that a query lists.
  Set<EntryId> within(String query);

  /// The passages nearest to some words, by words and by meaning.
  List<Hit> passages(String words, int most);
}
