package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the sidebar lists: rows come at once, their counts as they are known. FX thread,
/// but needs no window.
public final class SidebarModel {
  private static final int MOST_SINGLE = 100;

  private final SidebarDoor door;
  private final Desk desk;
  private final SideChanges changes;
  private final Latest reading;
  private final Latest counting;
  private final ObservableList<SideRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Overview> overview =
      new ReadOnlyObjectWrapper<>(this, "overview", Overview.UNKNOWN);
  private final Map<View, Long> viewCounts = new EnumMap<>(View.class);
  private final Map<Long, Long> savedCounts = new HashMap<>();
  private final Map<String, Long> groupCounts = new HashMap<>();
  private Map<String, Integer> hues = Map.of();
  private TagTree tree = TagTree.EMPTY;
  private final Set<String> closedTags = new HashSet<>();
  private long duplicates;
  private Runnable review = () -> {};

  SidebarModel(SidebarDoor door, Desk desk) {
    this.door = door;
    changes = new SideChanges(door, desk, overview::get, this::refresh);
    this.desk = desk;
    reading = desk.jobs().latest();
    counting = desk.jobs().latest();
    layRows();
  }

  ObservableList<SideRow> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Overview> overviewProperty() {
    return overview.getReadOnlyProperty();
  }

  /// Reads everything again, as after a change of the library.
  void refresh() {
    reading.ask(
        () -> Read.of(door.overview()),
        read -> {
          Overview found = read.overview;
          hues = read.hues;
          tree = read.tree;
          overview.set(found);
          viewCounts.put(View.ALL, found.entries());
          viewCounts.put(View.TRASH, found.trashed());
          layRows();
          count(read);
        });
  }

  /// What was read, and what follows from it and takes a while where there are thousands of tags.
  private record Read(Overview overview, TagTree tree, Map<String, Integer> hues) {
    static Read of(Overview found) {
      var hues = new HashMap<String, Integer>();
      found.tags().forEach(tag -> hues.put(tag.name(), tag.hue()));
      return new Read(found, TagTree.of(found.tags()), hues);
    }
  }

  private void count(Read read) {
    counting.ask(
        () -> {
          var views = new EnumMap<View, Long>(View.class);
          for (View view : View.values()) {
            if (view != View.ALL && view != View.TRASH) {
              views.put(view, door.count(view.query()));
            }
          }
          var saved = new HashMap<Long, Long>();
          for (SavedSearch search : read.overview.savedSearches()) {
            saved.put(search.id(), door.count(search.query()));
          }
          var groups = new HashMap<String, Long>();
          for (String group : read.tree.groups()) {
            groups.put(group, door.count(Queries.tag(group)));
          }
          return new Counts(views, saved, groups);
        },
        counts -> {
          viewCounts.putAll(counts.views);
          savedCounts.putAll(counts.saved);
          groupCounts.putAll(counts.groups);
          layRows();
        });
  }

  private record Counts(Map<View, Long> views, Map<Long, Long> saved, Map<String, Long> groups) {}

  /// Offers pairs of entries that may be one; without any, nothing is said of them.
  ///
  /// @param goThrough shows them one by one
  public void offerDuplicates(long pairs, Runnable goThrough) {
    duplicates = pairs;
    review = goThrough;
    layRows();
  }

  /// Goes through the pairs that are offered.
  void review() {
    review.run();
  }

  /// Opens a tag that others are nested in, or closes it.
  void turn(Tag tag) {
    if (!closedTags.remove(tag.name())) {
      closedTags.add(tag.name());
    }
    layRows();
  }

  /// What can be done with the rows.
  SideChanges changes() {
    return changes;
  }

  private boolean isOpen(String tag) {
    return !closedTags.contains(tag);
  }

  /// Names of all tags, for completion.
  Supplier<List<String>> tagNames() {
    return changes::tagNames;
  }

  /// How many entries a saved search lists; negative while that is not known.
  public long count(SavedSearch search) {
    return savedCounts.getOrDefault(search.id(), -1L);
  }

  /// The colour of a tag by its name; slate when it is not known.
  int hueOf(String tag) {
    return hues.getOrDefault(tag, 8);
  }

  private void layRows() {
    var laid = new ArrayList<SideRow>();
    for (View view : View.values()) {
      long count = viewCounts.getOrDefault(view, -1L);
      if (view.isStanding() || count > 0) {
        laid.add(new SideRow.Standing(view, count));
      }
    }
    if (duplicates > 0) {
      laid.add(new SideRow.Doubled(duplicates));
    }
    Overview found = overview.get();
    if (!found.savedSearches().isEmpty()) {
      laid.add(new SideRow.Heading(desk.text("library.savedSearches")));
      for (SavedSearch search : found.savedSearches()) {
        laid.add(new SideRow.Saved(search, savedCounts.getOrDefault(search.id(), -1L)));
      }
    }
    if (!found.tags().isEmpty()) {
      laid.add(new SideRow.Heading(desk.text("library.tags")));
      laid.addAll(tree.rows(this::isOpen, groupCounts));
    }
    if (!found.sources().isEmpty()) {
      laid.add(new SideRow.Heading(desk.text("library.sources")));
      found.sources().forEach((provider, n) -> laid.add(new SideRow.Source(provider, n)));
    }
    change(laid);
  }

  /// Replaces only what changed, so that a click that is under way still meets its row. All at once
  /// where much did, since whoever follows the rows looks at each change by itself, and where rows
  /// changed places, since one of them would be missing in between.
  private void change(List<SideRow> laid) {
    var changed = new ArrayList<Integer>();
    boolean inPlace = laid.size() == rows.size();
    for (int i = 0; inPlace && i < laid.size(); i++) {
      if (!laid.get(i).equals(rows.get(i))) {
        changed.add(i);
        inPlace = laid.get(i).isSameListAs(rows.get(i)) && changed.size() <= MOST_SINGLE;
      }
    }
    if (inPlace) {
      changed.forEach(i -> rows.set(i, laid.get(i)));
    } else {
      rows.setAll(laid);
    }
  }
}
