package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Counts;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.Spaces;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.ShellModel;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsModelTest {
  @TempDir Path folder;
  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final ManualThread fx = new ManualThread();
  private final Said said = new Said();
  private final List<Path> chosen = new ArrayList<>();
  private final ShellModel shell = new ShellModel(EnumSet.allOf(Place.class), Place.LIBRARY);
  private Library library;
  private Organizer organizer;
  private HeldDoor door;
  private Jobs jobs;
  private Desk desk;
  private ImportTools tools;
  private ImportsModel model;
  private int told;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-14T14:02:00Z"), ZoneOffset.UTC);
    library = Library.open(folder.resolve("library.commonplace"), Access.CREATE);
    organizer = new Organizer(library, clock);
    var importer = new Importer(library, KnownFormats.all(), clock);
    door = new HeldDoor(new EngineDoor(library, KnownFormats.all(), importer, organizer));
    jobs = new Jobs();
    var fxJobs = new FxJobs(Background.of(jobs), fx, said::problem);
    desk = new Desk(texts, new Dates(texts, clock), fxJobs, said);
    tools = new ImportTools(door, jobs, new Chosen(), fx, clock, new PassedInto(folder));
    model = new ImportsModel(tools, desk, shell);
  }

  @AfterEach
  void close() {
    door.letGo();
    jobs.close();
    library.close();
  }

  /// The person always chooses the same.
  private final class Chosen implements FileChoice {
    @Override
    public List<Path> open() {
      return chosen;
    }

    @Override
    public Optional<Path> save(String name) {
      return Optional.of(folder.resolve(name));
    }
  }

  private Account shown() {
    return model.selectedProperty().get().account();
  }

  private String heading() {
    return model.words().heading(shown(), model.pausedProperty().get());
  }

  private void untilEnded() {
    door.letGo();
    fx.until(() -> said.all.size() > told && desk.jobs().isIdle());
    told = said.all.size();
  }

  private long entries() {
    return library.read(reading -> reading.counts().entries());
  }

  @Test
  void aDropGoesToItsReceiptAndCountsUpUntilItAddsUp() {
    Path file = ExportFile.of(folder.resolve("export.json"), 3);
    model.importFiles(List.of(file), null);
    assertThat(shell.placeProperty().get()).isEqualTo(Place.IMPORTS);
    assertThat(heading()).isEqualTo("Looking at what was dropped");
    fx.until(() -> shown().readingAt() == 1);
    assertThat(heading()).isEqualTo("Reading ChatGPT");
    untilEnded();
    assertThat(heading()).isEqualTo("3 conversations. All accounted for.");
    assertThat(shown().tally().entries()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
    assertThat(said.all).containsExactly("3 conversations. All accounted for. [Undo]");
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void theStatusLineSaysHowFarItIs() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("export.json"), 3)), null);
    fx.until(() -> shown().tally().entries().inFile() > 0);
    assertThat(model.statusProperty().get()).isEqualTo("Importing ChatGPT, 100 %");
    untilEnded();
    assertThat(model.statusProperty().get()).isEmpty();
  }

  @Test
  void whatIsDroppedTogetherIsOneDocumentAndWhatCannotBeReadIsNamed() {
    Path first = ExportFile.of(folder.resolve("one.json"), 1);
    Path budget = ExportFile.write(folder.resolve("budget.key"), "no\0export");
    Path second = ExportFile.of(folder.resolve("two.json"), 2);
    model.importFiles(List.of(first, budget, second), null);
    untilEnded();
    assertThat(shown().sources())
        .extracting(SourceAccount::name, SourceAccount::phase)
        .containsExactly(
            Tuple.tuple("one.json", Phase.DONE),
            Tuple.tuple("budget.key", Phase.SKIPPED),
            Tuple.tuple("two.json", Phase.DONE));
    assertThat(shown().sources().get(1).trouble())
        .startsWith("budget.key holds no export that this version knows.");
    assertThat(model.rows()).hasSize(1);
  }

  @Test
  void documentsAreNotCalledConversations() {
    Path letter = ExportFile.write(folder.resolve("letter.txt"), "Dear all, the tides are late.");
    model.importFiles(List.of(letter), null);
    untilEnded();
    assertThat(heading()).isEqualTo("1 document. All accounted for.");
    model.importFiles(List.of(letter), null);
    untilEnded();
    Path talks = ExportFile.of(folder.resolve("one.json"), 2);
    model.importFiles(List.of(letter, talks), null);
    untilEnded();
    assertThat(heading()).isEqualTo("3 entries. All accounted for.");
    assertThat(said.all)
        .containsExactly(
            "1 document. All accounted for. [Undo]",
            "Nothing new: all of it is here already.",
            "3 entries. All accounted for. [Undo]");
  }

  @Test
  void whatIsLeftOfADamagedZipIsImportedWhenAPersonSaysSo() throws IOException {
    Path whole =
        ExportFile.ofAccount(
            folder.resolve("account.zip"), 2, Instant.parse("2026-11-01T00:00:00Z"));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 60));
    Path first = ExportFile.of(folder.resolve("one.json"), 1);
    model.importFiles(List.of(first, cut), null);
    untilEnded();
    assertThat(heading()).isEqualTo("A source could not be imported");
    assertThat(model.words().note(shown())).isEqualTo("cut.zip, failed");
    assertThat(said.all)
        .containsExactly("1 conversation read. A source could not be imported. [Undo]");
    SourceAccount damaged = shown().sources().get(1);
    assertThat(damaged.trouble())
        .isEqualTo("cut.zip is incomplete: the end of the zip file is missing. Download it again.");
    assertThat(damaged.rest()).isTrue();
    model.importRest(damaged, null);
    untilEnded();
    assertThat(shown().tally().entries().inFile()).isEqualTo(2);
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void nothingThatCanBeReadEndsInOneSentence() {
    Path page = ExportFile.write(folder.resolve("chat.json"), "<html><body>Sign in</body></html>");
    model.importFiles(List.of(page), null);
    untilEnded();
    Doubt doubt = model.doubts().getFirst();
    assertThat(doubt.oddity()).isEqualTo("It is a web page, although its name says JSON.");
    model.answer(doubt, Answers.LEAVE_OUT);
    untilEnded();
    assertThat(heading()).isEqualTo("There was nothing to import");
    assertThat(said.all)
        .last(STRING)
        .startsWith(
            "chat.json is a web page, not an export."
                + " Choose the zip that the provider sent, or its conversations.json.");
  }

  @Test
  void whatIsDroppedOnASourceIsReadAsOfItWhateverItLooksLike() {
    Path export = ExportFile.of(folder.resolve("export.json"), 2);
    model.bring(new Dropped(List.of(export), null, "documents"));
    untilEnded();
    assertThat(shown().sources())
        .extracting(SourceAccount::provider, SourceAccount::phase)
        .containsExactly(Tuple.tuple("documents", Phase.DONE));
    assertThat(entries()).isEqualTo(1);
    model.bring(new Dropped(List.of(export), null, "claude"));
    untilEnded();
    assertThat(heading()).isEqualTo("There was nothing to import");
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void whatIsInDoubtAsksOnceAndTheRestGoesOn() {
    Path talk = ExportFile.write(folder.resolve("talk.md"), ExportFile.TALK);
    Path more = ExportFile.write(folder.resolve("more.md"), ExportFile.TALK + "\nAnd rice tea.\n");
    Path export = ExportFile.of(folder.resolve("export.json"), 2);
    model.importFiles(List.of(talk, export, more), null);
    untilEnded();

    assertThat(entries()).isEqualTo(2);
    assertThat(heading()).isEqualTo("One question before the rest is read");
    assertThat(model.doubts()).hasSize(1);
    Doubt doubt = model.doubts().getFirst();
    assertThat(doubt.files()).containsExactly("talk.md", "more.md");
    assertThat(doubt.choices())
        .extracting(Doubt.Choice::format)
        .containsExactly("markdown-transcript", "documents");
    assertThat(shown().canBeUndone()).isTrue();

    model.answer(doubt, "documents");
    assertThat(model.doubts()).isEmpty();
    untilEnded();

    assertThat(entries()).isEqualTo(4);
    assertThat(shown().sources())
        .extracting(SourceAccount::name, SourceAccount::provider, SourceAccount::phase)
        .containsExactly(
            Tuple.tuple("talk.md", "documents", Phase.DONE),
            Tuple.tuple("export.json", "chatgpt", Phase.DONE),
            Tuple.tuple("more.md", "documents", Phase.DONE));
    assertThat(shown().receipts())
        .extracting(model.words()::recognised)
        .containsExactly(
            "Read as Documents, since you chose so.",
            "Read as ChatGPT, since it has the key mapping.",
            "Read as Documents, since you chose so.");
  }

  @Test
  void anAnswerThatComesWhileTheRestIsReadIsTakenUpAfterIt() {
    Path talk = ExportFile.write(folder.resolve("talk.md"), ExportFile.TALK);
    Path export = ExportFile.of(folder.resolve("export.json"), 2);
    model.importFiles(List.of(talk, export), null);
    fx.until(() -> shown().readingAt() == 2);
    model.answer(model.doubts().getFirst(), "markdown-transcript");
    untilEnded();
    assertThat(shown().sources())
        .extracting(SourceAccount::provider, SourceAccount::phase)
        .containsExactly(Tuple.tuple("transcript", Phase.DONE), Tuple.tuple("chatgpt", Phase.DONE));
  }

  @Test
  void whatTheWindowDoesNotKnowIsReadAsADocument() {
    Path json = ExportFile.write(folder.resolve("recipes.json"), "[{\"rice\":[1,2]}]");
    Path text = ExportFile.write(folder.resolve("list"), "rice\ntea\n");
    Path odd = ExportFile.write(folder.resolve("notes.json"), "No JSON at all, but words.\n");
    model.importFiles(List.of(json, text, odd), null);
    untilEnded();
    model.answer(model.doubts().getFirst(), "documents");
    untilEnded();
    assertThat(shown().sources())
        .extracting(SourceAccount::provider, SourceAccount::phase)
        .containsOnly(Tuple.tuple("documents", Phase.DONE));
    assertThat(entries()).isEqualTo(3);
  }

  @Test
  void importingTheSameAgainSaysThatNothingIsNew() {
    Path file = ExportFile.of(folder.resolve("export.json"), 2);
    model.importFiles(List.of(file), null);
    untilEnded();
    model.importFiles(List.of(file), null);
    untilEnded();
    assertThat(said.all).last().isEqualTo("Nothing new: all 2 conversations are here already.");
    assertThat(shown().tally().entries()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0));
  }

  private static MeaningStatus meaning(MeaningStatus.State state, long passages, long covered) {
    var reach = new Spaces.Reach(passages, covered, covered, covered);
    return new MeaningStatus(state, "onnx/model", null, reach, 0, 0, null);
  }

  @Test
  void onceAllIsFoundByMeaningThatIsSaidUntilMoreComes() {
    Aftermath aftermath = model.aftermath();
    aftermath.meaning(meaning(State.UP_TO_DATE, 0, 0), EmbedderKind.BUILT_IN);
    assertThat(aftermath.meaningProperty().get()).as("of nothing").isEmpty();
    aftermath.meaning(meaning(State.WORKING, 9, 9), EmbedderKind.BUILT_IN);
    assertThat(aftermath.meaningProperty().get()).isEmpty();
    aftermath.meaning(meaning(State.UP_TO_DATE, 9, 4), EmbedderKind.BUILT_IN);
    assertThat(aftermath.meaningProperty().get()).isEmpty();
    aftermath.meaning(meaning(State.UP_TO_DATE, 9, 9), EmbedderKind.BUILT_IN);
    assertThat(aftermath.meaningProperty().get())
        .isEqualTo("Search by meaning is ready (built in).");
    model.importFiles(List.of(ExportFile.of(folder.resolve("export.json"), 2)), null);
    untilEnded();
    assertThat(aftermath.meaningProperty().get()).as("what just came was not looked at").isEmpty();
  }

  @Test
  void aFolderIsWatchedOnceItWasReadAndNotWhenThatWasStopped() throws IOException {
    var watched = new ArrayList<Path>();
    Path exports = Files.createDirectory(folder.resolve("exports"));
    ExportFile.of(exports.resolve("conversations.json"), 2);
    model.importToWatch(exports, watched::add);
    fx.until(() -> shown().readingAt() == 1);
    model.cancel(model.selectedProperty().get());
    assertThat(model.heading(model.selectedProperty().get())).as("at once").isEqualTo("Stopping");
    assertThat(model.statusProperty().get()).isEqualTo("Stopping");
    untilEnded();
    assertThat(model.stoppingProperty().get()).isFalse();
    assertThat(watched).isEmpty();
    model.importToWatch(exports, watched::add);
    assertThat(watched).isEmpty();
    untilEnded();
    assertThat(watched).containsExactly(exports);
  }

  @Test
  void undoTakesBackWhatAnImportBrought() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("export.json"), 2)), null);
    untilEnded();
    said.takeUp();
    untilEnded();
    assertThat(entries()).isZero();
    assertThat(shown().is(Phase.UNDONE)).isTrue();
    assertThat(heading()).isEqualTo("This import was undone");
    assertThat(said.all)
        .last()
        .isEqualTo("Import undone: 2 entries left, none went back to earlier text. [Import again]");
    said.takeUp();
    untilEnded();
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void undoKeepsWhatThePersonAddedToUntilToldOtherwise() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("export.json"), 2)), null);
    untilEnded();
    organizer
        .tagging()
        .tag(Target.of(library.read(r -> r.entries().all()).getFirst().id()), "mine");
    model.undo(model.selectedProperty().get());
    untilEnded();
    assertThat(entries()).isEqualTo(1);
    assertThat(said.all)
        .last()
        .isEqualTo(
            "Import undone: 1 entry left, none went back to earlier text."
                + " 1 entry stays because you added to it. [Remove those too]");
    said.takeUp();
    fx.until(() -> entries() == 0);
  }

  @Test
  void aDropOnATagIsUndoneWithItsTag() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("export.json"), 2)), "work/search");
    untilEnded();
    assertThat(organizer.tagging().all())
        .extracting(Tag::name, Tag::entries)
        .containsExactly(Tuple.tuple("work/search", 2));
    said.takeUp();
    untilEnded();
    assertThat(entries()).isZero();
  }

  @Test
  void cancelStopsAndKeepsWhatWasCommitted() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("export.json"), 40)), null);
    fx.until(() -> shown().tally().entries().inFile() > 0);
    model.cancel(model.selectedProperty().get());
    untilEnded();
    assertThat(shown().sources().getFirst().phase()).isIn(Phase.CANCELLED, Phase.DONE);
    assertThat(entries()).isEqualTo(shown().tally().entries().fresh());
  }

  @Test
  void aSecondDropWaitsAndCanBeTakenOutOfTheLine() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("one.json"), 1)), null);
    fx.until(() -> shown().readingAt() == 1);
    model.importFiles(List.of(ExportFile.of(folder.resolve("two.json"), 2)), null);
    ImportRow waiting = model.selectedProperty().get();
    assertThat(model.rows()).hasSize(2);
    model.cancel(waiting);
    assertThat(model.rows()).hasSize(1).doesNotContain(waiting);
    untilEnded();
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void aPauseHoldsTheImport() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("export.json"), 1)), null);
    fx.until(() -> shown().readingAt() == 1);
    model.pauseOrGoOn();
    assertThat(heading()).isEqualTo("Paused while reading ChatGPT");
    model.pauseOrGoOn();
    untilEnded();
    assertThat(heading()).isEqualTo("1 conversation. All accounted for.");
  }

  @Test
  void receiptsOfEarlierSessionsAreListedNewestFirst() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("one.json"), 1)), null);
    untilEnded();
    var later = new ImportsModel(tools, desk, shell);
    later.load();
    fx.until(() -> later.loadedProperty().get());
    assertThat(later.rows())
        .extracting(
            row -> later.words().name(row.account()), row -> later.words().note(row.account()))
        .containsExactly(Tuple.tuple("Receipt 1", "ChatGPT, 1 new entry"));
    assertThat(later.selectedProperty().get()).isEqualTo(later.rows().getFirst());
  }

  @Test
  void aReceiptCanBeSaved() throws Exception {
    model.importFiles(List.of(ExportFile.of(folder.resolve("one.json"), 1)), null);
    untilEnded();
    model.save(model.selectedProperty().get());
    untilEnded();
    assertThat(Files.readString(folder.resolve("receipt-1.json"))).contains("\"inFile\" : 1");
  }

  @Test
  void aReceiptIsDraggedAsTheFileThatIsSavedOtherwise() throws Exception {
    model.importFiles(List.of(ExportFile.of(folder.resolve("one.json"), 1)), null);
    untilEnded();
    Path file = model.dragged(model.selectedProperty().get()).orElseThrow().file();
    assertThat(file).isEqualTo(folder.resolve("receipt-1.json"));
    assertThat(Files.readString(file)).contains("\"inFile\" : 1");
  }

  @Test
  void originalsCanBeReadAgain() {
    model.importFiles(List.of(ExportFile.of(folder.resolve("one.json"), 2)), null);
    untilEnded();
    model.readAgain(model.selectedProperty().get());
    untilEnded();
    assertThat(said.all).last().isEqualTo("Read again: 0 updated, 2 unchanged.");
  }

  private Path account(String name, int conversations, String packed) {
    return ExportFile.ofAccount(
        folder.resolve(name + ".zip"), conversations, Instant.parse(packed));
  }

  @Test
  void aReceiptSaysWhatItsAccountNoLongerHasAndListsIt() {
    model.importFiles(List.of(account("march", 3, "2026-03-01T08:00:00Z")), null);
    untilEnded();
    assertThat(model.aftermath().sinceProperty().get().gone()).isZero();
    model.importFiles(List.of(account("april", 2, "2026-04-01T08:00:00Z")), null);
    untilEnded();
    var listed = new ArrayList<String>();
    model.aftermath().listBy((name, query) -> listed.addAll(List.of(name, query)));
    fx.until(() -> model.aftermath().sinceProperty().get().gone() == 1);
    model.aftermath().list(Since.Became.ONLY_HERE);
    assertThat(listed)
        .containsExactly("Only you still have", "is:only-here source:chatgpt account:\"user-1\"");
    listed.clear();
    Receipt receipt = model.selectedProperty().get().account().receipts().findFirst().orElseThrow();
    model.aftermath().list(receipt, "new");
    assertThat(listed).containsExactly("New with import 2", "import:2/new");
    Since since = model.aftermath().sinceProperty().get();
    assertThat(model.words().since(since, Since.Became.ONLY_HERE))
        .isEqualTo("Only you still have: 1");
  }

  @Test
  void filesCanBeChosenInADialog() {
    chosen.add(ExportFile.of(folder.resolve("one.json"), 1));
    model.chooseFiles();
    untilEnded();
    assertThat(entries()).isEqualTo(1);
  }
}
