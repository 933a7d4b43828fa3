package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The name of a section of the details, which closes and opens it, and what stands at its end. FX
/// thread.
final class SectionHead extends HBox {
  /// What a section is called and how it is shown.
  ///
  /// @param beside said in quieter letters, for example how many there are
  record Title(String name, String beside, boolean closed) {}

  SectionHead(Title title, Desk desk, Runnable turn, @Nullable Node end) {
    super(6);
    getStyleClass().add("head");
    setAlignment(Pos.CENTER_LEFT);
    var words = new HBox(6, Labels.of(title.name(), Styles.SEMI));
    words.setAlignment(Pos.CENTER_LEFT);
    if (!title.beside().isEmpty()) {
      words.getChildren().add(Labels.of(title.beside(), Styles.FG_SUBTLE));
    }
    if (title.closed()) {
      words.getChildren().add(Icons.of(Feather.CHEVRON_RIGHT, 12, Styles.FG_SUBTLE));
    }
    var button = new Button();
    button.getStyleClass().setAll("section-name");
    button.setGraphic(words);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(
        desk.text(
            title.closed() ? "inspector.openSection" : "inspector.closeSection",
            title.name(),
            title.beside()));
    button.setOnAction(_ -> turn.run());
    getChildren().addAll(button, Labels.spring());
    if (end != null) {
      getChildren().add(end);
    }
  }
}
