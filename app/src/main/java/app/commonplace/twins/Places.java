package app.commonplace.twins;

import app.commonplace.library.PassageState;
import app.commonplace.library.Reading;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts the passages of an entry in their order again: each branch reads through, and what stands
/// beside each other stays in the order it had. For one transaction.
record Places(Writing library) {
  /// Behind all that is there.
  static final int LAST = Integer.MAX_VALUE;

  /// The parents of an entry's passages; null at a root.
  static Map<PassageId, @Nullable PassageId> parents(Reading library, EntryId entry) {
    var parents = new HashMap<PassageId, @Nullable PassageId>();
    library.passages().states(entry).values().forEach(it -> parents.put(it.id(), it.parent()));
    return parents;
  }

  /// @param moved passages that get another parent; null for a root
  void settle(EntryId entry, Map<PassageId, @Nullable PassageId> moved) {
    List<PassageState> states = new ArrayList<>(library.passages().states(entry).values());
    states.sort(Comparator.comparingInt(PassageState::ordinal).thenComparing(PassageState::id));
    var children = new HashMap<@Nullable PassageId, List<PassageState>>();
    for (PassageState state : states) {
      children.computeIfAbsent(parent(state, moved), _ -> new ArrayList<>(1)).add(state);
    }
    int ordinal = 0;
    Deque<PassageState> open = new ArrayDeque<>(children.getOrDefault(null, List.of()));
    while (!open.isEmpty()) {
      PassageState state = open.pop();
      PassageId parent = parent(state, moved);
      if (state.ordinal() != ordinal || !Objects.equals(parent, state.parent())) {
        library.passageWriter().place(state.id(), parent, ordinal);
      }
      ordinal++;
      children.getOrDefault(state.id(), List.of()).reversed().forEach(open::push);
    }
  }

  private static @Nullable PassageId parent(
      PassageState state, Map<PassageId, @Nullable PassageId> moved) {
    return moved.containsKey(state.id()) ? moved.get(state.id()) : state.parent();
  }
}
