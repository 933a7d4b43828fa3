package app.commonplace.ui.duplicates;

import app.commonplace.exporting.ExportForm;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.Entry;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import java.nio.file.Path;
import java.util.List;

/// The samples of ChatGPT and Claude, two conversations of which came as pages, too.
public final class TwinLibrary {
  private static final List<String> TWICE =
      List.of("Why does the WAL file keep growing during the import?", "Checkpoint starvation");

  private TwinLibrary() {}

  public static Engine open(Path folder) {
    Engine engine = SampleLibrary.filled(folder);
    List<Entry> twice =
        engine.library().read(reading -> reading.entries().all()).stream()
            .filter(entry -> TWICE.stream().anyMatch(entry.title()::startsWith))
            .toList();
    Path pages = folder.resolve("pages");
    engine.exporter().export(twice, pages, ExportForm.MARKDOWN, CancelSignal.NEVER, Progress.NONE);
    engine
        .importer()
        .importAll(List.of(pages), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    engine.duplicates().find(CancelSignal.NEVER, Progress.NONE);
    return engine;
  }
}
