package app.commonplace.ui.importing;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.DragOut;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Screen;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The place of imports: all receipts at the left, the chosen one as a document.
public final class ImportsScreen implements Screen {
  private static final double WIDE_LIST = 276;
  private static final double NARROW_LIST = 232;
  private static final double NARROW = 1060;

  private final Desk desk;
  private final ImportsModel model;
  private final BorderPane node = new BorderPane();
  private final ListView<ImportRow> list;
  private final VBox listPane;
  private final ReceiptPane receipt;
  private final StackPane empty;

  public ImportsScreen(Desk desk, ImportsModel model) {
    this.desk = desk;
    this.model = model;
    list = list();
    listPane = listPane();
    receipt = new ReceiptPane(desk, model, list::requestFocus);
    empty = empty();
    node.setId("imports");
    node.setLeft(listPane);
    node.widthProperty().subscribe(this::fit);
    model.selectedProperty().subscribe(this::showChosen);
    model.loadedProperty().subscribe(_ -> showChosen(model.selectedProperty().get()));
  }

  private ListView<ImportRow> list() {
    var all = new ListView<>(model.rows());
    all.setId("import-list");
    all.getStyleClass().add("import-list");
    all.setAccessibleText(desk.text("importing.list"));
    all.setCellFactory(_ -> draggable(new ImportCell(model.words())));
    VBox.setVgrow(all, Priority.ALWAYS);
    all.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            model.selectedProperty().set(chosen);
          }
        });
    model
        .selectedProperty()
        .subscribe(chosen -> {
          if (chosen != null && !chosen.equals(all.getSelectionModel().getSelectedItem())) {
            all.getSelectionModel().select(chosen);
          }
        });
    return all;
  }

  private ImportCell draggable(ImportCell cell) {
    DragOut.from(cell, () -> Optional.ofNullable(cell.getItem()).flatMap(model::dragged));
    return cell;
  }

  private VBox listPane() {
    Button choose =
        Buttons.of(
            "import-files",
            Feather.PLUS,
            desk.text("importing.import"),
            model::chooseFiles,
            Styles.COMPACT);
    choose.setAccessibleText(desk.text("importing.import.spoken"));
    var head = new PaneHeader(Labels.filling(desk.text("place.imports"), Styles.PANE));
    head.getChildren().addAll(preview(), choose);
    var pane = new VBox(head, asksFirst(), list, new WatchedLines(desk, model));
    pane.getStyleClass().addAll("pane", "side", "edge-right");
    return pane;
  }

  private IconButton preview() {
    var button =
        new IconButton(
            "preview-files",
            Feather.CHECK_SQUARE,
            desk.text("importing.preview.spoken"),
            desk.keys().now(KeyAction.PREVIEW_IMPORT));
    button.setOnAction(_ -> model.chooseFilesToPreview());
    return button;
  }

  private CheckBox asksFirst() {
    var box = new CheckBox(desk.text("importing.asksFirst"));
    box.setId("ask-before-importing");
    box.getStyleClass().addAll("tick", "asks-first");
    box.selectedProperty().bindBidirectional(model.asksFirstProperty());
    return box;
  }

  private StackPane empty() {
    Label words = Labels.of(desk.text("importing.empty"), Styles.FG_MUTED);
    words.setId("imports-empty");
    words.setWrapText(true);
    Button choose =
        Buttons.of(
            "choose-files", desk.text("importing.choose"), model::chooseFiles, Styles.PRIMARY);
    var box = new VBox(14, words, choose);
    box.setAlignment(Pos.CENTER);
    return new StackPane(box);
  }

  private void showChosen(@Nullable ImportRow row) {
    if (row != null) {
      node.setCenter(receipt);
    } else {
      node.setCenter(model.loadedProperty().get() ? empty : null);
    }
  }

  private void fit(Number width) {
    // the rail stands beside this screen
    boolean narrow = width.doubleValue() < NARROW - 64;
    double wanted = narrow ? NARROW_LIST : WIDE_LIST;
    listPane.setMinWidth(wanted);
    listPane.setPrefWidth(wanted);
    listPane.setMaxWidth(wanted);
  }

  @Override
  public Place place() {
    return Place.IMPORTS;
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void enter() {
    model.load();
    list.requestFocus();
  }

  @Override
  public List<Node> panes() {
    return List.of(listPane, receipt);
  }

  @Override
  public boolean press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      list.requestFocus();
      return true;
    }
    return switch (desk.keys().meant(KeyPlace.IMPORTS, key)) {
      case SAVE_RECEIPT -> onChosen(model::save);
      case PAUSE_IMPORT -> onChosen(_ -> model.pauseOrGoOn());
      case CANCEL_IMPORT -> onChosen(model::cancel);
      case READ_AGAIN -> onChosen(model::readAgain);
      case null, default -> false;
    };
  }

  private boolean onChosen(Consumer<ImportRow> action) {
    ImportRow row = model.selectedProperty().get();
    if (row != null) {
      action.accept(row);
    }
    return row != null;
  }
}
