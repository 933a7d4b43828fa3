package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Organizer;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Onto;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropModelTest {
  @TempDir Path folder;
  private final ManualThread fx = new ManualThread();
  private final List<String> imported = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-14T14:02:00Z"), ZoneOffset.UTC);
  private final Jobs jobs = new Jobs();
  private Library library;
  private Importer importer;
  private Desk desk;
  private Tag tag;
  private DropModel model;

  @BeforeEach
  void open() {
    Texts texts = Texts.in(Locale.ENGLISH);
    var fxJobs = new FxJobs(Background.of(jobs), fx, new Said()::problem);
    desk = new Desk(texts, new Dates(texts, clock), fxJobs, new Said());
    library = Library.open(folder.resolve("library.commonplace"), Access.CREATE);
    importer = new Importer(library, KnownFormats.all(), clock);
    var door =
        new EngineDoor(library, KnownFormats.all(), importer, new Organizer(library, clock))
            .withPatience(Duration.ofMinutes(1));
    model =
        new DropModel(
            door,
            desk,
            () -> tag,
            dropped -> imported.add(names(dropped.paths()) + " " + dropped.tag() + of(dropped)));
  }

  @AfterEach
  void close() {
    jobs.close();
    library.close();
  }

  private static String of(Dropped dropped) {
    return dropped.source() == null ? "" : " as " + dropped.source();
  }

  private static List<String> names(List<Path> paths) {
    return paths.stream().map(path -> path.getFileName().toString()).toList();
  }

  private List<String> lines() {
    var words = new DropWords(desk);
    return model.rows().stream()
        .map(row -> row.name() + ": " + words.note(row.look()) + " " + words.size(row.look()))
        .toList();
  }

  private void untilSeen() {
    fx.until(() -> desk.jobs().isIdle());
  }

  @Test
  void namesAreThereAtOnceAndWhatTheyAreFollows() throws IOException {
    Path export = ExportFile.of(folder.resolve("export.json"), 1);
    Path key = ExportFile.write(folder.resolve("budget.key"), "num\0ers");
    Path papers = Files.createDirectory(folder.resolve("papers"));
    ExportFile.write(papers.resolve("one.pdf"), "%PDF-1.7");
    ExportFile.write(papers.resolve("two.pdf"), "%PDF-1.7");
    Path sheets = Files.createDirectory(folder.resolve("sheets"));
    ExportFile.write(sheets.resolve("one.key"), "num\0ers");
    ExportFile.write(sheets.resolve("two.key"), "num\0ers");
    model.enter(List.of(export, key, papers, sheets));
    assertThat(lines())
        .containsExactly(
            "export.json: Will be read ",
            "budget.key: Will be read ",
            "papers: Will be read ",
            "sheets: Will be read ");
    untilSeen();
    assertThat(lines())
        .containsExactly(
            "export.json: ChatGPT export 858 bytes",
            "budget.key: Not a format Commonplace can read. It will be listed as skipped. 7 bytes",
            "papers: Documents 16 bytes",
            "sheets: Folder with 2 files, none of them known. It will be listed as skipped."
                + " 14 bytes");
    assertThat(new DropWords(desk).title(model.fileCount())).isEqualTo("Drop to import 6 files");
  }

  @Test
  void saysWhenTheLastExportOfThisSourceCame() {
    Path export = ExportFile.of(folder.resolve("export.json"), 1);
    importer.importAll(
        List.of(export), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    model.enter(List.of(export));
    untilSeen();
    assertThat(lines().getFirst()).contains("ChatGPT export · last one was 14 Nov");
  }

  @Test
  void lettingGoImportsAndTheSecondTargetTags() {
    Path export = ExportFile.of(folder.resolve("export.json"), 1);
    tag = new Tag(1, "rust/sqlite", 2, 0, 0, false);
    model.enter(List.of(export));
    assertThat(model.drop(List.of(export))).isTrue();
    model.enter(List.of(export));
    model.over(DropTarget.IMPORT_AND_TAG, null);
    model.drop(List.of(export));
    assertThat(imported).containsExactly("[export.json] null", "[export.json] rust/sqlite");
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void overTheRowOfATagTheFilesGetThatOne() {
    Path export = ExportFile.of(folder.resolve("export.json"), 1);
    Tag cooking = new Tag(2, "cooking", 3, 0, 0, false);
    tag = new Tag(1, "rust/sqlite", 2, 0, 0, false);
    model.enter(List.of(export));
    model.over(DropTarget.IMPORT, new Onto.Tagged(cooking));
    assertThat(model.tagProperty().get()).isEqualTo(cooking);
    assertThat(model.beneathProperty().get()).isEqualTo(new Onto.Tagged(cooking));
    model.over(DropTarget.IMPORT, null);
    assertThat(model.tagProperty().get()).isEqualTo(tag);
    assertThat(model.targetProperty().get()).isEqualTo(DropTarget.IMPORT);
    model.over(DropTarget.IMPORT, new Onto.Tagged(cooking));
    model.drop(List.of(export));
    assertThat(imported).containsExactly("[export.json] cooking");
    assertThat(model.beneathProperty().get()).isNull();
  }

  @Test
  void overTheRowOfASourceTheFilesAreReadAsOfThat() {
    Path export = ExportFile.of(folder.resolve("export.json"), 1);
    tag = new Tag(1, "rust/sqlite", 2, 0, 0, false);
    model.enter(List.of(export));
    model.over(DropTarget.IMPORT, new Onto.Source("claude"));
    assertThat(model.targetProperty().get()).isEqualTo(DropTarget.IMPORT);
    model.drop(List.of(export));
    model.enter(List.of(export));
    model.over(DropTarget.IMPORT, new Onto.Source("claude"));
    model.over(DropTarget.IMPORT, null);
    model.drop(List.of(export));
    assertThat(imported).containsExactly("[export.json] null as claude", "[export.json] null");
  }

  @Test
  void withoutATagInViewThereIsOneTarget() {
    model.enter(List.of(folder));
    model.over(DropTarget.IMPORT_AND_TAG, null);
    assertThat(model.targetProperty().get()).isEqualTo(DropTarget.IMPORT);
  }

  @Test
  void escapeCancelsUntilTheNextDrag() {
    Path export = ExportFile.of(folder.resolve("export.json"), 1);
    model.enter(List.of(export));
    model.cancel();
    model.enter(List.of(export));
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(model.drop(List.of(export))).isFalse();
    assertThat(imported).isEmpty();
    model.enter(List.of(export));
    assertThat(model.showingProperty().get()).isTrue();
  }

  @Test
  void aSystemThatHidesNamesShowsTheTargetsAlone() {
    model.enter(List.of());
    assertThat(model.rows()).isEmpty();
    assertThat(model.showingProperty().get()).isTrue();
  }
}
