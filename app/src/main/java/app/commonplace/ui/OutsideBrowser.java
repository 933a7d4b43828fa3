package app.commonplace.ui;

import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.markdown.SafeLink;
import app.commonplace.ui.shell.Messages;
import app.commonplace.ui.texts.Texts;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/// Opens addresses in the person's browser, and files in the program for them. An address that
/// looks like another place than it is has to be asked for twice. FX thread.
final class OutsideBrowser implements LinkOpener {
  private final Texts texts;
  private final Supplier<Messages> messages;
  private final HostServices services = new Host().getHostServices();

  OutsideBrowser(Texts texts, Supplier<Messages> messages) {
    this.texts = texts;
    this.messages = messages;
  }

  @Override
  public void open(SafeLink link) {
    if (link.dubious()) {
      messages
          .get()
          .offer(
              texts.get("link.dubious", link.host()),
              texts.get("link.openAnyway"),
              () -> services.showDocument(link.address()));
    } else {
      services.showDocument(link.address());
    }
  }

  @Override
  public void open(Path file) {
    services.showDocument(file.toUri().toString());
  }

  /// JavaFX hands out the desktop's services to an application alone.
  private static final class Host extends Application {
    @Override
    public void start(Stage stage) {
      throw new IllegalStateException("This is never launched");
    }
  }
}
