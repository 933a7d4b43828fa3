package app.commonplace.ui.search;

import app.commonplace.search.Respelling;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.theme.Styles;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// Asks quietly whether another query was meant, although this one has hits.
final class MeantLine extends Button {
  private final SearchModel model;

  MeantLine(SearchModel model) {
    this.model = model;
    setId("meant");
    getStyleClass().addAll(Styles.LINK, "meant");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    model.repairs().meantProperty().subscribe(this::show);
  }

  private void show(@Nullable Respelling meant) {
    Parts.show(this, meant != null);
    if (meant != null) {
      setText(model.words().meant(meant));
      setOnAction(_ -> model.searchFor(meant.query()));
    }
  }
}
