package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.importing.documents.AttachedDocuments;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.AttachmentTexts.Known;
import app.commonplace.library.Faults;
import app.commonplace.library.Library;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.Shelf;
import app.commonplace.search.Sort;
import app.commonplace.text.Analyzer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts of attachments are found with their passages, by words and by meaning, whatever happens
/// while they are read.
class AttachmentReadingTest {
  private static final String TIDES = "# Tides\nThe flood gauge at the mole rises before six.";

  @TempDir static Path natives;
  @TempDir Path folder;
  private final MemoryFormat format = new MemoryFormat();
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
  }

  @AfterEach
  void close() {
    Faults.listen(null);
    shelf.close();
  }

  static PartDraft attachment(String name, byte[] bytes) {
    var part = new Part(PartKind.ATTACHMENT, null, null, name, "", null, Map.of());
    return new PartDraft(part, () -> new ByteArrayInputStream(bytes));
  }

  private static PartDraft attachment(String name, String text) {
    return attachment(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static PassageDraft sent(String id, String text, PartDraft... files) {
    var parts = new ArrayList<PartDraft>();
    if (!text.isEmpty()) {
      parts.add(PartDraft.of(Part.prose(text)));
    }
    parts.addAll(List.of(files));
    return new PassageDraft(
        id, null, Role.USER, null, null, Instant.ofEpochSecond(5), false, parts);
  }

  private Receipt load(String name, EntryDraft... drafts) {
    return importer()
        .read(
            format.export(name, List.of(drafts)),
            ImportOptions.USUAL,
            ImportListener.NONE,
            CancelSignal.NEVER);
  }

  private Importer importer() {
    return new Importer(shelf.library(), new Formats(List.of(format)), Clock.systemUTC());
  }

  private static EntryDraft entry(String id, PassageDraft... passages) {
    return Drafts.entry(
        id, "Letter " + id, passages[passages.length - 1].externalId(), List.of(passages));
  }

  private long readAttachments() {
    return readAttachments(new AttachedDocuments());
  }

  private long readAttachments(AttachmentReader reader) {
    return new AttachmentReading(shelf.library(), reader)
        .readAll(() -> {}, CancelSignal.NEVER, Progress.NONE);
  }

  /// Hits of both engines, which must be the same.
  private List<Hit> find(String query) {
    return find(query, Mode.KEYWORD, null);
  }

  private List<Hit> find(String query, Mode mode, @Nullable Meaning meaning) {
    var request = new SearchRequest(query, mode, 0.65, Sort.BEST, 20, 0, false);
    Clock clock = Clock.fixed(Shelf.NOW, ZoneOffset.UTC);
    try (var index = new DerivedIndex(shelf.library(), new Analyzer())) {
      List<Hit> byTable = shelf.search(index, clock, meaning).search(request).hits();
      index.update(CancelSignal.NEVER, Progress.NONE);
      List<Hit> byIndex = shelf.search(index, clock, meaning).search(request).hits();
      assertThat(byIndex)
          .extracting(AttachmentReadingTest::cite)
          .isEqualTo(byTable.stream().map(AttachmentReadingTest::cite).toList());
      // as left by the last search: the next begins from the table again
      deleteIndex();
      return byIndex;
    }
  }

  private void deleteIndex() {
    Path index = DerivedIndex.folderOf(shelf.library().file());
    try (var files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String cite(Hit hit) {
    return hit.externalId() + (hit.attachment() == null ? "" : " in " + hit.attachment());
  }

  private void assertWhole() {
    assertThat(Verification.of(shelf.library())).filteredOn(check -> !check.ok()).isEmpty();
  }

  @Test
  void whatStandsInAnAttachmentIsFoundAndCitedAsSuch() {
    load(
        "x",
        entry("a", sent("a1", "Look at this, gauge reader", attachment("tides.md", TIDES))),
        entry("b", sent("b1", "Nothing to see", attachment("other.txt", "of no use"))));
    assertThat(find("mole")).isEmpty();

    assertThat(readAttachments()).isEqualTo(2);

    assertThat(find("mole"))
        .extracting(AttachmentReadingTest::cite)
        .containsExactly("a1 in tides.md");
    assertThat(find("mole").getFirst().snippet()).contains("at the \uE000mole\uE001 rises");
    assertThat(find("gauge reader")).extracting(AttachmentReadingTest::cite).containsExactly("a1");
    assertThat(find("has:attachment mole look")).hasSize(1);
    assertThat(find("\"rises before six\"")).hasSize(1);
    assertThat(readAttachments()).as("looked at once").isZero();
    assertWhole();
  }

  @Test
  void itIsFoundByMeaningToo() {
    load(
        "x",
        entry(
            "a",
            sent(
                "a1",
                "",
                attachment(
                    "bread.txt",
                    "Put the dough in a warm place; yeast works quicker at 27 degrees."))),
        entry("b", sent("b1", "Interest rates followed inflation, not wages.")),
        entry("c", sent("c1", "A reader that stays open pins its snapshot.")));
    readAttachments();
    try (var jobs = new Jobs();
        var meaning =
            new Meaning(
                shelf.library(),
                Clock.systemUTC(),
                new BuiltInSource(BuiltInModel.MINI_LM, natives),
                List.of())) {
      new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy())
          .embedAll(CancelSignal.NEVER, Progress.NONE);

      Hit best = find("baking a leavened loaf", Mode.MEANING, meaning).getFirst();

      assertThat(cite(best)).isEqualTo("a1 in bread.txt");
      assertThat(best.snippet()).contains("yeast works quicker");
    }
  }

  @Test
  void oneFileInManyPlacesIsReadOnce() {
    load(
        "x",
        entry(
            "a",
            sent("a1", "one", attachment("t.md", TIDES)),
            sent("a2", "two", attachment("t.md", TIDES))),
        entry("b", sent("b1", "three", attachment("same.md", TIDES))));

    assertThat(readAttachments()).isEqualTo(1);
    assertThat(find("flood gauge"))
        .extracting(AttachmentReadingTest::cite)
        .containsExactlyInAnyOrder("a1 in t.md", "a2 in t.md", "b1 in same.md");
    assertThat(shelf.library().<Long>read(reading -> reading.attachmentTexts().count()))
        .isEqualTo(1);
  }

  @Test
  void aBrokenOneIsToldInItsReceiptAndNotTriedAgain() {
    Receipt receipt =
        load("x", entry("a", sent("a1", "see", attachment("bad.pdf", "%PDF-1.7 and no more"))));
    var reads = new AtomicInteger();
    AttachmentReader counting =
        reader(
            1,
            (file, name) -> {
              reads.incrementAndGet();
              return new AttachedDocuments().read(file, name);
            });

    readAttachments(counting);
    readAttachments(counting);

    assertThat(reads).hasValue(1);
    var expected =
        Remark.note(
            "Letter a, attachment bad.pdf",
            "What stands in it is not, or not all, searched. It could not be read: it is damaged, or no PDF.");
    Receipt told = importer().receipts().getFirst();
    assertThat(told.run()).isEqualTo(receipt.run());
    assertThat(told.problems()).containsExactly(expected);
    assertThat(shelf.library().<List<?>>read(reading -> reading.imports().problems(receipt.run())))
        .hasSize(1);
    readAttachments(reader(2, counting::read));
    assertThat(reads).as("a newer reader looks again").hasValue(2);
    assertThat(importer().receipts().getFirst().problems()).containsExactly(expected);
    readAttachments(reader(3, (_, _) -> new AttachmentReader.Read("harbour", List.of())));
    assertThat(importer().receipts().getFirst().problems())
        .as("what a newer reader could read is no problem any more")
        .isEmpty();
    assertThat(shelf.library().<List<?>>read(reading -> reading.imports().problems(receipt.run())))
        .isEmpty();
    assertWhole();
  }

  private interface Reading {
    AttachmentReader.Read read(Path file, String name) throws IOException;
  }

  private static AttachmentReader reader(int rules, Reading reading) {
    return new AttachmentReader() {
      @Override
      public int rules() {
        return rules;
      }

      @Override
      public Read read(Path file, String name) throws IOException {
        return reading.read(file, name);
      }
    };
  }

  @Test
  void whateverAReaderThrowsCostsOneAttachment() {
    load(
        "x",
        entry("a", sent("a1", "x", attachment("1", "one"))),
        entry("b", sent("b1", "x", attachment("2", "two"))),
        entry("c", sent("c1", "x", attachment("3", "three lighthouses"))));

    readAttachments(
        reader(
            1,
            (file, name) -> {
              switch (name) {
                case "1" -> throw new OutOfMemoryError();
                case "2" -> throw new IllegalStateException();
                default -> {
                  return new AttachedDocuments().read(file, name);
                }
              }
            }));

    assertThat(find("lighthouses")).hasSize(1);
    assertThat(
            shelf
                .library()
                .<List<String>>read(reading ->
                    reading.attachmentTexts().lacking().stream()
                        .map(lacking -> lacking.reason())
                        .toList()))
        .containsExactlyInAnyOrder(
            "It could not be read: it needs more memory than there is.",
            "It could not be read: it is damaged.");
  }

  @Test
  void aVeryLongOneIsSearchedAsFarAsItGoesAndSaysSo() {
    String text = "start " + "filler words ".repeat(90_000) + "end";
    load("x", entry("a", sent("a1", "x", attachment("long.txt", text))));

    readAttachments();

    assertThat(find("start")).hasSize(1);
    assertThat(find("end")).isEmpty();
    Map<String, Known> known =
        shelf.library().read(reading -> reading.attachmentTexts().of(shelf.id("a")));
    assertThat(known.values())
        .containsExactly(
            new Known(1_000_000, "Its first 1,000,000 characters are searched, not the rest."));
  }

  @Test
  void aNewReadingReplacesTheOldOneAndItsWords() {
    load("x", entry("a", sent("a1", "x", attachment("t.txt", TIDES))));
    readAttachments(reader(1, (_, _) -> new AttachmentReader.Read("wrong harbour", List.of())));
    assertThat(find("harbour")).hasSize(1);

    readAttachments(reader(2, (_, _) -> new AttachmentReader.Read("", List.of())));
    assertThat(find("harbour")).isEmpty();

    readAttachments(reader(3, (file, name) -> new AttachedDocuments().read(file, name)));
    assertThat(find("mole")).hasSize(1);
  }

  @Test
  void anImportThatWritesItsPassageAnewKeepsItFound() {
    load("x", entry("a", sent("a1", "first words", attachment("t.md", TIDES))));
    readAttachments();

    var without =
        new Part(
            PartKind.ATTACHMENT,
            null,
            null,
            "t.md",
            "",
            null,
            Map.of(Part.Meta.MISSING, "not in it"));
    load(
        "y",
        Drafts.changedAt(9_000_000, entry("a", sent("a1", "later words", PartDraft.of(without)))));

    assertThat(find("mole")).extracting(AttachmentReadingTest::cite).containsExactly("a1 in t.md");
    assertThat(find("first")).isEmpty();
    assertThat(readAttachments()).isZero();
    assertWhole();
  }

  @Test
  void undoingTheImportTakesTheTextAway() {
    Receipt receipt = load("x", entry("a", sent("a1", "x", attachment("t.md", TIDES))));
    readAttachments();

    importer().undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);

    assertThat(find("mole")).isEmpty();
    assertThat(shelf.library().<Long>read(reading -> reading.attachmentTexts().count())).isZero();
    assertWhole();
  }

  @Test
  void undoingALaterImportLeavesTheTextOfTheEarlier() {
    load("x", entry("a", sent("a1", "x", attachment("t.md", TIDES))));
    readAttachments();
    Receipt later =
        load(
            "y",
            entry(
                "a",
                sent("a1", "x", attachment("t.md", TIDES)),
                sent("a2", "y", attachment("u.md", "An anchor in the mud."))));
    readAttachments();
    assertThat(find("anchor")).hasSize(1);

    importer().undo(later.run(), false, CancelSignal.NEVER, Progress.NONE);

    assertThat(find("anchor")).isEmpty();
    assertThat(find("mole")).extracting(AttachmentReadingTest::cite).containsExactly("a1 in t.md");
    assertWhole();
  }

  @Test
  void aPurgeLeavesNothingOfIt() throws IOException {
    load("x", entry("a", sent("a1", "x", attachment("t.md", TIDES.replace("mole", "zanzibar")))));
    readAttachments();
    Library library = shelf.library();
    library.write(writing -> {
      writing.entryRemoval().delete(shelf.id("a"), true, Shelf.NOW);
      return true;
    });
    library.emptyLog();

    String bytes = Files.readString(library.file(), StandardCharsets.ISO_8859_1);
    assertThat(bytes.contains("The flood gauge at the zanzibar")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aFailureWhileItIsKeptLeavesAWholeLibraryThatReadsOn(int time) {
    load(
        "x",
        entry("a", sent("a1", "x", attachment("t.md", TIDES))),
        entry("b", sent("b1", "x", attachment("u.md", "An anchor in the mud."))));
    var left = new AtomicInteger(time);
    Faults.listen(name -> {
      if (name.equals("attachment") && left.decrementAndGet() == 0) {
        throw new IllegalStateException("stop");
      }
    });
    assertThatThrownBy(this::readAttachments).hasMessage("stop");
    Faults.listen(null);

    assertWhole();
    assertThat(find("anchor mole")).isEmpty();
    assertThat(readAttachments()).isEqualTo(2);
    assertThat(find("anchor")).hasSize(1);
    assertThat(find("mole")).hasSize(1);
  }

  @Test
  void whoCancelsKeepsWhatWasRead() {
    load(
        "x",
        entry("a", sent("a1", "x", attachment("t.md", TIDES))),
        entry("b", sent("b1", "x", attachment("u.md", "An anchor in the mud."))));
    var asked = new AtomicInteger();
    var reading = new AttachmentReading(shelf.library(), new AttachedDocuments());

    assertThatThrownBy(
            () -> reading.readAll(() -> {}, () -> asked.incrementAndGet() > 1, Progress.NONE))
        .hasMessage("Stopped before the end.");

    assertThat(shelf.library().<Long>read(it -> it.attachmentTexts().count())).isEqualTo(1);
    assertThat(readAttachments()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatEndedTheProgramIsTriedAgain(int times) {
    load("x", entry("a", sent("a1", "x", attachment("t.md", TIDES))));
    endTheProgram(times);

    readAttachments();

    assertThat(find("mole")).hasSize(1);
  }

  @Test
  void whatEndsItEachTimeIsGivenUp() {
    load("x", entry("a", sent("a1", "x", attachment("t.md", TIDES))));
    endTheProgram(3);

    readAttachments();

    assertThat(find("mole")).isEmpty();
    assertThat(importer().receipts().getFirst().problems().getFirst().reason())
        .endsWith("The program ended each time while it was read.");
  }

  /// As a killed process leaves the library.
  private void endTheProgram(int times) {
    for (int i = 0; i < times; i++) {
      shelf
          .library()
          .write(writing -> {
            long blob = writing.attachmentTexts().waiting(1, 1).getFirst().blob();
            writing.attachmentWriter().begin(blob);
            return blob;
          });
    }
  }
}
