package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Change;
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

  private final LibrarySource source;
  private final Desk desk;
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

  SidebarModel(LibrarySource source, Desk desk) {
    this.source = source;
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
        () -> Read.of(source.overview()),
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
              views.put(view, source.count(view.query()));
            }
          }
          var saved = new HashMap<Long, Long>();
          for (SavedSearch search : read.overview.savedSearches()) {
            saved.put(search.id(), source.count(search.query()));
          }
          var groups = new HashMap<String, Long>();
          for (String group : read.tree.groups()) {
            groups.put(group, source.count(Queries.tag(group)));
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

  /// Puts a tag into another, with what is nested in it; it can be taken out again.
  ///
  /// @param outer the tag to nest in; empty for the top
  void nest(String tag, String outer) {
    TagNesting.nested(tag, outer).ifPresent(name -> rename(tag, name));
  }

  /// Gives a tag another name; it can get the old one back.
  void rename(String tag, String to) {
    String name = to.strip();
    if (!name.isEmpty() && !name.equals(tag)) {
      change(
          tag,
          name,
          () ->
              desk.messages()
                  .undoable(
                      desk.text("library.tagRenamed", tag, name),
                      () -> change(name, tag, () -> {}),
                      () -> change(tag, name, () -> {})));
    }
  }

  /// Gives a tag another colour.
  void colour(Tag tag, int hue) {
    put(
        () -> source.colourTag(tag.name(), hue),
        () -> source.colourTag(tag.name(), tag.hue()),
        desk.text("library.tagColoured", tag.name()));
  }

  /// Says whether what a tag marks may leave this machine.
  void neverLeaves(Tag tag, boolean never) {
    put(
        () -> source.keepTagHere(tag.name(), never),
        () -> source.keepTagHere(tag.name(), !never),
        desk.text(never ? "library.tagStays" : "library.tagLeaves", tag.name()));
  }

  /// Takes a tag off everything.
  void remove(Tag tag) {
    desk.change(
        new Change<>(
            () -> source.removeTag(tag.name()),
            source::restoreTag,
            _ -> desk.text("library.tagRemoved", tag.name()),
            this::refresh));
  }

  /// Keeps the list of a tag as a saved search.
  void save(Tag tag) {
    put(
        () -> source.saveSearch(tag.name(), Queries.tag(tag.name())),
        () -> source.removeSearch(tag.name()),
        desk.text("library.searchSaved", tag.name()));
  }

  /// Takes a saved search away.
  void remove(SavedSearch search) {
    put(
        () -> source.removeSearch(search.name()),
        () -> source.saveSearch(search.name(), search.query()),
        desk.text("library.searchRemoved", search.name()));
  }

  private void put(Runnable work, Runnable undo, String said) {
    desk.change(Change.of(work, undo, said, this::refresh));
  }

  private void change(String from, String to, Runnable then) {
    desk.jobs()
        .act(
            () -> source.renameTag(from, to),
            () -> {
              refresh();
              then.run();
            });
  }

  private boolean isOpen(String tag) {
    return !closedTags.contains(tag);
  }

  /// Names of all tags, for completion.
  Supplier<List<String>> tagNames() {
    return () -> overview.get().tags().stream().map(Tag::name).toList();
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
      laid.add(new SideRow.Standing(view, viewCounts.getOrDefault(view, -1L)));
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

  /// Replaces only what changed, so that a click that is under way still meets its row; where much
  /// did, all at once, since whoever follows the rows looks at each change by itself.
  private void change(List<SideRow> laid) {
    var changed = new ArrayList<Integer>();
    if (laid.size() == rows.size()) {
      for (int i = 0; i < laid.size(); i++) {
        if (!laid.get(i).equals(rows.get(i))) {
          changed.add(i);
        }
      }
    }
    if (laid.size() != rows.size() || changed.size() > MOST_SINGLE) {
      rows.setAll(laid);
    } else {
      changed.forEach(i -> rows.set(i, laid.get(i)));
    }
  }
}
