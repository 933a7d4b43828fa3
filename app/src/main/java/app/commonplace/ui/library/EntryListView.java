package app.commonplace.ui.library;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.EntryId;
import app.commonplace.search.ListSort;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TagDot;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollToEvent;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of entries with its head: what is listed, in which order, narrowed by which words.
final class EntryListView extends VBox {
  private final EntryListModel model;
  private final Desk desk;
  private final Runnable read;
  private final ListView<ListRow> list = new ListView<>();
  private final TagDot dot = new TagDot(8);
  private final Label name = Labels.of("", Styles.PANE);
  private final Label total = Labels.fixed("", Styles.FG_SUBTLE);
  private final Label empty = Labels.of("", "list-empty", Styles.FG_MUTED);
  private final TextField filter = new TextField();
  private final HBox filterRow = new HBox(filter);
  private final SelectionBar bar;
  private final EntryBatch batch;
  private boolean selecting;

  /// What the list leads to.
  ///
  /// @param sidebar shows the sidebar where it is hidden
  /// @param read moves on into the reader
  /// @param compare sets the two chosen entries side by side
  record Around(Node sidebar, Runnable read, Runnable compare) {}

  EntryListView(
      EntryListModel model, EntryBatch batch, SidebarModel tags, Desk desk, Around around) {
    this.model = model;
    this.batch = batch;
    this.desk = desk;
    read = around.read();
    bar = new SelectionBar(model, batch, tags, desk, around.compare(), list::requestFocus);
    setId("entries-pane");
    getStyleClass().addAll("pane", "edge-right");
    var below = new StackPane(list, bar);
    StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
    StackPane.setMargin(bar, new Insets(0, 8, 12, 8));
    getChildren().addAll(head(around.sidebar()), filterRow, below);
    VBox.setVgrow(below, Priority.ALWAYS);
    buildFilter();
    buildList(tags);
    model.listedProperty().subscribe(this::showListed);
    model.totalProperty().subscribe(n -> showTotal(n.longValue()));
    model.densityProperty().addListener((_, _, _) -> list.refresh());
    model.selectedProperty().subscribe(id -> select(id));
    model
        .rows()
        .addListener((ListChangeListener<ListRow>) _ -> select(model.selectedProperty().get()));
    model.chosenProperty().subscribe(_ -> showChosen());
  }

  private Node head(Node sidebar) {
    var sort = new MenuButton();
    sort.setId("sort");
    sort.getStyleClass().add("quiet");
    sort.setMinWidth(USE_PREF_SIZE);
    sort.setGraphic(null);
    for (ListSort choice : ListSort.values()) {
      var item = new MenuItem(desk.text("sort." + choice.word()));
      item.setOnAction(_ -> model.sortProperty().set(choice));
      sort.getItems().add(item);
    }
    model
        .sortProperty()
        .subscribe(choice -> {
          sort.setText(desk.text("sort." + choice.word()));
          sort.setAccessibleText(desk.text("library.sortedBy", sort.getText()));
        });
    var arrow = Icons.of(Feather.CHEVRON_DOWN, 14);
    sort.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    sort.setGraphic(arrow);
    var narrow = new IconButton("filter", Feather.FILTER, desk.text("library.filter"), "/");
    narrow.setOnAction(_ -> beginFilter());
    name.setMinWidth(0);
    var head = new PaneHeader(sidebar, dot, name, total, Labels.spring(), sort, narrow);
    HBox.setMargin(name, new javafx.geometry.Insets(0, 0, 0, 4));
    HBox.setMargin(total, new javafx.geometry.Insets(0, 0, 0, 4));
    return head;
  }

  private void buildFilter() {
    filterRow.getStyleClass().add("filter-row");
    filter.setId("filter-field");
    filter.setPromptText(desk.text("library.filterPrompt"));
    filter.setAccessibleText(desk.text("library.filter"));
    HBox.setHgrow(filter, Priority.ALWAYS);
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            filter.clear();
            showFilter(false);
            list.requestFocus();
            key.consume();
          } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            key.consume();
          }
        });
    showFilter(false);
  }

  private void showFilter(boolean shown) {
    Parts.show(filterRow, shown);
  }

  void beginFilter() {
    showFilter(true);
    filter.requestFocus();
    filter.selectAll();
  }

  private void buildList(SidebarModel tags) {
    list.setId("entries");
    list.getStyleClass().add("entry-list");
    list.setAccessibleText(desk.text("library.entries"));
    list.setItems(model.rows());
    list.setCellFactory(_ -> draggable(new EntryCell(model, tags, desk)));
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, row) -> {
          if (!selecting) {
            choose();
            model.selectRow(row.intValue());
          }
        });
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener(
            (ListChangeListener<Integer>)
                _ -> {
                  if (!selecting) {
                    choose();
                  }
                });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        read.run();
      }
    });
  }

  /// The months between the entries are never chosen.
  private void choose() {
    model.choose(
        list.getSelectionModel().getSelectedItems().stream()
            .flatMap(row -> row instanceof ListRow.Item(EntryId id) ? Stream.of(id) : Stream.of())
            .toList());
  }

  private EntryCell draggable(EntryCell cell) {
    cell.setOnDragDetected(event -> {
      if (cell.getItem() instanceof ListRow.Item(EntryId id)) {
        List<EntryId> chosen = model.chosen();
        List<EntryId> dragged = chosen.contains(id) ? chosen : List.of(id);
        Drags.entries(cell, dragged, model.titles(dragged));
        event.consume();
      }
    });
    return cell;
  }

  /// Shows which entries are chosen together, after the rows or the choice changed.
  private void showChosen() {
    List<EntryId> chosen = model.chosenProperty().get();
    var selection = list.getSelectionModel();
    if (chosen.isEmpty() && selection.getSelectedIndices().size() > 1) {
      selecting = true;
      int lead = model.rowOf(model.selectedProperty().get());
      selection.clearSelection();
      if (lead >= 0) {
        selection.select(lead);
      }
      selecting = false;
    }
  }

  private void press(KeyEvent key) {
    if (!model.chosenProperty().get().isEmpty() && Keys.isPlain(key) && bar.press(key.getCode())) {
      key.consume();
      return;
    }
    if (!Keys.isPlain(key)) {
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    boolean used =
        switch (key.getCode()) {
          case DOWN, J -> step(at, 1);
          case UP, K -> step(at, -1);
          case PAGE_DOWN -> step(at, visibleRows());
          case PAGE_UP -> step(at, -visibleRows());
          case HOME -> go(model.nextItem(-1, 1));
          case END -> go(model.nextItem(model.rows().size(), -1));
          case ENTER -> {
            read.run();
            yield true;
          }
          case S -> {
            model.turnStar();
            yield true;
          }
          case U -> {
            model.turnUnread();
            yield true;
          }
          case D -> {
            model.densityProperty().set(model.densityProperty().get().next());
            yield true;
          }
          case DELETE -> {
            batch.trash();
            yield true;
          }
          case E -> {
            batch.export(ExportForm.MARKDOWN);
            yield true;
          }
          case SLASH -> {
            beginFilter();
            yield true;
          }
          default -> false;
        };
    if (used) {
      key.consume();
    }
  }

  private int visibleRows() {
    return Math.max(1, (int) (list.getHeight() / model.densityProperty().get().height()) - 1);
  }

  private boolean step(int at, int by) {
    int target = Math.clamp(at + (long) by, 0, Math.max(0, model.rows().size() - 1));
    int next = model.nextItem(target - Integer.signum(by), Integer.signum(by));
    return next < 0 || go(next);
  }

  private boolean go(int row) {
    if (row >= 0) {
      list.getSelectionModel().clearAndSelect(row);
      reveal(row);
    }
    return true;
  }

  private void reveal(int row) {
    if (list.lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow) {
      flow.scrollTo(Math.max(0, row));
    } else {
      list.fireEvent(new ScrollToEvent<>(list, list, ScrollToEvent.scrollToTopIndex(), row));
    }
  }

  /// Shows the model's choice; the list must not answer that it changed.
  private void select(@Nullable EntryId id) {
    int row = model.rowOf(id);
    List<EntryId> chosen = model.chosenProperty().get();
    if (chosen.size() > 1) {
      selectAll(chosen, row);
      return;
    }
    if (row == list.getSelectionModel().getSelectedIndex()) {
      return;
    }
    selecting = true;
    if (row < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().clearAndSelect(row);
      list.getFocusModel().focus(row);
    }
    selecting = false;
  }

  /// Selects again what was chosen together, when the rows are others now.
  private void selectAll(List<EntryId> chosen, int lead) {
    var selection = list.getSelectionModel();
    if (selection.getSelectedItems().stream().filter(ListRow.Item.class::isInstance).count()
        == chosen.size()) {
      return;
    }
    Set<EntryId> wanted = new HashSet<>(chosen);
    selecting = true;
    selection.clearSelection();
    for (int row = 0; row < model.rows().size(); row++) {
      if (model.rows().get(row) instanceof ListRow.Item(EntryId id) && wanted.contains(id)) {
        selection.select(row);
      }
    }
    if (lead >= 0) {
      selection.select(lead);
    }
    selecting = false;
  }

  private void showListed(Listed listed) {
    name.setText(listed.name());
    boolean tag = listed.hue() > 0;
    Parts.show(dot, tag);
    dot.hue(Math.max(1, listed.hue()));
    empty.setText(desk.text(tag ? "library.emptyTag" : "library.emptyList"));
  }

  private void showTotal(long n) {
    total.setText(n < 0 ? "" : desk.texts().number(n));
  }

  Node focusTarget() {
    return list;
  }
}
