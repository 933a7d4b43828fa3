package app.commonplace.ui;

import app.commonplace.library.Library;
import app.commonplace.library.LibraryCopy;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Question;
import app.commonplace.ui.texts.ByteSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says once, when a person leaves for the first time with something in the library, which file it
/// is and whether there is a proven copy of it: afterwards nothing in view would tell. FX thread.
final class FirstQuit {
  private final Library library;
  private final MachineSettingsFile settings;
  private final Desk desk;
  private final LinkOpener folders;

  /// @param folders shows the folder of the library
  FirstQuit(Library library, MachineSettingsFile settings, Desk desk, LinkOpener folders) {
    this.library = library;
    this.settings = settings;
    this.desk = desk;
    this.folders = folders;
  }

  /// What is said of the library.
  private record Facts(long entries, long bytes, @Nullable Instant copied) {}

  /// Closes, after having said it if that is due.
  void then(Runnable close) {
    if (settings.current().window().told().file()) {
      close.run();
      return;
    }
    desk.jobs()
        .run(
            this::facts,
            facts -> {
              if (facts.entries() == 0) {
                close.run();
              } else {
                settings.change(
                    set -> set.inWindow(window -> window.withTold(window.told().withFile())));
                desk.messages().ask(question(facts, close));
              }
            },
            _ -> close.run());
  }

  private Facts facts() {
    try {
      long bytes = Files.size(library.file());
      return library.read(reading ->
          new Facts(
              reading.counts().entries(), bytes, LibraryCopy.lastProven(reading).orElse(null)));
    } catch (IOException e) {
      throw new Problem(ProblemCode.IO, "The library's file cannot be looked at.", "", e);
    }
  }

  private Question question(Facts facts, Runnable close) {
    Path file = library.file();
    Path folder = file.getParent() == null ? file : file.getParent();
    Instant copied = facts.copied();
    String size = new ByteSizes(desk.texts()).of(facts.bytes());
    String where =
        desk.text("closing.first.where", file.getFileName().toString(), size, folder.toString());
    String copy =
        copied == null
            ? desk.text("closing.first.noCopy")
            : desk.text("closing.first.copy", desk.dates().brief(copied));
    return new Question(
        desk.text("closing.first.title"),
        where + " " + copy,
        desk.text("closing.stay"),
        List.of(
            new Question.Choice(
                desk.text("closing.first.show"), false, () -> folders.open(folder))),
        new Question.Choice(desk.text("closing.first.quit"), false, close));
  }
}
