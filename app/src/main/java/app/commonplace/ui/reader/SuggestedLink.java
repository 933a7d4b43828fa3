package app.commonplace.ui.reader;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks whether the open entry and the one most like it belong together, with yes and no beside it.
/// FX thread.
final class SuggestedLink extends VBox {
  SuggestedLink(Related related, Desk desk, ReaderModel model) {
    super(2);
    setId("suggested-link");
    String title = desk.titled(related.title());
    var open = new LineButton(title, "");
    open.setAccessibleText(title);
    open.setOnAction(_ -> model.openAt(related.entry(), related.passage()));
    var yes =
        button("link-suggested", Feather.CHECK, desk.text("inspector.linkSuggestedSpoken", title));
    yes.setOnAction(_ -> model.changes().linkSuggested(related));
    var no = button("decline-link", Feather.X, desk.text("inspector.declineLinkSpoken", title));
    no.setOnAction(_ -> model.changes().declineLink(related));
    var question =
        new HBox(
            4,
            Labels.filling(desk.text("inspector.linkSuggested"), Styles.SMALL, Styles.FG_MUTED),
            yes,
            no);
    question.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(question, open);
  }

  private static IconButton button(String id, Feather glyph, String name) {
    var button = new IconButton(id, glyph, name);
    button.getStyleClass().add(Styles.COMPACT);
    return button;
  }
}
