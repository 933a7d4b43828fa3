package app.commonplace.ui;

import app.commonplace.indexing.MeaningStatus;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.importing.ImportsModel;
import app.commonplace.ui.settings.SettingsDoor;
import app.commonplace.ui.shell.ActivityModel;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Work;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Gathers what runs in the engine for the panel of activity: imports and embedding. FX thread.
final class RunningWork {
  private final Engine engine;
  private final Desk desk;
  private final ImportsModel imports;
  private final ActivityModel activity;
  private @Nullable MeaningStatus meaning;

  RunningWork(Engine engine, Desk desk, ImportsModel imports, ActivityModel activity) {
    this.engine = engine;
    this.desk = desk;
    this.imports = imports;
    this.activity = activity;
    imports.statusProperty().subscribe(_ -> gather());
  }

  /// How embedding stands now.
  void meaning(SettingsDoor.Standing standing) {
    meaning = standing.meaning();
    gather();
  }

  private void gather() {
    var works = new ArrayList<>(imports.works());
    MeaningStatus status = meaning;
    if (status != null && status.state() == MeaningStatus.State.WORKING) {
      works.add(embedding(status));
    }
    activity.running(works);
  }

  private Work embedding(MeaningStatus status) {
    String detail =
        desk.text("activity.embedded", status.reach().covered(), status.reach().passages());
    return new Work(
        "embedding",
        desk.text("activity.embedding"),
        status.perSecond() < 1
            ? detail
            : desk.text("activity.perSecond", detail, Math.round(status.perSecond())),
        status.reach().coverage(),
        new Work.Stop(desk.text("settings.pause"), this::pauseEmbedding));
  }

  private void pauseEmbedding() {
    desk.jobs()
        .run(
            () -> engine.settings().change(now -> now.withPaused(true, Instant.now())),
            _ -> desk.messages().undoable(desk.text("activity.embeddingPaused"), this::goOn));
  }

  private void goOn() {
    desk.jobs().run(() -> engine.settings().change(now -> now.withPaused(false)), _ -> {});
  }
}
