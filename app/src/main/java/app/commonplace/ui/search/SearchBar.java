package app.commonplace.ui.search;

import app.commonplace.search.Mode;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Segmented;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The field, and below it how passages are found, how many, and in what order.
final class SearchBar extends VBox {
  private final SearchModel model;
  private static final double ROOM_FOR_ALL = 1000;

  private final Desk desk;
  private final Label hits = Labels.fixed("", Styles.SMALL, Styles.SEMI);
  private final Label about = Labels.of("", Styles.SMALL, Styles.FG_MUTED);

  SearchBar(SearchModel model, Desk desk, QueryField field) {
    super(10);
    this.model = model;
    this.desk = desk;
    getStyleClass().add("search-bar");
    hits.setId("search-total");
    var total = new HBox(4, hits, about);
    total.setAlignment(Pos.CENTER_LEFT);
    about.setMinWidth(0);
    var blend = new BlendSlider(model.blending(), model.words(), desk);
    var line = new HBox(12, modes(), blend, Labels.spring(), total, sorting());
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(field, line);
    model.results().resultProperty().subscribe(this::count);
    widthProperty().subscribe(_ -> count(model.results().resultProperty().get()));
  }

  private Segmented<Mode> modes() {
    Map<Mode, String> words = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      words.put(mode, desk.text("search.mode." + mode.word()));
    }
    ObjectProperty<Mode> wanted = model.blending().modeProperty();
    var modes = new Segmented<>("mode", words, wanted.get());
    modes.valueProperty().bindBidirectional(wanted);
    for (Mode mode : Mode.values()) {
      desk.keys()
          .shown(key(mode))
          .subscribe(key -> Tips.set(modes.button(mode), (words.get(mode) + "  " + key).strip()));
    }
    return modes;
  }

  private static KeyAction key(Mode mode) {
    return switch (mode) {
      case KEYWORD -> KeyAction.KEYWORD;
      case HYBRID -> KeyAction.HYBRID;
      case MEANING -> KeyAction.MEANING;
    };
  }

  private MenuButton sorting() {
    var menu = new MenuButton();
    menu.setId("search-sort");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.getStyleClass().addAll(Styles.QUIET, Styles.COMPACT);
    menu.setAccessibleText(desk.text("search.sort"));
    menu.setGraphic(Icons.of(Feather.CHEVRON_DOWN, 14));
    menu.setContentDisplay(ContentDisplay.RIGHT);
    var group = new ToggleGroup();
    for (Sort sort : Sort.values()) {
      var item = new RadioMenuItem(model.words().sort(sort));
      item.setId("sort-" + sort.word());
      item.setToggleGroup(group);
      item.setOnAction(_ -> model.sortProperty().set(sort));
      menu.getItems().add(item);
      model.sortProperty().subscribe(chosen -> item.setSelected(chosen == sort));
    }
    model.sortProperty().subscribe(sort -> menu.setText(model.words().sort(sort)));
    return menu;
  }

  private void count(@Nullable SearchResult result) {
    hits.setText(result == null ? "" : model.words().hits(result));
    about.setText(result == null ? "" : about(model.words().took(result)));
  }

  /// How long it took, and of how many passages, which the status line says as well, where there is
  /// room for that.
  private String about(String took) {
    return getWidth() < ROOM_FOR_ALL
        ? took
        : desk.text(
            "search.about",
            took,
            desk.text("search.passages", model.results().passagesProperty().get()));
  }
}
