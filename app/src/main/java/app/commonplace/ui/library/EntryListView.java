package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.organizing.Target;
import app.commonplace.ui.controls.TabStops;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.reader.PassageDrag;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of entries under its head, with a bar over its foot while several are chosen.
final class EntryListView extends VBox {
  private final EntryListModel model;
  private final EntryBatch batch;
  private final Desk desk;
  private final Around around;
  private final ListView<ListRow> list = new ListView<>();
  private final ListHead head;
  private final SelectionBar bar;
  private final ListChoice choice;
  private final EntryActions actions;

  /// What stands around the list and is worked from it.
  ///
  /// @param sidebar shows the sidebar where it is hidden
  /// @param leading where the actions lead; its tag is for the entry that is open
  /// @param peek shows the selected entry in the reader at once
  /// @param title begins to type another title of the entry that is read
  /// @param search looks for words in the whole library
  /// @param linkOnto begins to link a passage to the entry that it was dropped on
  /// @param files writes entries for other programs, and answers at once where they will be
  record Around(
      Node sidebar,
      EntryActions.Leading leading,
      Runnable peek,
      Runnable title,
      Consumer<String> search,
      BiConsumer<Target, EntryId> linkOnto,
      Function<List<Entry>, List<Path>> files) {}

  EntryListView(
      EntryListModel model, EntryBatch batch, SidebarModel tags, Desk desk, Around around) {
    this.model = model;
    this.batch = batch;
    this.desk = desk;
    this.around = around;
    actions = new EntryActions(model, batch, desk, around.leading().tagging(this::beginTag));
    bar = new SelectionBar(model, batch, actions, tags.tagNames(), desk, list::requestFocus);
    head =
        new ListHead(model, desk, around.sidebar(), batch::emptyTrash, () -> TabStops.show(list));
    setId("entries-pane");
    getStyleClass().addAll("pane", "edge-right");
    var below = new StackPane(list, bar);
    StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
    StackPane.setMargin(bar, new Insets(0, 8, 12, 8));
    getChildren().addAll(head, below);
    VBox.setVgrow(below, Priority.ALWAYS);
    buildList(tags);
    choice = new ListChoice(model, list);
  }

  private void buildList(SidebarModel tags) {
    list.setId("entries");
    list.getStyleClass().add("entry-list");
    list.setAccessibleText(desk.text("library.entries"));
    list.setItems(model.rows());
    list.setCellFactory(_ -> draggable(new EntryCell(model, tags, desk)));
    list.setContextMenu(actions.menu());
    list.setPlaceholder(new EmptyList(model, desk, around.search()));
    model.densityProperty().addListener((_, _, _) -> list.refresh());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        around.leading().read().run();
      }
    });
  }

  private EntryCell draggable(EntryCell cell) {
    cell.setOnDragDetected(event -> {
      if (cell.getItem() instanceof ListRow.Item(EntryId id)) {
        List<EntryId> dragged = withChosen(id);
        Drags.entries(cell, dragged, model.titles(dragged), files(dragged));
        event.consume();
      }
    });
    cell.setOnDragOver(event -> {
      if (taken(cell, event).isPresent() || linked(cell, event).isPresent()) {
        event.acceptTransferModes(TransferMode.ANY);
        cell.light(true);
        event.consume();
      }
    });
    cell.setOnDragExited(_ -> cell.light(false));
    cell.setOnDragDropped(event -> drop(cell, event));
    return cell;
  }

  private void drop(EntryCell cell, DragEvent event) {
    if (cell.getItem() instanceof ListRow.Item(EntryId id)) {
      Optional<String> tag = taken(cell, event);
      Optional<Target> passage = linked(cell, event);
      tag.ifPresent(name -> batch.tag(withChosen(id), name));
      passage.ifPresent(from -> around.linkOnto().accept(from, id));
      if (tag.isPresent() || passage.isPresent()) {
        event.setDropCompleted(true);
        event.consume();
      }
    }
  }

  /// The passage that an entry would be linked to.
  private Optional<Target> linked(EntryCell cell, DragEvent event) {
    return cell.getItem() instanceof ListRow.Item && !model.isTrash()
        ? PassageDrag.of(event.getDragboard())
        : Optional.empty();
  }

  /// The tag that an entry would get.
  private Optional<String> taken(EntryCell cell, DragEvent event) {
    return cell.getItem() instanceof ListRow.Item && !model.isTrash()
        ? Drags.tag(event.getDragboard())
        : Optional.empty();
  }

  /// What is done with an entry by dragging is done with all that are chosen, if it is one of them.
  private List<EntryId> withChosen(EntryId id) {
    List<EntryId> chosen = model.chosen();
    return chosen.contains(id) ? chosen : List.of(id);
  }

  /// What other programs get of a few entries. Many are written by an export, which says how far it
  /// is.
  private List<Path> files(List<EntryId> dragged) {
    List<Entry> known = dragged.size() > EntryListModel.FEW ? List.of() : model.known(dragged);
    return known.size() == dragged.size() ? around.files().apply(known) : List.of();
  }

  /// Types the tag in the bar for several entries, in the reader's head for the one that is open.
  private void beginTag() {
    if (model.chosenProperty().get().size() > 1) {
      bar.beginTag();
    } else {
      around.leading().tag().run();
    }
  }

  private void press(KeyEvent key) {
    if (acts(key) || (Keys.isPlain(key) && moves(key.getCode()))) {
      key.consume();
    }
  }

  private boolean moves(KeyCode key) {
    return switch (key) {
      case DOWN -> choice.step(1);
      case UP -> choice.step(-1);
      case PAGE_DOWN -> choice.step(visibleRows());
      case PAGE_UP -> choice.step(-visibleRows());
      case HOME -> choice.go(model.nextItem(-1, 1));
      case END -> choice.go(model.nextItem(model.rows().size(), -1));
      case ESCAPE -> bar.closeIfShown();
      case SPACE -> {
        around.peek().run();
        yield true;
      }
      case ENTER -> {
        actions.read();
        yield true;
      }
      default -> false;
    };
  }

  private int visibleRows() {
    return Math.max(1, (int) (list.getHeight() / RowHeight.of(model.densityProperty().get())) - 1);
  }

  private boolean acts(KeyEvent key) {
    KeyAction meant = desk.keys().meant(KeyPlace.LIST, key);
    switch (meant) {
      case LIST_NEXT -> choice.step(1);
      case LIST_PREVIOUS -> choice.step(-1);
      case LIST_DENSITY -> model.densityProperty().set(model.densityProperty().get().next());
      case LIST_FILTER -> head.beginFilter();
      case LIST_TITLE -> around.title().run();
      case null, default -> {
        return actions.act(meant);
      }
    }
    return true;
  }

  /// Chooses the first entries, as far as there are any.
  void chooseFirst(int count) {
    list.getSelectionModel().clearSelection();
    model.rows().stream()
        .filter(ListRow.Item.class::isInstance)
        .limit(count)
        .forEach(list.getSelectionModel()::select);
  }

  Node focusTarget() {
    return list;
  }
}
