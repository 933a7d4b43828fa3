package app.commonplace.importing.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.exporting.ExportForm;
import app.commonplace.exporting.ExportReport;
import app.commonplace.exporting.Exporter;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a library writes as Commonplace JSON is the library again when an empty one reads it.
class RoundTripTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();
  private static final Path CORPUS =
      Path.of("..", "..", "shared", "corpus").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void allSamplesComeBackEqual() throws IOException {
    comesBackEqual(
        Stream.of("chatgpt-export", "chatgpt-shards", "claude-export", "claude-web", "commonplace")
            .map(SAMPLES::resolve)
            .toList());
  }

  @Test
  void allOfTheCorpusComesBackEqual() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus beside this checkout");
    var files = new ArrayList<Path>();
    for (String provider : List.of("chatgpt", "claude")) {
      try (Stream<Path> found = Files.walk(CORPUS.resolve(provider))) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    comesBackEqual(
        files.stream().filter(file -> !file.endsWith("nexus-public/claude_export.json")).toList());
  }

  @Test
  void whatAPersonAddedComesBackEqualAndOnlyOnce() throws IOException {
    List<Path> exports = List.of(SAMPLES.resolve("chatgpt-export"), SAMPLES.resolve("claude-web"));
    comesBackEqual(exports, library -> OrganizedLibrary.organize(library, 20));
    Path first = folder.resolve("first");
    try (Library library = library("one");
        Library known = library("three")) {
      long commits = library.commitCounter();
      importAll(library, List.of(first));
      assertThat(library.commitCounter()).as("it has all of it").isEqualTo(commits);

      importAll(known, exports);
      Receipt receipt = importAll(known, List.of(first)).getFirst();
      assertThat(receipt.tally().entries().updated()).isPositive();
      assertThat(receipt.tally().passages().changedAnything()).isFalse();
      export(known, folder.resolve("third"));
      assertSame(first, folder.resolve("third"));
    }
  }

  @Test
  void whatAPersonTookAwayDoesNotComeBackWithTheSameFile() throws IOException {
    Path first = folder.resolve("first");
    try (Library library = library("one")) {
      importAll(library, List.of(SAMPLES.resolve("claude-web")));
      OrganizedLibrary.organize(library, 21);
      export(library, first);
    }
    try (Library library = library("two")) {
      importAll(library, List.of(first));
      var organizer = new Organizer(library, Clock.systemUTC());
      organizer.noting().all().forEach(note -> organizer.noting().remove(note.id()));
      organizer.searchSaving().all().forEach(search -> organizer.searchSaving().remove(search));
      importAll(library, List.of(first));
      assertThat(organizer.noting().all()).isEmpty();
      assertThat(organizer.searchSaving().all()).isEmpty();
    }
  }

  @Test
  void anUndoneImportTakesWhatCameAlongAndLeavesWhatAPersonAddedHere() throws IOException {
    Path first = folder.resolve("first");
    try (Library library = library("one")) {
      importAll(library, List.of(SAMPLES.resolve("chatgpt-export"), SAMPLES.resolve("claude-web")));
      OrganizedLibrary.organize(library, 22);
      export(library, first);
      var organizer = new Organizer(library, Clock.systemUTC());
      assertThat(organizer.noting().all()).isNotEmpty();
      assertThat(organizer.linking().all()).isNotEmpty();
    }
    try (Library library = library("two")) {
      undo(library, importAll(library, List.of(first)).getFirst());
      assertThat(whole(library)).isEmpty();
    }
    try (Library library = library("three")) {
      Receipt receipt = importAll(library, List.of(first)).getFirst();
      var organizer = new Organizer(library, Clock.systemUTC());
      var mine = organizer.noting().all().getFirst().entry();
      organizer.noting().add(Target.of(mine), "A note of this library");
      undo(library, receipt);
      List<Entry> left = library.read(reading -> reading.entries().all());
      assertThat(left).extracting(Entry::id).containsExactly(mine);
    }
  }

  private static void undo(Library library, Receipt receipt) {
    new Importer(library, KnownFormats.all(), Clock.systemUTC())
        .undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);
  }

  private void comesBackEqual(List<Path> exports) throws IOException {
    comesBackEqual(exports, _ -> {});
  }

  private void comesBackEqual(List<Path> exports, Consumer<Library> work) throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    try (Library library = library("one");
        Library empty = library("two")) {
      importAll(library, exports);
      work.accept(library);
      ExportReport report = export(library, first);
      List<Receipt> receipts = importAll(empty, List.of(first));

      assertThat(receipts).hasSize(1);
      assertThat(receipts.getFirst().tally().entries().fresh()).isEqualTo(report.entries());
      assertThat(receipts.getFirst().tally().passages().fresh()).isEqualTo(report.passages());
      assertThat(receipts.getFirst().repaired()).isZero();
      assertThat(whole(empty)).containsExactlyElementsOf(whole(library));
      export(empty, second);
      assertSame(first, second);
      assertThat(importAll(empty, List.of(first)).getFirst().tally().changedAnything()).isFalse();
    }
  }

  private static void assertSame(Path first, Path second) throws IOException {
    assertThat(names(second)).isEqualTo(names(first));
    for (String name : names(first)) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  private Library library(String name) {
    return Library.open(folder.resolve(name + ".commonplace"), Access.CREATE);
  }

  private static List<Receipt> importAll(Library library, List<Path> paths) {
    return new Importer(library, KnownFormats.all(), Clock.systemUTC())
        .importAll(paths, ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
  }

  private static ExportReport export(Library library, Path folder) {
    List<Entry> entries = library.read(reading -> reading.entries().all());
    return new Exporter(library)
        .export(entries, folder, ExportForm.JSON, CancelSignal.NEVER, Progress.NONE);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /// Everything about each entry and passage but the numbers they have in their own library.
  private static List<String> whole(Library library) {
    return library.read(reading -> {
      var whole = new ArrayList<String>();
      for (Entry entry : reading.entries().all()) {
        List<Passage> passages = reading.passages().of(entry.id());
        Map<PassageId, String> ids = new HashMap<>();
        passages.forEach(passage -> ids.put(passage.id(), passage.externalId()));
        whole.add(told(entry, ids));
        passages.forEach(passage -> whole.add(told(passage, ids)));
      }
      return whole;
    });
  }

  private static String told(Entry entry, Map<PassageId, String> ids) {
    return Stream.of(
            entry.kind(),
            entry.provider(),
            entry.account(),
            entry.externalId(),
            entry.title(),
            entry.model(),
            entry.project(),
            entry.createdAt(),
            entry.updatedAt(),
            entry.currentLeaf() == null ? null : ids.get(entry.currentLeaf()),
            entry.passages(),
            entry.branches(),
            entry.snippet(),
            entry.tags(),
            entry.starred(),
            entry.archived())
        .map(String::valueOf)
        .reduce("entry", (all, one) -> all + " | " + one);
  }

  private static String told(Passage passage, Map<PassageId, String> ids) {
    return Stream.of(
            passage.externalId(),
            passage.parent() == null ? null : ids.get(passage.parent()),
            passage.ordinal(),
            passage.role(),
            passage.author(),
            passage.model(),
            passage.createdAt(),
            passage.hidden(),
            passage.current(),
            passage.parts())
        .map(String::valueOf)
        .reduce("passage", (all, one) -> all + " | " + one);
  }
}
