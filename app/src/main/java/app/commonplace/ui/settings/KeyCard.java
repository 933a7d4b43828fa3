package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.layout.VBox;

/// Keys, and what may be spent. FX thread.
final class KeyCard extends VBox {
  private final SettingsModel model;
  private final KeyRow openRouter;
  private final KeyRow server;
  private final CapRow cap;

  KeyCard(SettingsModel model, Desk desk) {
    this.model = model;
    openRouter = new KeyRow(model, KeyOwner.OPENROUTER, desk);
    server = new KeyRow(model, KeyOwner.SERVER, desk);
    cap = new CapRow(model, desk);
    openRouter.getStyleClass().add("first");
    setId("key-card");
    getStyleClass().addAll(Styles.CARD, "settings-card");
    getChildren().addAll(openRouter, server, cap);
    model.factsProperty().subscribe(_ -> show());
    model.changing().busyProperty().subscribe(_ -> show());
  }

  private void show() {
    Facts facts = model.factsProperty().get();
    if (facts == null) {
      return;
    }
    boolean busy = model.changing().busyProperty().get();
    openRouter.show(facts, facts.openRouterKey(), busy);
    server.show(facts, facts.serverKey(), busy);
    Parts.show(server, facts.settings().embedders().server() != null);
    cap.show(facts);
  }
}
