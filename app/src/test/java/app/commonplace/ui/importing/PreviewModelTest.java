package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Happening.Fate;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.organizing.Organizer;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.ShellModel;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewModelTest {
  @TempDir Path folder;
  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final ManualThread fx = new ManualThread();
  private final Said said = new Said();
  private Library library;
  private Jobs jobs;
  private Desk desk;
  private ImportsModel imports;
  private PreviewModel model;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-14T14:02:00Z"), ZoneOffset.UTC);
    library = Library.open(folder.resolve("library.commonplace"), Access.CREATE);
    jobs = new Jobs();
    var importer = new Importer(library, KnownFormats.all(), clock);
    var door = new EngineDoor(library, KnownFormats.all(), importer, new Organizer(library, clock));
    var fxJobs = new FxJobs(Background.of(jobs), fx, said::problem);
    desk = new Desk(texts, new Dates(texts, clock), fxJobs, said);
    var files = new NativeFileChoice(() -> null, texts);
    imports =
        new ImportsModel(
            new ImportTools(door, jobs, files, fx, clock, PassedInto.NOWHERE),
            desk,
            new ShellModel(EnumSet.allOf(Place.class), Place.LIBRARY));
    model = imports.preview();
  }

  @AfterEach
  void close() {
    jobs.close();
    library.close();
  }

  private void look(Path... paths) {
    model.open(List.of(paths), null);
    fx.until(() -> model.stateProperty().get() == PreviewModel.State.SHOWN);
  }

  private void imported(Runnable how) {
    int told = said.all.size();
    how.run();
    fx.until(() -> said.all.size() > told && desk.jobs().isIdle());
  }

  private List<Entry> entries() {
    return library.read(r -> r.entries().all());
  }

  private List<String> titles() {
    return entries().stream().map(Entry::title).sorted().toList();
  }

  @Test
  void nothingIsWrittenWhileAPersonLooks() {
    look(ExportFile.of(folder.resolve("one.json"), 3));

    assertThat(titles()).isEmpty();
    assertThat(library.<Integer>read(r -> r.imports().all().size())).isZero();
    assertThat(model.rows())
        .extracting(PreviewRow::name, PreviewRow::fate, PreviewRow::isChosen)
        .containsExactly(
            Tuple.tuple("Conversation 0", Fate.NEW, true),
            Tuple.tuple("Conversation 1", Fate.NEW, true),
            Tuple.tuple("Conversation 2", Fate.NEW, true));
  }

  @Test
  void onlyWhatIsChosenIsTakenInAndTheReceiptSaysWhatWasLeft() {
    look(ExportFile.of(folder.resolve("one.json"), 3));
    model.turn(model.rows().get(1));
    assertThat(model.chosenProperty().get()).isEqualTo(2);

    imported(model::take);

    assertThat(titles()).containsExactly("Conversation 0", "Conversation 2");
    Account account = imports.selectedProperty().get().account();
    assertThat(account.addsUp()).isTrue();
    assertThat(account.tally().entries().fresh()).isEqualTo(2);
    assertThat(account.problems()).isEmpty();
    assertThat(account.receipts()).extracting(Receipt::leftOut).containsExactly(1L);
    assertThat(model.stateProperty().get()).isEqualTo(PreviewModel.State.CLOSED);
  }

  @Test
  void anEntryOfSeveralFilesIsOneLineAndLeavingItOutLeavesItOutOfAll() {
    Path some = ExportFile.of(folder.resolve("some.json"), 2);
    Path more = ExportFile.of(folder.resolve("more.json"), 4);
    Path broken = ExportFile.write(folder.resolve("budget.key"), "no\0export");
    imported(() -> imports.importFiles(List.of(some), null));

    look(some, more, broken);
    assertThat(model.rows())
        .extracting(PreviewRow::name, PreviewRow::fate, row -> row.happening().archives())
        .containsExactly(
            Tuple.tuple("Conversation 0", Fate.UNCHANGED, List.of("some.json", "more.json")),
            Tuple.tuple("Conversation 1", Fate.UNCHANGED, List.of("some.json", "more.json")),
            Tuple.tuple("Conversation 2", Fate.NEW, List.of("more.json")),
            Tuple.tuple("Conversation 3", Fate.NEW, List.of("more.json")),
            Tuple.tuple("budget.key", Fate.FAILED, List.of("budget.key")));
    model.turn(model.rows().get(2));
    imported(model::take);

    assertThat(titles()).containsExactly("Conversation 0", "Conversation 1", "Conversation 3");
    assertThat(imports.selectedProperty().get().account().sources())
        .extracting(SourceAccount::name, SourceAccount::phase)
        .containsExactly(
            Tuple.tuple("some.json", Phase.DONE),
            Tuple.tuple("more.json", Phase.DONE),
            Tuple.tuple("budget.key", Phase.SKIPPED));
  }

  @Test
  void typingAndAFateNarrowWhatAllAndNoneMean() {
    look(ExportFile.of(folder.resolve("one.json"), 12));
    model.typedProperty().set("TION 1");
    assertThat(model.rows()).hasSize(3);
    model.chooseShown(false);
    assertThat(model.chosenProperty().get()).isEqualTo(9);
    model.typedProperty().set("");
    model.chooseShown(true);
    assertThat(model.chosenProperty().get()).isEqualTo(12);
    model.fateProperty().set(Fate.UPDATED);
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void aGrownConversationSaysWhatChanged() {
    Path file = ExportFile.of(folder.resolve("one.json"), 1);
    imported(() -> imports.importFiles(List.of(file), null));
    ExportFile.write(
        file, ExportFile.read(file).replace("Answer 0", "Another answer").replace("00.5", "99.5"));
    look(file);

    assertThat(model.rows().getFirst().fate()).isEqualTo(Fate.UPDATED);
    assertThat(new PreviewWords(desk).note(model.rows().getFirst().happening()))
        .isEqualTo("1 passage changed");
  }

  @Test
  void aLaterImportTakesWhatWasLeftOut() {
    Path file = ExportFile.of(folder.resolve("one.json"), 3);
    look(file);
    model.chooseShown(false);
    model.turn(model.rows().get(1));
    imported(model::take);
    assertThat(titles()).containsExactly("Conversation 1");

    imported(() -> imports.importFiles(List.of(file), null));

    assertThat(titles()).hasSize(3);
    assertThat(imports.selectedProperty().get().account().receipts())
        .extracting(Receipt::leftOut)
        .containsExactly(0L);
  }

  @Test
  void filesInDoubtAreShownAsTheLikeliestUntilThePersonSaysOtherwise() {
    Path talk = ExportFile.write(folder.resolve("talk.md"), ExportFile.TALK);
    look(talk);
    assertThat(model.doubts()).hasSize(1);
    assertThat(model.rows().getFirst().happening().provider()).isEqualTo("transcript");

    model.answer(model.doubts().getFirst(), "documents");
    fx.until(() -> model.stateProperty().get() == PreviewModel.State.SHOWN);
    assertThat(model.doubts()).isEmpty();
    assertThat(model.rows().getFirst().happening().provider()).isEqualTo("documents");
    imported(model::take);

    assertThat(entries()).extracting(Entry::provider).containsExactly("documents");
  }

  @Test
  void aPersonWhoWantsToBeAskedSeesTheEntriesFirst() {
    imports.asksFirstProperty().set(true);
    imports.bring(List.of(ExportFile.of(folder.resolve("one.json"), 2)), "work");
    fx.until(() -> model.stateProperty().get() == PreviewModel.State.SHOWN);
    imported(model::take);
    assertThat(entries()).extracting(Entry::tags).containsExactly(List.of("work"), List.of("work"));
  }

  @Test
  void whatCannotBeReadCannotBeChosen() {
    look(ExportFile.write(folder.resolve("budget.key"), "no\0export"));
    model.chooseShown(true);
    assertThat(model.chosenProperty().get()).isZero();
    model.take();
    assertThat(model.stateProperty().get()).isEqualTo(PreviewModel.State.SHOWN);
    model.close();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void aPreviewThatWasClosedShowsNothingWhenItsLookEnds() {
    model.open(List.of(ExportFile.of(folder.resolve("one.json"), 30)), null);
    model.close();
    fx.until(() -> desk.jobs().isIdle());
    assertThat(model.stateProperty().get()).isEqualTo(PreviewModel.State.CLOSED);
    assertThat(model.rows()).isEmpty();
    assertThat(said.all).isEmpty();
  }
}
