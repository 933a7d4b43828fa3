package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Screen;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The place of settings: pages at the left, the chosen one beside them. FX thread.
public final class SettingsScreen implements Screen {
  private static final double SIDE = 212;
  private static final double MOST_SIDE = 300;

  /// Glyph and room beside the name of a page, whose letters are so large.
  private static final double AROUND_NAME = 64;

  private static final double LETTERS = 13;
  private static final double ROW = 27;

  /// What is seen above a setting that was jumped to.
  private static final double SOME_ABOVE = 24;

  private final SettingsModel model;
  private final Desk desk;
  private final StackPane node = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final ScrollPane scroll = new ScrollPane();
  private final CustomTextField find = new CustomTextField() {};
  private final ListView<Finding.Found> list = new ListView<>();
  private final VBox side;
  private final Map<SettingsPage, Parent> pages = new EnumMap<>(SettingsPage.class);
  private boolean filling;

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
    node.getChildren().add(frame);
    model.pageProperty().subscribe(this::show);
    node.sceneProperty().subscribe(scene -> model.shown(scene != null));
  }

  private VBox side() {
    find.setId("settings-find");
    find.setPromptText(desk.text("settings.find"));
    find.setAccessibleText(desk.text("settings.find"));
    find.setLeft(Icons.of(Feather.SEARCH, 14));
    find.textProperty().bindBidirectional(model.finding().typedProperty());
    find.setOnAction(_ -> takeFirst());
    find.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInFind);
    var around = new HBox(find);
    around.getStyleClass().add("find-room");
    HBox.setHgrow(find, Priority.ALWAYS);
    list.setId("settings-pages");
    list.getStyleClass().add("nav-list");
    list.setFixedCellSize(ROW);
    list.setAccessibleText(desk.text("place.settings"));
    list.setPlaceholder(Labels.of(desk.text("settings.find.nothing"), Styles.FG_MUTED));
    list.setCellFactory(_ -> new FoundCell());
    model.finding().typedProperty().subscribe(_ -> fill());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null && !filling) {
            go(chosen);
          }
        });
    list.setOnMouseClicked(_ -> jump());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressInList);
    VBox.setVgrow(list, Priority.ALWAYS);
    var pane =
        new VBox(
            new PaneHeader(Labels.filling(desk.text("place.settings"), Styles.PANE)), around, list);
    pane.getStyleClass().addAll("pane", "side", "edge-right", "settings-side");
    double width = sideWidth();
    pane.setMinWidth(width);
    pane.setPrefWidth(width);
    pane.setMaxWidth(width);
    return pane;
  }

  /// As wide as the longest name of a page wants it, within bounds.
  private double sideWidth() {
    double longest =
        Stream.of(SettingsPage.values())
            .map(page -> new Text(model.words().name(page)))
            .peek(text -> text.setFont(Font.font(Fonts.READING, LETTERS)))
            .mapToDouble(text -> text.getLayoutBounds().getWidth())
            .max()
            .orElse(0);
    return Math.clamp(Math.ceil(longest) + AROUND_NAME, SIDE, MOST_SIDE);
  }

  private void fill() {
    filling = true;
    list.getItems().setAll(model.finding().found());
    select(model.pageProperty().get());
    filling = false;
  }

  private void select(SettingsPage page) {
    Finding.Found chosen = list.getSelectionModel().getSelectedItem();
    // what was chosen while the list had no rows stays the chosen item, without being a row
    boolean isRow = list.getSelectionModel().getSelectedIndex() >= 0;
    if (chosen == null || !isRow || chosen.page() != page) {
      list.getSelectionModel().clearSelection();
      list.getSelectionModel().select(new Finding.Found(page, null));
    }
  }

  private void pressInFind(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
      find.clear();
      key.consume();
    }
  }

  private void pressInList(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      jump();
      key.consume();
    }
  }

  /// The first setting that has the words; a page where no setting has.
  private void takeFirst() {
    list.getItems().stream()
        .filter(found -> found.setting() != null)
        .findFirst()
        .or(() -> list.getItems().stream().findFirst())
        .ifPresent(found -> {
          list.getSelectionModel().select(found);
          jump();
        });
  }

  /// Shows the page, and brings the setting into view.
  private void go(Finding.Found found) {
    model.pageProperty().set(found.page());
    node(found).ifPresent(this::reveal);
  }

  private Optional<Node> node(Finding.Found found) {
    Setting setting = found.setting();
    return setting == null
        ? Optional.empty()
        : Optional.ofNullable(scroll.getContent().lookup("#" + setting.node()));
  }

  private void reveal(Node setting) {
    scroll.applyCss();
    scroll.layout();
    Node content = scroll.getContent();
    double top = content.sceneToLocal(setting.localToScene(setting.getLayoutBounds())).getMinY();
    double room = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(room <= 0 ? 0 : Math.clamp((top - SOME_ABOVE) / room, 0, 1));
  }

  /// Puts the focus on the chosen setting, so that it can be set at once.
  private void jump() {
    Finding.Found chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      go(chosen);
      node(chosen).flatMap(SettingsScreen::firstControl).ifPresent(Node::requestFocus);
    }
  }

  private static Optional<Node> firstControl(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> firstControl(child).stream())
            .findFirst()
        : Optional.empty();
  }

  private void show(SettingsPage page) {
    scroll.setContent(pages.computeIfAbsent(page, this::make));
    scroll.setFitToHeight(page == SettingsPage.PRIVACY); // its list scrolls by itself
    scroll.setVvalue(0);
    select(page);
  }

  private Parent make(SettingsPage page) {
    return switch (page) {
      case LIBRARY -> new LibraryPage(model, desk);
      case APPEARANCE -> new AppearancePage(model, desk);
      case READING -> new ReadingPage(model, desk);
      case EMBEDDINGS -> new EmbeddingsPage(model, desk);
      case WATCHED -> new WatchedPage(model, desk);
      case PRIVACY -> new PrivacyPage(model, desk);
      case KEYS -> new KeysPage(model, desk);
      case ABOUT -> new AboutPage(model, desk);
    };
  }

  private final class FoundCell extends ListCell<Finding.Found> {
    FoundCell() {
      setPrefWidth(0); // as wide as the list: a long name ends in an ellipsis
    }

    @Override
    protected void updateItem(Finding.@Nullable Found found, boolean empty) {
      super.updateItem(found, empty);
      if (found == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Setting setting = found.setting();
      String name =
          setting == null ? model.words().name(found.page()) : model.words().name(setting);
      var row = new HBox(Labels.filling(name));
      if (setting == null) {
        row.getChildren().addFirst(Icons.of(found.page().glyph(), 14));
      }
      row.getStyleClass().addAll("nav-row", setting == null ? "page" : "nested");
      setGraphic(row);
      setAccessibleText(name);
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
    if (desk.keys().meant(KeyPlace.SETTINGS, key) == KeyAction.FIND_SETTING) {
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
