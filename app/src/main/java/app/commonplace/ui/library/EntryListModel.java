package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Look;
import app.commonplace.search.EntryOrder;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides which entries are listed, in which order, and which one is selected. FX thread, but
/// needs no window.
public final class EntryListModel {
  /// Fetched with the list itself, so that it never comes up blank.
  private static final int FIRST = 40;

  /// So many that are chosen together are known wherever they stand, to be dragged elsewhere.
  static final int FEW = 50;

  private final LibrarySource source;
  private final Desk desk;
  private final Latest listing;
  private final EntryDetails details;
  private final ObservableList<ListRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Listed> listed;
  private final ReadOnlyObjectWrapper<List<Listed>> also =
      new ReadOnlyObjectWrapper<>(this, "also", List.of());
  private final LongProperty total = new SimpleLongProperty(this, "total", -1);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ObjectProperty<ListSort> sort =
      new SimpleObjectProperty<>(this, "sort", ListSort.NEWEST);
  private final ObjectProperty<Look.Density> density =
      new SimpleObjectProperty<>(this, "density", Look.Density.COMFORTABLE);
  private final ObjectProperty<@Nullable EntryId> selected =
      new SimpleObjectProperty<>(this, "selected", null);

  private final ReadOnlyObjectWrapper<List<EntryId>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", List.of());

  EntryListModel(LibrarySource source, Desk desk) {
    this.source = source;
    this.desk = desk;
    listing = desk.jobs().latest();
    details = new EntryDetails(source, desk.jobs());
    listed =
        new ReadOnlyObjectWrapper<>(
            this, "listed", new Listed(desk.text("library.view.all"), "", 0, null));
    sort.addListener((_, _, _) -> refresh());
    selected.addListener((_, _, id) -> {
      if (id == null || !chosen.get().contains(id)) {
        chosen.set(List.of());
      }
    });
    filter.addListener((_, _, _) -> refresh());
  }

  ObservableList<ListRow> rows() {
    return rows;
  }

  EntryDetails details() {
    return details;
  }

  ReadOnlyObjectProperty<Listed> listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /// What narrows the list beside what is listed.
  ReadOnlyObjectProperty<List<Listed>> alsoProperty() {
    return also.getReadOnlyProperty();
  }

  /// Narrows the list by another one, or no longer.
  void alsoOrNot(Listed other) {
    if (!other.equals(listed.get())) {
      var changed = new ArrayList<>(also.get());
      if (!changed.remove(other)) {
        changed.add(other);
      }
      also.set(List.copyOf(changed));
      choose(List.of());
      refresh();
    }
  }

  /// What narrows the list goes by another name now, or has another colour.
  void realso(Listed before, Listed now) {
    also.set(also.get().stream().map(one -> one.equals(before) ? now : one).toList());
    refresh();
  }

  private List<Listed> allListed() {
    return Stream.concat(Stream.of(listed.get()), also.get().stream()).toList();
  }

  /// What is listed, by all that narrows it but words.
  String query() {
    return Queries.all(allListed().stream().map(Listed::query).toList());
  }

  /// What all of that is called.
  String name() {
    return allListed().stream().map(Listed::name).collect(Collectors.joining(" + "));
  }

  /// How many entries are listed; negative while that is not known.
  ReadOnlyLongProperty totalProperty() {
    return total;
  }

  /// What a person should know about the list; empty when there is nothing.
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Words that narrow the list.
  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<ListSort> sortProperty() {
    return sort;
  }

  ObjectProperty<Look.Density> densityProperty() {
    return density;
  }

  /// The selected entry; null when there is none.
  public ObjectProperty<@Nullable EntryId> selectedProperty() {
    return selected;
  }

  /// All entries that are chosen together; empty unless there are several.
  public ReadOnlyObjectProperty<List<EntryId>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Chooses several entries together; fewer than two are no choice of several.
  void choose(List<EntryId> several) {
    List<EntryId> next = several.size() > 1 ? List.copyOf(several) : List.of();
    if (!next.equals(chosen.get())) {
      chosen.set(next);
      if (next.size() <= FEW) {
        details.want(next);
      }
    }
  }

  /// What an action is about: the chosen entries, else the selected one.
  List<EntryId> chosen() {
    EntryId one = selected.get();
    return !chosen.get().isEmpty() ? chosen.get() : one == null ? List.of() : List.of(one);
  }

  /// Whether what is listed is the trash.
  boolean isTrash() {
    return listed.get().isTrash();
  }

  /// Whether something holds for all of these entries; what is not known yet counts as no.
  boolean all(List<EntryId> ids, Predicate<Entry> holds) {
    return ids.stream().map(details::peek).allMatch(entry -> entry != null && holds.test(entry));
  }

  /// Those of the entries that are known.
  List<Entry> known(List<EntryId> ids) {
    return ids.stream().map(details::peek).filter(Objects::nonNull).toList();
  }

  /// The titles of entries, a line each, as far as they are known.
  String titles(List<EntryId> ids) {
    return known(ids).stream().map(Entry::title).collect(Collectors.joining("\n"));
  }

  /// Selects the entry below these, else the one above them, before they go.
  void selectBeside(List<EntryId> going) {
    Set<EntryId> gone = new HashSet<>(going);
    int last = going.stream().mapToInt(this::rowOf).max().orElse(-1);
    int next = nextItem(last, 1);
    if (next < 0) {
      next = last;
      while (next >= 0
          && !(rows.get(next) instanceof ListRow.Item(EntryId id) && !gone.contains(id))) {
        next--;
      }
    }
    choose(List.of());
    if (next >= 0) {
      selectRow(next);
    } else {
      selected.set(null);
    }
  }

  /// Lists something else.
  void list(Listed other) {
    listed.set(other);
    also.set(List.of());
    choose(List.of());
    if (filter.get().isEmpty()) {
      refresh();
    } else {
      filter.set("");
    }
  }

  /// What is listed goes by another name now, or has another colour.
  void relist(Listed same) {
    listed.set(same);
    refresh();
  }

  /// Lists the same again, as after a change of the library. What is selected stays selected.
  void refresh() {
    String query = Queries.both(query(), filter.get());
    ListSort order = sort.get();
    listing.ask(() -> read(query, order), this::show);
  }

  private record Read(EntryOrder order, List<Entry> first) {}

  private Read read(String query, ListSort order) {
    EntryOrder found = source.order(query, order);
    var ids = new ArrayList<EntryId>();
    int at = selected.get() == null ? 0 : found.indexOf(selected.get());
    int from = Math.max(0, at - FIRST / 2);
    for (int i = from; i < Math.min(found.size(), from + FIRST); i++) {
      ids.add(found.id(i));
    }
    return new Read(found, source.entries(ids));
  }

  private void show(Read read) {
    details.put(read.first);
    total.set(read.order.size());
    notice.set(read.order.notice() == null ? "" : desk.told(read.order.notice()));
    List<ListRow> laid = lay(read.order);
    if (!laid.equals(rows)) {
      rows.setAll(laid);
    }
  }

  private List<ListRow> lay(EntryOrder order) {
    var laid = new ArrayList<ListRow>(order.size() + 64);
    boolean byTime = sort.get() == ListSort.NEWEST || sort.get() == ListSort.OLDEST;
    YearMonth month = null;
    for (int i = 0; i < order.size(); i++) {
      Instant when = order.when(i);
      if (byTime && when != null) {
        YearMonth of = desk.dates().monthOf(when);
        if (!of.equals(month)) {
          laid.add(new ListRow.Month(of));
          month = of;
        }
      }
      laid.add(new ListRow.Item(order.id(i)));
    }
    return laid;
  }

  /// The row of an entry; -1 when it is not listed.
  int rowOf(@Nullable EntryId id) {
    if (id == null) {
      return -1;
    }
    return rows.indexOf(new ListRow.Item(id));
  }

  /// The nearest entry from a row on, in a direction; -1 when there is none.
  int nextItem(int from, int step) {
    int at = from + step;
    while (at >= 0 && at < rows.size()) {
      if (rows.get(at) instanceof ListRow.Item) {
        return at;
      }
      at += Integer.signum(step);
    }
    return -1;
  }

  /// Selects the entry of a row; a month cannot be selected.
  void selectRow(int row) {
    if (row >= 0 && row < rows.size() && rows.get(row) instanceof ListRow.Item(EntryId id)) {
      selected.set(id);
    }
  }
}
