package app.commonplace.library;

import app.commonplace.model.PassageId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The branches of one entry. Immutable.
public final class PassageTree {
  private record Siblings(
      @Nullable PassageId parent, String role, boolean hidden, ContentHash says) {
    static Siblings of(PassageNode node) {
      return new Siblings(node.parent(), node.role().word(), node.hidden(), node.content());
    }
  }

  private final Map<PassageId, PassageNode> nodes = new LinkedHashMap<>();
  private final Map<PassageId, PassageId> newestChild = new HashMap<>();
  private final Set<PassageId> current = new HashSet<>();
  private final Set<PassageId> folded = new HashSet<>();
  private final @Nullable PassageId currentLeaf;
  private final @Nullable PassageId lead;

  /// @param nodes by ordinal, parents before children
  PassageTree(List<PassageNode> nodes, @Nullable PassageId currentLeaf) {
    this.currentLeaf = currentLeaf;
    for (PassageNode node : nodes) {
      this.nodes.put(node.id(), node);
      PassageId parent = node.parent();
      if (parent != null) {
        newestChild.merge(parent, node.id(), this::newer);
      }
    }
    markCurrent();
    foldEqualSiblings();
    lead = findLead();
  }

  public Optional<PassageNode> find(PassageId id) {
    return Optional.ofNullable(nodes.get(id));
  }

  public List<PassageNode> nodes() {
    return List.copyOf(nodes.values());
  }

  private PassageId newer(PassageId one, PassageId other) {
    PassageNode first = nodes.get(one);
    PassageNode second = nodes.get(other);
    if (first == null || second == null) {
      return other;
    }
    var time = first.createdAt();
    var otherTime = second.createdAt();
    boolean firstIsNewer = time != null && otherTime != null && time.isAfter(otherTime);
    return firstIsNewer ? one : other;
  }

  private void markCurrent() {
    if (currentLeaf != null) {
      branchTo(currentLeaf).forEach(node -> current.add(node.id()));
    }
  }

  /// Of siblings that say the same, one is enough: the one on the current branch, else the first.
  private void foldEqualSiblings() {
    var kept = new HashMap<Siblings, PassageId>();
    for (PassageNode node : nodes.values()) {
      Siblings same = Siblings.of(node);
      PassageId before = kept.putIfAbsent(same, node.id());
      if (before != null && current.contains(node.id())) {
        folded.add(before);
        kept.put(same, node.id());
      } else if (before != null) {
        folded.add(node.id());
      }
    }
  }

  public boolean isCurrent(PassageId id) {
    return current.contains(id);
  }

  /// Whether an equal sibling stands for this passage.
  public boolean isFolded(PassageId id) {
    return folded.contains(id);
  }

  /// Siblings that say the same as this passage, itself among them, by ordinal.
  public List<PassageId> sayingTheSame(PassageId id) {
    PassageNode said = nodes.get(id);
    return said == null
        ? List.of()
        : nodes.values().stream()
            .filter(node -> Siblings.of(node).equals(Siblings.of(said)))
            .map(PassageNode::id)
            .toList();
  }

  /// Where a branch through this passage ends: the current leaf if that is one, else the newest.
  public PassageId leafThrough(PassageId id) {
    if (currentLeaf != null && current.contains(id)) {
      return currentLeaf;
    }
    var seen = new HashSet<PassageId>();
    PassageId at = id;
    for (PassageId next = newestChild.get(at); next != null && seen.add(next); ) {
      at = next;
      next = newestChild.get(at);
    }
    return at;
  }

  /// From the first passage through this one to the end of its branch.
  public List<PassageNode> branchThrough(PassageId id) {
    return branchTo(leafThrough(id));
  }

  /// From the first passage to this one.
  public List<PassageNode> branchTo(PassageId leaf) {
    var branch = new ArrayDeque<PassageNode>();
    var seen = new HashSet<PassageId>();
    PassageNode node = nodes.get(leaf);
    while (node != null && seen.add(node.id())) {
      branch.addFirst(node);
      PassageId parent = node.parent();
      node = parent == null ? null : nodes.get(parent);
    }
    return List.copyOf(branch);
  }

  /// The passage that stands for the entry as a whole: the first on the current branch that a
  /// person can read, else the first of all.
  public Optional<PassageId> lead() {
    return Optional.ofNullable(lead);
  }

  /// Once for all: it is asked for with every passage of a long entry.
  private @Nullable PassageId findLead() {
    PassageId first = null;
    for (PassageNode node : nodes.values()) {
      if (!node.hidden() && node.readable() && current.contains(node.id())) {
        return node.id();
      }
      first = first == null && !node.hidden() ? node.id() : first;
    }
    return first;
  }
}
