package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.CatalogRow;
import app.commonplace.library.CatalogRows;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A conversation that was renamed, and an answer of it that was put otherwise, without a message
/// that would tell which of two archives is the newer one.
class NewestArchiveTest {
  private static final String BEFORE = "renamed before";
  private static final String AFTER = "renamed after";
  private static final LocalDateTime JANUARY = LocalDateTime.of(2026, 1, 3, 12, 0);

  private static final List<List<Integer>> ORDERS =
      List.of(
          List.of(0, 1, 2),
          List.of(0, 2, 1),
          List.of(1, 0, 2),
          List.of(1, 2, 0),
          List.of(2, 0, 1),
          List.of(2, 1, 0));

  @TempDir Path folder;
  private Library library;
  private Importer importer;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("t.commonplace"), Access.CREATE);
    importer = new Importer(library, KnownFormats.all(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static String node(String id, String parent, String role, String text) {
    return """
    "%s": {"id": "%s", "parent": "%s", "message": {"id": "%s", "author": {"role": "%s"},
      "create_time": 1760000000, "content": {"content_type": "text", "parts": ["%s"]}}}
    """
        .formatted(id, id, parent, id, role, text);
  }

  /// An archive of an account, packed on a day.
  ///
  /// @param more whether a tool was called, which later archives leave out
  private Path archive(String title, LocalDateTime packed, boolean more) throws IOException {
    String called = more ? node("t", "q", "tool", "what it gave") + "," : "";
    String list =
        """
        [{"id": "c", "title": "%s", "create_time": 1760000000, "update_time": 1760000000,
          "current_node": "a", "mapping": {"r": {"id": "r", "message": null},
          %s, %s %s}}]
        """
            .formatted(
                title,
                node("q", "r", "user", "a question"),
                called,
                node("a", more ? "t" : "q", "assistant", "an answer, " + title));
    Path file = folder.resolve(title + ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "conversations.json", list, packed);
      put(zip, "user.json", "{\"id\": \"user-1\", \"email\": \"mira@example.org\"}", packed);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text, LocalDateTime packed)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(packed);
    zip.putNextEntry(entry);
    zip.write(ExportFiles.bytes(text));
    zip.closeEntry();
  }

  private Receipt bring(Path archive) {
    return importer
        .importAll(List.of(archive), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER)
        .getFirst();
  }

  private String told() {
    return library.read(reading -> {
      Entry entry = reading.entries().all().getFirst();
      String last = reading.passages().of(entry.id()).getLast().parts().getFirst().text();
      return entry.title() + " | " + last;
    });
  }

  @Test
  void anOlderArchiveAfterANewerOneTakesNothingBack() throws IOException {
    Path older = archive(BEFORE, JANUARY, false);
    Receipt newest = bring(archive(AFTER, JANUARY.plusDays(40), false));
    Receipt late = bring(older);

    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
    assertThat(late.tally().entries()).isEqualTo(Counts.unchanged(1));
    importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
    assertThat(newest.tally().entries()).isEqualTo(Counts.fresh(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void threeArchivesSayTheSameInEveryOrder(long seed) throws IOException {
    var random = new Random(seed);
    var archives = new ArrayList<Path>();
    for (int n = 0; n < 3; n++) {
      archives.add(archive("title " + n, JANUARY.plusDays(30L * n), random.nextBoolean()));
    }
    Map<String, String> first = null;
    for (List<Integer> order : ORDERS) {
      library.close();
      library = Library.open(folder.resolve(order + ".commonplace"), Access.CREATE);
      importer = new Importer(library, KnownFormats.all(), Clock.systemUTC());
      order.forEach(n -> bring(archives.get(n)));
      Map<String, String> said = library.read(WholeLibrary::of);
      first = first == null ? said : first;
      assertThat(said).as("order %s", order).isEqualTo(first);
      assertThat(told()).as("order %s", order).startsWith("title 2 | an answer, title 2");
    }
  }

  @Test
  void undoingTheNewerOfTwoArchivesLeavesWhatTheOlderOneSays() throws IOException {
    Path older = archive(BEFORE, JANUARY, false);
    Path newer = archive(AFTER, JANUARY.plusDays(40), false);
    Receipt first = bring(newer);
    Receipt late = bring(older);
    assertThat(bring(older).tally().entries()).isEqualTo(Counts.unchanged(1));
    assertThat(isRetitled()).isTrue();
    assertThat(importer.entriesOf(late.run())).isEmpty();

    undo(first);
    assertThat(told()).isEqualTo("renamed before | an answer, renamed before");
    assertThat(isRetitled()).isFalse();
    assertThat(bring(newer).tally().entries()).isEqualTo(Counts.updated(1));
    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
    assertThat(isRetitled()).isTrue();

    undo(late);
    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
  }

  @Test
  void whatTwoArchivesHoldAlikeStaysUntilBothAreUndone() throws IOException {
    Receipt first = bring(archive(AFTER, JANUARY.plusDays(40), false));
    Path copy = folder.resolve("copy.zip");
    Files.move(archive(AFTER, JANUARY, false), copy);
    Receipt older = bring(copy);
    assertThat(undo(first)).isEqualTo(new Originals.Undone(0, 0, 1, List.of()));
    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
    assertThat(undo(older)).isEqualTo(new Originals.Undone(1, 0, 0, List.of()));
  }

  @Test
  void whatWasImportedTwiceStaysUntilBothImportsAreUndone() throws IOException {
    Path archive = archive(AFTER, JANUARY, false);
    Receipt first = bring(archive);
    Receipt again = bring(archive);
    assertThat(undo(first)).isEqualTo(new Originals.Undone(0, 0, 1, List.of()));
    assertThat(undo(again)).isEqualTo(new Originals.Undone(1, 0, 0, List.of()));
  }

  @Test
  void anArchiveThatANewerOneRepeatsIsRightAsOfThatOne() throws IOException {
    bring(archive(AFTER, JANUARY, false));
    Path copy = folder.resolve("copy.zip");
    Files.move(archive(AFTER, JANUARY.plusDays(40), false), copy);
    Receipt newest = bring(copy);
    bring(archive(BEFORE, JANUARY.plusDays(20), false));
    assertThat(told()).startsWith("renamed after");
    importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
    assertThat(told()).startsWith("renamed after");
    undo(newest);
    assertThat(told()).startsWith("renamed before");
  }

  @Test
  void lookingAtANewerAndAnOlderArchiveSaysWhatImportingThemDoes() throws IOException {
    List<Path> both =
        List.of(archive(AFTER, JANUARY.plusDays(40), false), archive(BEFORE, JANUARY, false));
    List<Tally> foretold;
    try (var trial = new Trial()) {
      foretold = bring(both, ImportOptions.looking(trial));
    }
    assertThat(bring(both, ImportOptions.USUAL)).isEqualTo(foretold);
    assertThat(foretold.getLast().entries()).isEqualTo(Counts.unchanged(1));
  }

  private List<Tally> bring(List<Path> archives, ImportOptions options) {
    return importer.importAll(archives, options, ImportListener.NONE, CancelSignal.NEVER).stream()
        .map(Receipt::tally)
        .toList();
  }

  private Originals.Undone undo(Receipt receipt) {
    return importer.undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);
  }

  private boolean isRetitled() {
    return library.read(reading ->
        reading.catalogRows().changedSince(CatalogRows.BEGINNING).stream()
            .anyMatch(CatalogRow::retitled));
  }

  @Test
  void aNewerArchiveWithFewerMessagesIsRight() throws IOException {
    bring(archive(BEFORE, JANUARY, true));
    bring(archive(AFTER, JANUARY.plusDays(40), false));

    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
    importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
  }

  @Test
  void anArchiveThatCannotBeOfItsDateTellsNothing() throws IOException {
    bring(archive(BEFORE, JANUARY, false));
    bring(archive(AFTER, LocalDateTime.of(1980, 1, 1, 0, 0), false));

    assertThat(told()).isEqualTo("renamed after | an answer, renamed after");
  }
}
