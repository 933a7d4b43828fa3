package app.commonplace.ui.library;

import app.commonplace.search.ListSort;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Chip;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TagDot;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The head of the list: what is listed, in which order, narrowed by which words; over the trash,
/// what it is and the way to empty it. FX thread.
final class ListHead extends VBox {
  private final EntryListModel model;
  private final Desk desk;
  private final Runnable closed;
  private final TagDot dot = new TagDot(8);
  private final Label name = Labels.of("", Styles.PANE);
  private final Label total = Labels.fixed("", Styles.FG_SUBTLE);
  private final TextField filter = new TextField();
  private final Label notice = Labels.of("", Styles.CAPTION, Styles.FG_WARNING);
  private final VBox filterRow = new VBox(6, filter, notice);
  private final FlowPane also = new FlowPane(6, 6);
  private final HBox trash;

  /// @param sidebar shows the sidebar where it is hidden
  /// @param emptyTrash asks whether the trash is to be emptied
  /// @param closed puts the focus back into the list
  ListHead(EntryListModel model, Desk desk, Node sidebar, Runnable emptyTrash, Runnable closed) {
    this.model = model;
    this.desk = desk;
    this.closed = closed;
    var narrow =
        new IconButton(
            "filter",
            Feather.FILTER,
            desk.text("library.filter"),
            desk.keys().shown(KeyAction.LIST_FILTER));
    narrow.setOnAction(_ -> beginFilter());
    name.setMinWidth(0);
    HBox.setMargin(name, new Insets(0, 0, 0, 4));
    HBox.setMargin(total, new Insets(0, 0, 0, 4));
    var line = new PaneHeader(sidebar, dot, name, total, Labels.spring(), sort(), narrow);
    trash = trash(emptyTrash);
    also.setId("also-row");
    also.getStyleClass().add("filter-row");
    getChildren().addAll(line, also, filterRow, trash);
    buildFilter();
    model.listedProperty().subscribe(this::show);
    model.alsoProperty().subscribe(this::showAlso);
    model.totalProperty().subscribe(n -> showTotal(n.longValue()));
  }

  private MenuButton sort() {
    var sort = new MenuButton();
    sort.setId("sort");
    sort.getStyleClass().add("quiet");
    sort.setMinWidth(USE_PREF_SIZE);
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
    sort.setContentDisplay(ContentDisplay.RIGHT);
    sort.setGraphic(Icons.of(Feather.CHEVRON_DOWN, 14));
    return sort;
  }

  private HBox trash(Runnable emptyTrash) {
    Label hint = Labels.filling(desk.text("library.trashHint"), Styles.CAPTION, Styles.FG_MUTED);
    hint.setWrapText(true);
    String verb = desk.text("library.emptyTrash.verb");
    Button empty = Buttons.of("empty-trash", verb, emptyTrash, "small");
    var row = new HBox(8, hint, empty);
    row.setId("trash-row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("filter-row");
    return row;
  }

  private void buildFilter() {
    filterRow.getStyleClass().add("filter-row");
    filter.setId("filter-field");
    filter.setAccessibleText(desk.text("library.filter"));
    Wrapping.of(notice);
    model
        .noticeProperty()
        .subscribe(said -> {
          notice.setText(said);
          Parts.show(notice, !said.isEmpty());
        });
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    Parts.show(filterRow, false);
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      filter.clear();
      Parts.show(filterRow, false);
      closed.run();
      key.consume();
    } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
      closed.run();
      key.consume();
    }
  }

  void beginFilter() {
    Parts.show(filterRow, true);
    filter.requestFocus();
    filter.selectAll();
  }

  private void show(Listed listed) {
    name.setText(listed.name());
    Parts.show(dot, listed.hue() > 0);
    dot.hue(Math.max(1, listed.hue()));
    showTrash();
    filter.setPromptText(
        desk.text(listed.isTrash() ? "library.filterTrash" : "library.filterPrompt"));
  }

  /// What narrows the list beside its name; each can be dropped.
  private void showAlso(List<Listed> narrowing) {
    Parts.show(also, !narrowing.isEmpty());
    also.getChildren().setAll(Labels.fixed(desk.text("library.also"), Styles.CAPTION));
    for (Listed one : narrowing) {
      String drop = desk.text("library.also.drop", one.name());
      Runnable drops =
          () -> {
            model.alsoOrNot(one);
            closed.run(); // the cross that had the focus is gone
          };
      also.getChildren().add(new Chip(one.name(), one.hue(), drop, drops));
    }
  }

  private void showTotal(long n) {
    total.setText(n < 0 ? "" : desk.texts().number(n));
    showTrash();
  }

  /// An empty trash has nothing to be emptied of; the list says that it is empty.
  private void showTrash() {
    boolean shown = model.isTrash() && model.totalProperty().get() != 0;
    Scene scene = getScene();
    boolean had = scene != null && Parts.contains(trash, scene.getFocusOwner());
    Parts.show(trash, shown);
    if (had && !shown) {
      closed.run(); // the button that had the focus is gone
    }
  }
}
