package app.commonplace.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.AgentFolders;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.watching.FolderWatch.State;
import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchModelTest {
  private static final Path CODEX = Path.of("/home/mira/.codex/sessions");
  private static final Path DOWNLOADS = Path.of("/home/mira/Downloads");

  private final MemoryWatch door = new MemoryWatch();
  private final Desks desks = new Desks();
  private WatchModel model;

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @BeforeEach
  void make() {
    model = new WatchModel(door, desks.desk());
    model.offer(() -> List.of(new AgentFolders.Found("codex", "Codex", CODEX, 7)));
    model.chooseBy(() -> Optional.of(DOWNLOADS));
    model.load();
  }

  private List<Path> watched() {
    return model.shownProperty().get().folders().stream()
        .map(status -> status.folder().path())
        .toList();
  }

  @Test
  void whereAgentsKeepSessionsIsOfferedUntilItIsWatched() {
    assertThat(model.shownProperty().get().offered())
        .extracting(AgentFolders.Found::folder)
        .containsExactly(CODEX);
    model.add(CODEX);
    assertThat(watched()).containsExactly(CODEX);
    assertThat(model.shownProperty().get().offered()).isEmpty();
  }

  @Test
  void addingAndRemovingAreTakenBackAtOnce() {
    model.choose();
    assertThat(watched()).containsExactly(DOWNLOADS);
    desks.undos().getLast().run();
    assertThat(watched()).isEmpty();

    model.choose();
    model.remove(model.shownProperty().get().folders().getFirst());
    assertThat(watched()).isEmpty();
    desks.undos().getLast().run();
    assertThat(watched()).containsExactly(DOWNLOADS);
  }

  @Test
  void aFolderIsPausedAndGoesOn() {
    model.choose();
    Status status = model.shownProperty().get().folders().getFirst();
    model.pauseOrResume(status);
    Status paused = model.shownProperty().get().folders().getFirst();
    assertThat(model.about(paused)).isEqualTo("Paused");
    model.pauseOrResume(paused);
    assertThat(model.about(model.shownProperty().get().folders().getFirst()))
        .isEqualTo("Not looked at yet");
  }

  @Test
  void whatTheLastReadingBroughtIsTold() {
    door.put(DOWNLOADS, State.UP_TO_DATE, Instant.parse("2020-03-04T05:06:07Z"));
    model.refresh();
    assertThat(model.about(model.shownProperty().get().folders().getFirst()))
        .startsWith("Up to date. Read ")
        .endsWith("2020: 3 new, 1,200 updated.");
  }
}
