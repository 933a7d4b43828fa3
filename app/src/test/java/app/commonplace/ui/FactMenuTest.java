package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.KeptFacts;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// What a provider keeps of a conversation is copied where it stands.
class FactMenuTest extends WindowTest {
  @Test
  void aRightClickOnWhatIsSaidOffersToCopyAllOfIt() throws IOException, TimeoutException {
    engine = KeptFacts.in(folder);
    show(
        Clock.systemUTC(),
        new Studio.Outside(new NoFiles(), _ -> {}, Rest.none(), _ -> {}),
        1600,
        800);
    var entry =
        engine.library().read(reading -> reading.entries().all()).stream()
            .filter(one -> one.provider().equals("chatbot-ui"))
            .findFirst()
            .orElseThrow();
    interact(() -> studio.library().reader().open(entry.id()));
    until(() -> lookup("#fact-instructions-copy").tryQuery().isPresent());
    Node said = lookup("#fact-instructions-copy").query().getParent().getParent();
    interact(() ->
        said.fireEvent(
            new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 500, 300, false, null)));
    FxThread.call(() -> {
      ContextMenu menu =
          Window.getWindows().stream()
              .filter(ContextMenu.class::isInstance)
              .map(ContextMenu.class::cast)
              .findFirst()
              .orElseThrow();
      menu.getItems().getFirst().fire();
      menu.hide();
      return true;
    });
    String copied = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo(KeptFacts.INSTRUCTIONS);
  }
}
