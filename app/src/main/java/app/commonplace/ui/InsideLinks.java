package app.commonplace.ui;

import app.commonplace.library.Reading;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Target;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.markdown.SafeLink;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens addresses of the library in the window, and leaves all others to somebody else. Whether
/// there is anything at an address is looked up first, so that one that leads nowhere takes nothing
/// away from what is read. FX thread.
final class InsideLinks implements LinkOpener {
  private final Engine engine;
  private final Desk desk;
  private final Consumer<Target> reader;
  private final LinkOpener outside;

  /// @param reader opens what there is
  InsideLinks(Engine engine, Desk desk, Consumer<Target> reader, LinkOpener outside) {
    this.engine = engine;
    this.desk = desk;
    this.reader = reader;
    this.outside = outside;
  }

  @Override
  public void open(SafeLink link) {
    if (link.isInside()) {
      Target target = Target.parse(link.address());
      desk.jobs().run(() -> find(target), found -> open(target, found));
    } else {
      outside.open(link);
    }
  }

  private void open(Target wanted, Optional<Target> found) {
    found.ifPresentOrElse(
        reader, () -> desk.messages().say(desk.text("link.nowhere", wanted.address())));
    if (found.isPresent() && wanted.passage() != null && found.get().passage() == null) {
      desk.messages().say(desk.text("link.passageGone"));
    }
  }

  /// Where it is now; the entry alone when it has no such passage.
  private Optional<Target> find(Target wanted) {
    return engine
        .library()
        .read(reading -> {
          Target now = wanted.now(reading);
          return reading
              .entries()
              .find(now.entry())
              .map(_ -> hasPassage(reading, now) ? now : Target.of(now.entry()));
        });
  }

  private static boolean hasPassage(Reading reading, Target target) {
    PassageId passage = target.passage();
    return passage != null
        && reading
            .passages()
            .find(passage)
            .map(Passage::entry)
            .filter(target.entry()::equals)
            .isPresent();
  }

  @Override
  public void open(Path file) {
    outside.open(file);
  }
}
