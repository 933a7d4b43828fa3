package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.Access;
import app.commonplace.runtime.Doorkeeper;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.HandOver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window is open: its process owns the library, and commands of other starts meet it.
final class SecondStartTest {
  @TempDir Path home;

  Engine window;
  Doorkeeper door;

  @BeforeEach
  void openTheWindow() {
    Folders folders = Folders.of(Map.of(Folders.HOME, home.toString())).prepare();
    window = Engine.open(folders, folders.defaultLibrary(), Access.CREATE);
    HandOver handOver = HandOver.of(folders, folders.defaultLibrary());
    door =
        Doorkeeper.listen(
            handOver,
            (request, notices) ->
                SecondStart.run(window, request, SecondStartTest::noScreens, notices));
  }

  @AfterEach
  void closeTheWindow() {
    door.close();
    window.close();
  }

  @Test
  void aChangeIsDoneByTheWindowAndAnsweredHere() {
    CommandLineRun run = CommandLineRun.of(home, "saved", "add", "mine", "tag:work", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.json().at("/saved/name").asString()).isEqualTo("mine");
    assertThat(window.organizer().searchSaving().all())
        .extracting("name", "query")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("mine", "tag:work"));
  }

  @Test
  void aFailureInTheWindowIsOneLineHere() {
    CommandLineRun run = CommandLineRun.of(home, "tag", "add", "12", "work");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("commonplace: There is no entry 12.").hasLineCount(1);
  }

  @Test
  void readingNeedsNoWindow() {
    assertThat(CommandLineRun.of(home, "verify").exitCode()).isZero();
    assertThat(List.of(CommandLineRun.of(home, "tag").exitCode())).containsExactly(1);
  }

  private static Screens noScreens() {
    throw new AssertionError("No command here shows a screen");
  }
}
