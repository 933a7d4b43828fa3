package app.commonplace.ui.shell;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.texts.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The strip at the left that leads to all places.
final class Rail extends VBox {
  private final ShellModel model;
  private final Texts texts;
  private final KeyBook keys;
  private final ToggleGroup group = new ToggleGroup();

  Rail(ShellModel model, Texts texts, KeyBook keys) {
    this.model = model;
    this.keys = keys;
    this.texts = texts;
    setId("rail");
    getStyleClass().add("rail");
    var logoRoom = new Region();
    logoRoom.getStyleClass().add("logo-room");
    getChildren().addAll(logo(), logoRoom);
    for (Place place : Place.values()) {
      if (place == Place.SETTINGS) {
        getChildren().add(spring());
      }
      if (model.isBuilt(place)) {
        getChildren().add(item(place));
      }
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  /// Arrows walk along the rail without leaving the screen that is shown; Enter goes there.
  private void press(KeyEvent key) {
    if (!(key.getTarget() instanceof RadioButton at)) {
      return;
    }
    List<Toggle> items = group.getToggles();
    switch (key.getCode()) {
      case UP -> step(at, items.getFirst(), TraversalDirection.UP);
      case DOWN -> step(at, items.getLast(), TraversalDirection.DOWN);
      case ENTER -> at.fire();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private static void step(RadioButton from, Toggle end, TraversalDirection way) {
    if (!from.equals(end)) {
      from.requestFocusTraversal(way);
    }
  }

  private Node logo() {
    var logo = new StackPane(Icons.of(Feather.BOOKMARK, "fg-emphasis"));
    logo.getStyleClass().add("logo");
    return logo;
  }

  private static Node spring() {
    var spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    return spring;
  }

  private Node item(Place place) {
    String name = texts.get("place." + place.word());
    var button = new Leading(name, place);
    button.setId("rail-" + place.word());
    button.getStyleClass().setAll("rail-item");
    button.setSkin(new ToggleButtonSkin(button));
    button.setGraphic(Icons.of(place.glyph(), 18));
    button.setAccessibleText(name);
    button.setToggleGroup(group);
    button.setOnAction(_ -> model.go(place));
    model.placeProperty().subscribe(shown -> button.setSelected(shown == place));
    Tips.set(button, name);
    place
        .action()
        .ifPresent(action ->
            keys.shown(action)
                .subscribe(key -> Tips.set(button, texts.get("rail.tip", name, key))));
    return new StackPane(button, badge(place));
  }

  /// Leads to its place from what stands in the room of its screen, too: a chosen button that is
  /// pressed again would do nothing.
  private final class Leading extends RadioButton {
    private final Place place;

    Leading(String name, Place place) {
      super(name);
      this.place = place;
    }

    @Override
    public void fire() {
      if (isSelected()) {
        model.go(place);
      } else {
        super.fire();
      }
    }
  }

  private Node badge(Place place) {
    var dot = new Region();
    dot.getStyleClass().add("rail-badge");
    dot.setVisible(false);
    dot.setMouseTransparent(true);
    model.badges().subscribe(() -> dot.setVisible(model.badges().contains(place)));
    StackPane.setAlignment(dot, Pos.TOP_RIGHT);
    StackPane.setMargin(dot, new Insets(5, 8, 0, 0));
    return dot;
  }
}
