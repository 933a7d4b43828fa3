package app.commonplace.ui;

import app.commonplace.exporting.Exporter;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Entry;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.shell.PassedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is dragged out of the window, in a folder for passing things: entries as Markdown, code,
/// images and receipts as they are. Where it will be is known at once, since a drag must say so
/// when it begins; it is written while the person moves. FX thread.
final class DraggedFiles implements PassedFiles {
  /// What was dragged so long ago was taken by then.
  private static final Duration KEPT = Duration.ofDays(1);

  private final Exporter exporter;
  private final Path folder;
  private final FxJobs jobs;

  DraggedFiles(Engine engine, FxJobs jobs) {
    exporter = engine.exporter();
    folder = engine.folders().cache().resolve("dragged");
    this.jobs = jobs;
  }

  /// Begins to write entries; answers their files.
  List<Path> write(List<Entry> entries) {
    Path here = folder.resolve(UUID.randomUUID().toString());
    jobs.run(
        () -> {
          exporter.exportTexts(entries, here, CancelSignal.NEVER);
          return removeOld();
        },
        _ -> {});
    return Exporter.namesOfTexts(entries).stream().map(here::resolve).toList();
  }

  @Override
  public Path pass(String name, Consumer<Path> write) {
    Path here = folder.resolve(UUID.randomUUID().toString());
    Path file = here.resolve(name);
    jobs.run(
        () -> {
          Files.createDirectories(here);
          write.accept(file);
          return removeOld();
        },
        _ -> {});
    return file;
  }

  private int removeOld() throws IOException {
    Instant before = Instant.now().minus(KEPT);
    int removed = 0;
    try (Stream<Path> drags = Files.list(folder)) {
      for (Path old : drags.toList()) {
        if (Files.getLastModifiedTime(old).toInstant().isBefore(before)) {
          remove(old);
          removed++;
        }
      }
    }
    return removed;
  }

  private static void remove(Path drag) throws IOException {
    try (Stream<Path> files = Files.walk(drag)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
