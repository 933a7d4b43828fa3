package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.Hit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  }

  /// Another query: what was opened of the last one is closed again.
  void closeAll() {
    open.clear();
  }

  /// Returns what is still found of the person's choice.
  private Optional<ResultRow.Found> layOut() {
    ResultRow.Found before = chosen;
    rows.setAll(ResultRow.of(groups, open));
    Optional<ResultRow.Found> again =
        before == null ? Optional.empty() : find(before.hit()).or(() -> firstOf(before));
    selected.set(again.or(() -> founds().stream().findFirst()).orElse(null));
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

  void choose(ResultRow.Found row) {
    chosen = row;
    selected.set(row);
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
