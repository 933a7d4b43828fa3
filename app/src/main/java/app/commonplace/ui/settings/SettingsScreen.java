package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Screen;
import app.commonplace.ui.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The place of settings: pages at the left, the chosen one beside them. FX thread.
public final class SettingsScreen implements Screen {
  private static final double SIDE = 212;
  private static final double ROW = 27;

  private final SettingsModel model;
  private final Desk desk;
  private final StackPane node = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final ScrollPane scroll = new ScrollPane();
  private final CustomTextField find = new CustomTextField() {};
  private final ListView<SettingsPage> list = new ListView<>();
  private final VBox side;
  private final Map<SettingsPage, Parent> pages = new EnumMap<>(SettingsPage.class);

  public SettingsScreen(SettingsModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    side = side();
    node.setId("settings");
    scroll.setId("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    frame.setLeft(side);
    frame.setCenter(scroll);
    node.getChildren().addAll(frame, new QuestionLayer(model, desk));
    model.pageProperty().subscribe(this::show);
    node.sceneProperty().subscribe(scene -> model.shown(scene != null));
  }

  private VBox side() {
    find.setId("settings-find");
    find.setPromptText(desk.text("settings.find"));
    find.setAccessibleText(desk.text("settings.find"));
    find.setLeft(Icons.of(Feather.SEARCH, 14));
    find.textProperty().bindBidirectional(model.findProperty());
    find.setOnAction(_ -> list.requestFocus());
    var around = new HBox(find);
    around.getStyleClass().add("find-room");
    HBox.setHgrow(find, Priority.ALWAYS);
    list.setId("settings-pages");
    list.getStyleClass().add("nav-list");
    list.setFixedCellSize(ROW);
    list.setAccessibleText(desk.text("place.settings"));
    list.setPlaceholder(Labels.of(desk.text("settings.find.nothing"), Styles.FG_MUTED));
    list.setCellFactory(_ -> new PageCell());
    model.findProperty().subscribe(_ -> fill());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            model.pageProperty().set(chosen);
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    var pane =
        new VBox(
            new PaneHeader(Labels.filling(desk.text("place.settings"), Styles.PANE)), around, list);
    pane.getStyleClass().addAll("pane", "side", "edge-right", "settings-side");
    pane.setMinWidth(SIDE);
    pane.setPrefWidth(SIDE);
    pane.setMaxWidth(SIDE);
    return pane;
  }

  private void fill() {
    list.getItems().setAll(model.pages());
    list.getSelectionModel().select(model.pageProperty().get());
  }

  private void show(SettingsPage page) {
    scroll.setContent(pages.computeIfAbsent(page, this::make));
    scroll.setVvalue(0);
    if (list.getItems().contains(page)) {
      list.getSelectionModel().select(page);
    }
  }

  private Parent make(SettingsPage page) {
    return switch (page) {
      case EMBEDDINGS -> new EmbeddingsPage(model, desk);
      case PRIVACY -> new PrivacyPage(model, desk);
      case ABOUT -> new AboutPage(model, desk);
    };
  }

  private final class PageCell extends ListCell<SettingsPage> {
    @Override
    protected void updateItem(@Nullable SettingsPage page, boolean empty) {
      super.updateItem(page, empty);
      if (page == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      var row = new HBox(Icons.of(page.glyph(), 14), Labels.of(model.words().name(page)));
      row.getStyleClass().add("nav-row");
      setGraphic(row);
      setAccessibleText(model.words().name(page));
    }
  }

  @Override
  public Place place() {
    return Place.SETTINGS;
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void enter() {
    list.requestFocus();
  }

  @Override
  public List<Node> panes() {
    return List.of(side, scroll);
  }

  @Override
  public boolean press(KeyEvent key) {
    if (Keys.isPlain(key) && key.getCode() == KeyCode.SLASH) {
      find.requestFocus();
      return true;
    }
    if (key.getCode() == KeyCode.ESCAPE) {
      list.requestFocus();
      return true;
    }
    return false;
  }
}
