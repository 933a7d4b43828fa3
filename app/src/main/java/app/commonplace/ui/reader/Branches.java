package app.commonplace.ui.reader;

import app.commonplace.model.EntryKind;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tree of an entry's passages as a person sees it: hidden ones are left out, and what hangs on
/// a hidden one hangs on the visible one above it. Remembers which branch was read last. One
/// thread.
final class Branches {
  private static final PassageId ROOT = new PassageId(0);

  private final boolean isTree;
  private final Map<PassageId, Passage> visible = new LinkedHashMap<>();
  private final Map<PassageId, PassageId> parents = new HashMap<>();
  private final Map<PassageId, List<Passage>> children = new HashMap<>();
  private final Map<PassageId, PassageId> chosen = new HashMap<>();

  Branches(EntryKind kind, List<Passage> all) {
    isTree = kind == EntryKind.CONVERSATION;
    var parentOf = new HashMap<PassageId, PassageId>();
    for (Passage passage : all) {
      boolean shown = !passage.hidden() && !passage.parts().isEmpty();
      PassageId above = visibleAbove(passage, parentOf);
      parentOf.put(passage.id(), shown ? passage.id() : above);
      if (shown) {
        visible.put(passage.id(), passage);
        parents.put(passage.id(), above);
        children.computeIfAbsent(above, _ -> new ArrayList<>()).add(passage);
        if (passage.current()) {
          chosen.put(above, passage.id());
        }
      }
    }
  }

  private static PassageId visibleAbove(Passage passage, Map<PassageId, PassageId> nearest) {
    PassageId parent = passage.parent();
    return parent == null ? ROOT : nearest.getOrDefault(parent, ROOT);
  }

  /// From the first passage to the end of the branch that was chosen last.
  List<Passage> path() {
    if (!isTree) {
      return List.copyOf(visible.values());
    }
    var path = new ArrayList<Passage>();
    PassageId at = ROOT;
    for (Passage next = choice(at); next != null; next = choice(at)) {
      path.add(next);
      at = next.id();
    }
    return path;
  }

  /// The child on the branch that was chosen last, else the newest.
  private @Nullable Passage choice(PassageId parent) {
    List<Passage> below = children.getOrDefault(parent, List.of());
    PassageId wanted = chosen.get(parent);
    for (Passage child : below) {
      if (child.id().equals(wanted)) {
        return child;
      }
    }
    return below.isEmpty() ? null : below.getLast();
  }

  /// A passage and the others that could stand in its place, in order of their making.
  List<Passage> siblings(PassageId passage) {
    PassageId parent = parents.get(passage);
    return !isTree || parent == null ? List.of() : children.getOrDefault(parent, List.of());
  }

  /// An answer as a person sees it: a passage and what goes on below it, up to the next prompt.
  List<Passage> answer(Passage first) {
    var answer = new ArrayList<Passage>();
    @Nullable Passage next = first;
    while (next != null && (answer.isEmpty() || next.role() != Role.USER)) {
      answer.add(next);
      next = choice(next.id());
    }
    return answer;
  }

  /// Chooses the branch that runs through a passage; below it, the one read last.
  void choose(PassageId passage) {
    PassageId at = passage;
    while (visible.containsKey(at)) {
      PassageId parent = parents.getOrDefault(at, ROOT);
      chosen.put(parent, at);
      at = parent;
    }
  }

  boolean contains(PassageId passage) {
    return visible.containsKey(passage);
  }
}
