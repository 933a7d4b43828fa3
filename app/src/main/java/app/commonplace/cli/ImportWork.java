package app.commonplace.cli;

import app.commonplace.importing.Export;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.importing.archive.Budget;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Imports all that lies at some paths, and goes on after an archive that cannot be read. One
/// thread.
final class ImportWork {
  private final Engine engine;
  private final ImportOptions options;
  private final Progress progress;
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<Problem> refused = new ArrayList<>();

  ImportWork(Engine engine, ImportOptions options, Progress progress) {
    this.engine = engine;
    this.options = options;
    this.progress = progress;
  }

  List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  /// Archives that could not be read, each with its reason.
  List<Problem> refused() {
    return List.copyOf(refused);
  }

  void readAll(List<Path> paths) {
    var how = new Archives.Reading(Budget.STANDARD, options.salvage());
    for (Path path : paths) {
      orRefuse(() -> engine.formats().find(path, how).forEach(found -> read(found, how)));
    }
  }

  private void read(Archives.Found found, Archives.Reading how) {
    orRefuse(() -> {
      try (Archive archive = found.open(how)) {
        exports(archive).forEach(this::read);
      }
    });
  }

  private List<Export> exports(Archive archive) {
    String format = options.format();
    return format == null
        ? engine.formats().detect(archive)
        : engine.formats().detect(archive, format);
  }

  private void read(Export export) {
    receipts.add(engine.importer().read(export, options, this::report, CancelSignal.NEVER));
  }

  private void report(Receipt soFar, long bytesRead, long bytesTotal) {
    long passages = soFar.tally().passages().inFile();
    String share = bytesTotal <= 0 ? "" : "%d %%, ".formatted(bytesRead * 100 / bytesTotal);
    progress.report(passages, -1, "Importing " + share + "passages:");
  }

  private void orRefuse(Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      refused.add(problem);
    }
  }
}
