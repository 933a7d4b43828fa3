package app.commonplace.ui.library;

import app.commonplace.library.Tags;
import app.commonplace.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Lays tags out as a tree by the slashes in their names. A name that only groups others, such as
/// `work` when nothing but `work/search` is a tag, gets a row of its own.
final class TagTree {
  private final TreeMap<String, Tag> byName = new TreeMap<>();
  private final Predicate<String> isOpen;
  private final Map<String, Long> groupCounts;
  private final List<SideRow> rows = new ArrayList<>();

  private TagTree(List<Tag> tags, Predicate<String> isOpen, Map<String, Long> groupCounts) {
    this.isOpen = isOpen;
    this.groupCounts = groupCounts;
    tags.forEach(tag -> byName.put(sorted(tag.name()), tag));
    for (String group : groups(tags)) {
      Map.Entry<String, Tag> first = byName.higherEntry(sorted(group));
      int hue = first == null ? 8 : first.getValue().hue();
      byName.put(sorted(group), new Tag(0, group, hue, 0, 0, false));
    }
  }

  /// Names that only group other tags, as the first of those spells them.
  static Set<String> groups(List<Tag> tags) {
    var known = new TreeMap<String, String>();
    tags.forEach(tag -> known.put(Tags.folded(tag.name()), tag.name()));
    var groups = new TreeMap<String, String>();
    for (Tag tag : tags) {
      for (int slash = tag.name().indexOf('/');
          slash > 0;
          slash = tag.name().indexOf('/', slash + 1)) {
        String outer = tag.name().substring(0, slash);
        if (!known.containsKey(Tags.folded(outer))) {
          groups.putIfAbsent(Tags.folded(outer), outer);
        }
      }
    }
    return Set.copyOf(groups.values());
  }

  /// @param isOpen whether what is nested in a tag is listed
  /// @param groupCounts entries below names that only group
  static List<SideRow> rows(
      List<Tag> tags, Predicate<String> isOpen, Map<String, Long> groupCounts) {
    var tree = new TagTree(tags, isOpen, groupCounts);
    tree.lay();
    return tree.rows;
  }

  private void lay() {
    String closed = null;
    for (Map.Entry<String, Tag> each : byName.entrySet()) {
      String name = each.getKey();
      if (closed != null && name.startsWith(closed)) {
        continue;
      }
      String within = name + NEXT;
      String next = byName.higherKey(name);
      boolean nests = next != null && next.startsWith(within);
      boolean open = nests && isOpen.test(each.getValue().name());
      rows.add(row(each.getValue(), depth(name), nests, open));
      closed = nests && !open ? within : null;
    }
  }

  private SideRow row(Tag tag, int depth, boolean nests, boolean open) {
    long count = tag.id() == 0 ? groupCounts.getOrDefault(tag.name(), -1L) : tag.entriesBelow();
    return new SideRow.Tagged(tag, count, depth, nests, open);
  }

  private static int depth(String name) {
    return (int) name.chars().filter(c -> c == NEXT).count();
  }

  /// Sorts before every letter, so that what is nested in a tag follows it at once.
  private static final char NEXT = '\u0001';

  private static String sorted(String name) {
    return Tags.folded(name).replace('/', NEXT);
  }

  /// The last part of a nested name.
  static String leaf(Tag tag, int depth) {
    return depth == 0 ? tag.name() : tag.name().substring(tag.name().lastIndexOf('/') + 1);
  }
}
