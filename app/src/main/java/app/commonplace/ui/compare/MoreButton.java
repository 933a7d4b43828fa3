package app.commonplace.ui.compare;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Offers answers of other entries to something like the prompt, to be compared as well. FX thread.
final class MoreButton extends Button {
  private final Desk desk;
  private final Consumer<Answer> add;
  private final ContextMenu menu = new ContextMenu();

  MoreButton(CompareModel model, Desk desk, Consumer<Answer> add) {
    super(desk.text("compare.add"));
    this.desk = desk;
    this.add = add;
    setId("compare-add");
    getStyleClass().setAll("chip-button");
    setGraphic(Icons.of(Feather.PLUS));
    setMinWidth(USE_PREF_SIZE);
    setAccessibleHelp(desk.text("compare.addHelp"));
    setOnAction(_ -> model.look(this::offer));
  }

  private void offer(List<Answer> found) {
    if (found.isEmpty()) {
      desk.messages().say(desk.text("compare.nothingAlike"));
      return;
    }
    menu.getItems().setAll(found.stream().map(this::item).toList());
    if (getScene() != null && getScene().getWindow() != null) {
      menu.show(this, Side.BOTTOM, 0, 4);
    }
  }

  private MenuItem item(Answer answer) {
    String words =
        Stream.of(answer.entry(), answer.name(), answer.when())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" · "));
    MenuItem item = Menus.item(words, "", () -> add.accept(answer));
    item.setGraphic(new ProviderTile(answer.provider()));
    return item;
  }
}
