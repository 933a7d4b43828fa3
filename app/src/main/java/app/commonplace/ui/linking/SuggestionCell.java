package app.commonplace.ui.linking;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.search.StandingLabel;
import app.commonplace.ui.search.Standings;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A place where a link could lead: a line of it, where it stands, and how near it is. FX thread.
final class SuggestionCell extends ListCell<Suggestion> {
  private static final double BAR = 64;

  private final LinkModel model;
  private final Desk desk;
  private final ProviderTile tile = new ProviderTile("");
  private final Label snippet = Labels.filling("");
  private final Label title = Labels.of("", Styles.CAPTION, Styles.FG_MUTED);
  private final Label speaker = Labels.fixed("", Styles.CAPTION, Styles.FG_MUTED);
  private final StandingLabel standing;
  private final Meter keyword = new Meter(BAR, 0);
  private final Meter meaning = new Meter(BAR, 0);
  private final HBox row;

  SuggestionCell(LinkModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    keyword.getStyleClass().add("keyword");
    meaning.getStyleClass().add("meaning");
    standing = new StandingLabel(desk);
    title.setMinWidth(0); // a long one is cut before who said it
    var words = new VBox(1, snippet, new HBox(6, standing, new HBox(3, title, speaker)));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var bars = new VBox(5, keyword, meaning);
    bars.setAlignment(Pos.CENTER);
    row = new HBox(10, tile, words, bars);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      if (!isEmpty()) {
        model.chosenProperty().set(getIndex());
        if (event.getClickCount() == 2) {
          model.link();
        }
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Suggestion item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    tile.provider(item.provider());
    snippet.setText(item.snippet());
    title.setText(model.title(item));
    String who = model.speaker(item);
    speaker.setText(who.isEmpty() ? "" : "· " + who);
    standing.show(item.standing());
    keyword.share(item.keyword());
    Double near = item.meaning();
    meaning.share(near == null ? 0 : near);
    meaning.setOpacity(near == null ? 0.4 : 1);
    setAccessibleText(
        desk.text(
            "linking.spoken",
            item.snippet(),
            where(item),
            item.keyword(),
            near == null ? 0 : near));
    setGraphic(row);
  }

  private String where(Suggestion item) {
    String decided = Standings.word(desk, item.standing());
    return Stream.of(model.title(item), model.speaker(item), decided)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
