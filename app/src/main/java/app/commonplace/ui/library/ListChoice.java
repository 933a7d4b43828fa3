package app.commonplace.ui.library;

import app.commonplace.model.EntryId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.ScrollToEvent;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps what is selected in the list and what the model says is chosen the same, whichever of the
/// two changes. FX thread.
final class ListChoice {
  private final EntryListModel model;
  private final ListView<ListRow> list;
  private final MultipleSelectionModel<ListRow> selection;

  /// Whether the list is being told what is chosen, which it must not answer.
  private boolean telling;

  ListChoice(EntryListModel model, ListView<ListRow> list) {
    this.model = model;
    this.list = list;
    selection = list.getSelectionModel();
    selection.setSelectionMode(SelectionMode.MULTIPLE);
    selection.getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> take());
    model.selectedProperty().subscribe(this::show);
    model
        .rows()
        .addListener((ListChangeListener<ListRow>) _ -> show(model.selectedProperty().get()));
    model.chosenProperty().subscribe(this::showChosen);
  }

  /// The person selected something; the months between the entries are never chosen.
  private void take() {
    if (!telling) {
      model.choose(
          selection.getSelectedItems().stream()
              .flatMap(row -> row instanceof ListRow.Item(EntryId id) ? Stream.of(id) : Stream.of())
              .toList());
      model.selectRow(selection.getSelectedIndex());
    }
  }

  private void tell(Runnable change) {
    telling = true;
    change.run();
    telling = false;
  }

  /// Shows that several are no longer chosen together.
  private void showChosen(List<EntryId> chosen) {
    if (chosen.isEmpty() && selection.getSelectedIndices().size() > 1) {
      int lead = model.rowOf(model.selectedProperty().get());
      tell(() -> {
        selection.clearSelection();
        if (lead >= 0) {
          selection.select(lead);
        }
      });
    }
  }

  private void show(@Nullable EntryId id) {
    int row = model.rowOf(id);
    List<EntryId> chosen = model.chosenProperty().get();
    if (chosen.size() > 1) {
      showAll(chosen, row);
    } else if (row < 0) {
      tell(() -> {
        selection.clearSelection();
        list.getFocusModel().focus(model.nextItem(-1, 1)); // the row that keys begin with
      });
    } else if (row != selection.getSelectedIndex()) {
      tell(() -> {
        selection.clearAndSelect(row);
        list.getFocusModel().focus(row);
      });
    }
  }

  /// Selects again what was chosen together, when the rows are others now.
  private void showAll(List<EntryId> chosen, int lead) {
    if (selection.getSelectedItems().stream().filter(ListRow.Item.class::isInstance).count()
        == chosen.size()) {
      return;
    }
    Set<EntryId> wanted = new HashSet<>(chosen);
    tell(() -> {
      selection.clearSelection();
      for (int row = 0; row < model.rows().size(); row++) {
        if (model.rows().get(row) instanceof ListRow.Item(EntryId id) && wanted.contains(id)) {
          selection.select(row);
        }
      }
      if (lead >= 0) {
        selection.select(lead);
      }
    });
  }

  /// Goes up or down by rows, as far as there are any.
  boolean step(int by) {
    int direction = Integer.signum(by);
    long wanted = selection.getSelectedIndex() + (long) by;
    int target = Math.clamp(wanted, 0, Math.max(0, model.rows().size() - 1));
    int next = model.nextItem(target - direction, direction);
    return next < 0 || go(next);
  }

  /// Selects an entry and scrolls to it; a negative row is none.
  boolean go(int row) {
    if (row >= 0) {
      selection.clearAndSelect(row);
      reveal(row);
    }
    return true;
  }

  private void reveal(int row) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(row);
    } else {
      list.fireEvent(new ScrollToEvent<>(list, list, ScrollToEvent.scrollToTopIndex(), row));
    }
  }
}
