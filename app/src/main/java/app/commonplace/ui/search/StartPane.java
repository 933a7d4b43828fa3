package app.commonplace.ui.search;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands below an empty search field: recent searches, saved ones, examples.
final class StartPane extends ScrollPane {
  private final SearchModel model;
  private final Desk desk;
  private final VBox page = new VBox();
  private int rows;

  StartPane(SearchModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("search-start");
    getStyleClass().add("search-start");
    setFitToWidth(true);
    setFocusTraversable(false);
    page.getStyleClass().add("start-page");
    page.setAlignment(Pos.TOP_LEFT);
    setContent(page);
    model.beginning().startedProperty().subscribe(this::show);
  }

  private void show(Beginning.Started started) {
    Start start = started.start();
    rows = 0;
    page.getChildren().clear();
    section("recent", Feather.CLOCK, start.recent());
    if (!start.saved().isEmpty()) {
      title("saved");
      start
          .saved()
          .forEach(saved -> row(Feather.BOOKMARK, saved.name(), saved.query(), saved.query()));
    }
    section("examples", Feather.SEARCH, start.examples());
    if (page.getChildren().isEmpty()) {
      page.getChildren().addAll(nothing(started));
    }
  }

  private List<Node> nothing(Beginning.Started started) {
    return started.isOfEmptyLibrary()
        ? List.of(
            Labels.of(desk.text("search.empty"), Styles.SEMI),
            Labels.of(model.words().fill(), Styles.FG_MUTED))
        : List.of(Labels.of(desk.text("search.start.nothing"), Styles.FG_MUTED));
  }

  private void section(String word, Feather glyph, List<String> queries) {
    if (!queries.isEmpty()) {
      title(word);
      queries.forEach(query -> row(glyph, query, "", query));
    }
  }

  private void title(String word) {
    page.getChildren().add(Labels.of(desk.text("search.start." + word), "start-title"));
  }

  private void row(Feather glyph, String name, String about, String query) {
    var row = new Button();
    var words = new HBox(10, Icons.of(glyph, 14), Labels.fixed(name));
    words.setAlignment(Pos.CENTER_LEFT);
    if (!about.equals(name)) {
      words.getChildren().add(Labels.of(about, Styles.FG_SUBTLE));
    }
    row.setId("start-" + rows++);
    row.getStyleClass().setAll("start-row");
    row.setGraphic(words);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(desk.text("search.searchFor", query));
    row.setOnAction(_ -> model.searchFor(query));
    page.getChildren().add(row);
  }

  /// Puts the focus on the first offer, if there is one.
  boolean enter() {
    for (Node node : page.getChildren()) {
      if (node instanceof Button) {
        node.requestFocus();
        return true;
      }
    }
    return false;
  }
}
