package app.commonplace.ui.library;

import app.commonplace.library.Tags;
import app.commonplace.model.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Tags as a tree by the slashes in their names. A name that only groups others, such as `work`
/// when nothing but `work/search` is a tag, gets a row of its own. Made once for all tags of the
/// library, away from the FX thread; its rows are then laid there in no time. Immutable.
final class TagTree {
  static final TagTree EMPTY = of(List.of());

  /// Sorts before every letter, so that what is nested in a tag follows it at once.
  private static final char NEXT = '\u0001';

  private final List<Branch> branches;

  /// @param depth how many tags it is nested in
  /// @param end the first branch after those that are nested in it
  private record Branch(Tag tag, int depth, int end) {}

  private TagTree(List<Branch> branches) {
    this.branches = branches;
  }

  static TagTree of(List<Tag> tags) {
    var byName = new TreeMap<String, Tag>();
    tags.forEach(tag -> byName.put(sorted(tag.name()), tag));
    addGroups(tags, byName);
    List<String> names = List.copyOf(byName.keySet());
    int[] ends = ends(names);
    var branches = new ArrayList<Branch>(names.size());
    for (Tag tag : byName.values()) {
      int at = branches.size();
      branches.add(new Branch(tag, depth(names.get(at)), ends[at]));
    }
    return new TagTree(List.copyOf(branches));
  }

  /// Names that only group other tags, as the first of those spells them.
  private static void addGroups(List<Tag> tags, TreeMap<String, Tag> byName) {
    var groups = new TreeMap<String, String>();
    for (Tag tag : tags) {
      for (int slash = tag.name().indexOf('/');
          slash > 0;
          slash = tag.name().indexOf('/', slash + 1)) {
        String outer = tag.name().substring(0, slash);
        String name = sorted(outer);
        if (!byName.containsKey(name)) {
          groups.putIfAbsent(name, outer);
        }
      }
    }
    groups.forEach((name, group) -> {
      Map.Entry<String, Tag> first = byName.higherEntry(name);
      int hue = first == null ? 8 : first.getValue().hue();
      byName.put(name, new Tag(0, group, hue, 0, 0, false));
    });
  }

  private static int[] ends(List<String> names) {
    var ends = new int[names.size()];
    Deque<Integer> around = new ArrayDeque<>();
    for (int i = 0; i < ends.length; i++) {
      while (!around.isEmpty() && !names.get(i).startsWith(names.get(around.peek()) + NEXT)) {
        ends[around.pop()] = i;
      }
      around.push(i);
    }
    around.forEach(i -> ends[i] = ends.length);
    return ends;
  }

  /// Names that only group other tags.
  Set<String> groups() {
    return branches.stream()
        .map(Branch::tag)
        .filter(tag -> tag.id() == 0)
        .map(Tag::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// @param isOpen whether what is nested in a tag is listed
  /// @param groupCounts entries below names that only group
  List<SideRow> rows(Predicate<String> isOpen, Map<String, Long> groupCounts) {
    var rows = new ArrayList<SideRow>(branches.size());
    int at = 0;
    while (at < branches.size()) {
      Branch branch = branches.get(at);
      Tag tag = branch.tag();
      boolean nests = branch.end() > at + 1;
      boolean open = nests && isOpen.test(tag.name());
      long count = tag.id() == 0 ? groupCounts.getOrDefault(tag.name(), -1L) : tag.entriesBelow();
      rows.add(new SideRow.Tagged(tag, count, branch.depth(), nests, open));
      at = nests && !open ? branch.end() : at + 1;
    }
    return rows;
  }

  private static int depth(String name) {
    return (int) name.chars().filter(c -> c == NEXT).count();
  }

  private static String sorted(String name) {
    return Tags.folded(name).replace('/', NEXT);
  }

  /// The last part of a nested name.
  static String leaf(Tag tag, int depth) {
    return depth == 0 ? tag.name() : tag.name().substring(tag.name().lastIndexOf('/') + 1);
  }
}
