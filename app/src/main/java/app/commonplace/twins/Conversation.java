package app.commonplace.twins;

import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that was said in an entry, on all branches. Immutable.
///
/// @param sayings parents before children
record Conversation(List<Saying> sayings, @Nullable PassageId currentLeaf) {
  Conversation {
    sayings = List.copyOf(sayings);
  }

  static Conversation of(Reading reading, EntryId entry, Wording wording) {
    return without(reading, entry, wording, Set.of());
  }

  /// An entry without some of its passages, none of which others hang on.
  static Conversation without(
      Reading reading, EntryId entry, Wording wording, Set<PassageId> others) {
    List<Saying> sayings =
        reading.spoken().of(entry).stream()
            .filter(line -> !others.contains(line.id()))
            .map(line -> Saying.of(line, wording))
            .toList();
    PassageId leaf = reading.entries().find(entry).map(Entry::currentLeaf).orElse(null);
    return new Conversation(sayings, leaf);
  }

  int size() {
    return sayings.size();
  }

  Saying get(int place) {
    return sayings.get(place);
  }

  /// The place of each passage's parent, -1 at a root.
  int[] parents() {
    Map<PassageId, Integer> places = new HashMap<>();
    var parents = new int[size()];
    for (int i = 0; i < parents.length; i++) {
      PassageId parent = get(i).parent();
      parents[i] = parent == null ? -1 : places.getOrDefault(parent, -1);
      places.put(get(i).id(), i);
    }
    return parents;
  }

  int placeOf(@Nullable PassageId id) {
    for (int i = 0; i < size(); i++) {
      if (get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
