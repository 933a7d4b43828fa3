package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What was found, laid flat, and which passage of it is chosen. A passage that a person chose
/// stays chosen as long as it is found; otherwise it is the best one. FX thread.
final class HitList {
  private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ResultRow.@Nullable Found> selected =
      new ReadOnlyObjectWrapper<>(this, "selected");
  private final Set<EntryId> open = new HashSet<>();
  private List<HitGroup> groups = List.of();
  private ResultRow.@Nullable Found chosen;

  /// The passages that are chosen together; empty unless there are several.
  private final ReadOnlyObjectWrapper<Set<PassageId>> several =
      new ReadOnlyObjectWrapper<>(this, "several", Set.of());

  /// Where choosing several began; null while one is chosen.
  private ResultRow.@Nullable Found anchor;

  /// Entries and their passages.
  ObservableList<ResultRow> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<ResultRow.@Nullable Found> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// @param whole whether this is all that was found; else what was chosen may yet come
  void show(List<HitGroup> found, boolean whole) {
    groups = found;
    Optional<ResultRow.Found> again = layOut();
    if (whole) {
      chosen = again.orElse(null);
    }
  }

  /// Shows an entry as it is by now.
  void change(EntryId id, UnaryOperator<Entry> change) {
    groups =
        groups.stream()
            .map(group -> group.id().equals(id) ? changed(group, change) : group)
            .toList();
    chosen = selected.get();
    var _ = layOut();
  }

  private static HitGroup changed(HitGroup group, UnaryOperator<Entry> change) {
    Entry entry = group.entry();
    return entry == null
        ? group
        : new HitGroup(group.id(), change.apply(entry), group.hits(), group.matches());
  }

  void clear() {
    groups = List.of();
    rows.clear();
    selected.set(null);
    chosen = null;
    chooseOne();
  }

  /// Another query: what was opened of the last one is closed again.
  void closeAll() {
    chooseOne();
    open.clear();
  }

  /// Returns what is still found of the person's choice.
  private Optional<ResultRow.Found> layOut() {
    ResultRow.Found before = chosen;
    rows.setAll(ResultRow.of(groups, open));
    Optional<ResultRow.Found> again =
        before == null ? Optional.empty() : find(before.hit()).or(() -> firstOf(before));
    selected.set(again.or(() -> founds().stream().findFirst()).orElse(null));
    if (!several.get().isEmpty()) {
      together(about()); // what is no longer found cannot be acted on
    }
    return again;
  }

  private Optional<ResultRow.Found> find(Hit hit) {
    return founds().stream()
        .filter(row -> row.hit().passageId().equals(hit.passageId()))
        .findFirst();
  }

  /// The first passage that is still shown of the same entry.
  private Optional<ResultRow.Found> firstOf(ResultRow.Found before) {
    return founds().stream()
        .filter(row -> row.group().id().equals(before.group().id()))
        .findFirst();
  }

  /// The rows that can be chosen.
  private List<ResultRow.Found> founds() {
    return rows.stream()
        .filter(ResultRow.Found.class::isInstance)
        .map(ResultRow.Found.class::cast)
        .toList();
  }

  ReadOnlyObjectProperty<Set<PassageId>> severalProperty() {
    return several.getReadOnlyProperty();
  }

  /// Chooses one hit alone.
  void choose(ResultRow.Found row) {
    chooseOne();
    chosen = row;
    selected.set(row);
  }

  /// Leaves of several hits only the one that was chosen last.
  void chooseOne() {
    anchor = null;
    several.set(Set.of());
  }

  /// Moves one end of what is chosen together by so many passages; the other stays.
  void extend(int step) {
    List<ResultRow.Found> all = founds();
    ResultRow.Found at = selected.get();
    if (at != null) {
      extendTo(all.get(Math.clamp((long) all.indexOf(at) + step, 0, all.size() - 1)));
    }
  }

  /// Chooses all from where choosing several began to this one.
  void extendTo(ResultRow.Found row) {
    List<ResultRow.Found> all = founds();
    ResultRow.Found at = selected.get();
    ResultRow.Found from = anchor != null ? anchor : at == null ? row : at;
    int to = all.indexOf(row);
    int start = Math.max(0, all.indexOf(from));
    choose(row);
    anchor = from;
    together(all.subList(Math.min(start, to), Math.max(start, to) + 1));
  }

  /// Chooses one more together with the others, or one less; the last one stays.
  void toggle(ResultRow.Found row) {
    var now = new ArrayList<>(about());
    boolean less = now.removeIf(one -> one.hit().passageId().equals(row.hit().passageId()));
    if (!less) {
      now.add(row);
      choose(row);
    } else if (!now.isEmpty()) {
      choose(now.getLast());
    }
    anchor = selected.get();
    together(now);
  }

  /// Chooses all hits that are shown.
  void chooseAll() {
    together(founds());
  }

  private void together(List<ResultRow.Found> rows) {
    Set<PassageId> ids =
        rows.stream().map(row -> row.hit().passageId()).collect(Collectors.toSet());
    several.set(ids.size() > 1 ? Set.copyOf(ids) : Set.of());
  }

  /// What an action is about: the hits that are chosen together, else the one that is chosen.
  List<ResultRow.Found> about() {
    ResultRow.Found one = selected.get();
    return !several.get().isEmpty()
        ? founds().stream().filter(row -> several.get().contains(row.hit().passageId())).toList()
        : one == null ? List.of() : List.of(one);
  }

  /// Chooses the hit after those of some entries, else the one before them, before they go.
  void chooseBeside(Collection<EntryId> going) {
    List<ResultRow.Found> all = founds();
    int at = Math.max(0, all.indexOf(selected.get()));
    IntStream.concat(
            IntStream.range(at, all.size()), IntStream.iterate(at, row -> row >= 0, row -> row - 1))
        .mapToObj(all::get)
        .filter(row -> !going.contains(row.group().id()))
        .findFirst()
        .ifPresent(this::choose);
  }

  /// Moves the choice by so many passages, as far as there are any.
  void move(int step) {
    List<ResultRow.Found> all = founds();
    if (!all.isEmpty()) {
      int at = all.indexOf(selected.get());
      choose(all.get(Math.clamp(at < 0 ? 0 : (long) at + step, 0, all.size() - 1)));
    }
  }

  /// Moves the choice among the passages of its entry.
  void moveInEntry(int step) {
    ResultRow.Found at = selected.get();
    if (at == null) {
      return;
    }
    int place = at.group().place(at.hit()) - 1 + step;
    if (place >= 0 && place < at.group().hits().size()) {
      Hit next = at.group().hits().get(place);
      if (find(next).isEmpty()) {
        open.add(at.group().id());
        var _ = layOut();
      }
      find(next).ifPresent(this::choose);
    }
  }

  /// Shows all fetched passages of an entry, or only the first again.
  void showMore(EntryId entry, boolean more) {
    boolean changed = more ? open.add(entry) : open.remove(entry);
    if (changed) {
      var _ = layOut();
    }
  }
}
