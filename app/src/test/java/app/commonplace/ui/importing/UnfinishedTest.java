package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.UnfinishedImport;
import app.commonplace.ui.fixture.Desks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {
  @TempDir Path folder;
  private final Desks desks = new Desks();
  private final List<UnfinishedImport> again = new ArrayList<>();
  private final Unfinished unfinished = new Unfinished(desks.desk(), again::add);
  private List<UnfinishedImport> kept = List.of();

  private static UnfinishedImport of(Path... files) {
    return new UnfinishedImport(List.of(files), "work", false);
  }

  private void left(UnfinishedImport... before) {
    kept = List.of(before);
    unfinished.remember(kept, now -> kept = now);
  }

  @Test
  void whatRunsIsKeptBesideWhatWasLeftUntilItIsDone() {
    UnfinishedImport before = of(Path.of("old.zip"));
    UnfinishedImport now = of(Path.of("new.zip"));
    left(before);
    unfinished.runs(List.of(now));
    assertThat(kept).containsExactly(before, now);
    unfinished.runs(List.of());
    assertThat(kept).containsExactly(before);
    assertThat(unfinished.files()).containsExactly(Path.of("old.zip"));
  }

  @Test
  void whatIsBrokenOffByTheWindowThatClosesStaysKept() {
    left();
    unfinished.runs(List.of(of(Path.of("new.zip"))));
    unfinished.leaveAsItIs();
    unfinished.runs(List.of());
    assertThat(kept).containsExactly(of(Path.of("new.zip")));
  }

  @Test
  void aFileThatIsGoneIsNamedAndTheOthersAreImportedAgain() {
    Path here = ExportFile.of(folder.resolve("here.json"), 1);
    Path gone = folder.resolve("gone.json");
    left(of(here, gone), of(gone));
    unfinished.goOn();
    assertThat(again).containsExactly(of(here));
    assertThat(desks.said())
        .containsExactly(
            "2 files are no longer where they were, gone.json among them."
                + " What was brought stays.");
    assertThat(unfinished.files()).isEmpty();
    assertThat(kept).isEmpty();
  }

  @Test
  void whatIsImportedAnywayIsNotOfferedAndTheRestCanBeLetBe() {
    left(of(Path.of("one.zip"), Path.of("two.zip")));
    unfinished.begins(List.of(Path.of("one.zip")));
    assertThat(kept).containsExactly(of(Path.of("two.zip")));
    unfinished.leave();
    assertThat(kept).isEmpty();
    assertThat(again).isEmpty();
  }
}
