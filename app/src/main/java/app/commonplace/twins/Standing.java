package app.commonplace.twins;

import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works out where the passages of a source hang in the entry it is merged into, while they are
/// gone through, parents before children. One thread.
final class Standing {
  /// Where each passage of the source stands, or else the nearest before it that stands anywhere.
  private final Map<PassageId, @Nullable PassageId> nearest = new HashMap<>();

  private final Map<PassageId, @Nullable PassageId> before;
  private final Map<PassageId, @Nullable PassageId> parents = new HashMap<>();
  private final Set<PassageId> copies = new HashSet<>();

  /// @param before the parents of the entry's passages as they are
  Standing(Map<PassageId, @Nullable PassageId> before) {
    this.before = before;
  }

  /// The entry has a passage itself. One at which the entry only begins goes on from what the
  /// source says before it.
  void matched(Passage source, PassageId own) {
    PassageId earlier = nearestBefore(source);
    boolean begins = !before.containsKey(own) || before.get(own) == null || isCopy(before.get(own));
    if (begins && earlier != null && copies.contains(earlier) && !isBelow(earlier, own)) {
      parents.put(own, earlier);
    }
    nearest.put(source.id(), own);
  }

  private boolean isCopy(@Nullable PassageId id) {
    return id != null && copies.contains(id);
  }

  void copied(Passage source, PassageId copy) {
    parents.put(copy, nearestBefore(source));
    copies.add(copy);
    nearest.put(source.id(), copy);
  }

  void passedOver(Passage source) {
    nearest.put(source.id(), nearestBefore(source));
  }

  private @Nullable PassageId nearestBefore(Passage source) {
    PassageId parent = source.parent();
    return parent == null ? null : nearest.get(parent);
  }

  private boolean isBelow(PassageId passage, PassageId other) {
    Set<PassageId> seen = new HashSet<>();
    for (PassageId at = passage; at != null && seen.add(at); ) {
      if (at.equals(other)) {
        return true;
      }
      at = parents.containsKey(at) ? parents.get(at) : before.get(at);
    }
    return false;
  }

  /// Where a passage of the source stands, or the nearest before it that stands anywhere.
  @Nullable PassageId at(PassageId source) {
    return nearest.get(source);
  }

  /// The parents that passages of the entry get; null at a root.
  Map<PassageId, @Nullable PassageId> parents() {
    return parents;
  }
}
