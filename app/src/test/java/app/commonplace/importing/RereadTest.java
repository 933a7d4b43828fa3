package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.Verification;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newer reader makes something else of the originals that a library keeps.
class RereadTest {
  private static final EntryId ENTRY = new EntryId(1);
  private static final PassageDraft PROMPT = Drafts.said("a1", null, Role.USER, 1, "When is tide?");

  @TempDir Path folder;
  private final MemoryFormat format = new MemoryFormat();
  private Library library;
  private Importer importer;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("Test.commonplace"), Access.CREATE);
    importer = new Importer(library, new Formats(List.of(format)), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
    library.close();
  }

  private static EntryDraft draft(String title, PassageDraft... more) {
    var passages = new ArrayList<PassageDraft>();
    passages.add(PROMPT);
    passages.addAll(List.of(more));
    return Drafts.entry("a", title, passages.getLast().externalId(), passages);
  }

  private static PassageDraft answer(String text) {
    return Drafts.said("a2", "a1", Role.ASSISTANT, 2, text);
  }

  private static PassageDraft further(String id, String text) {
    return Drafts.said(id, "a2", Role.USER, 3, text);
  }

  private Receipt load(String name, EntryDraft draft) {
    return importer.read(
        format.export(name, List.of(draft)),
        ImportOptions.USUAL,
        ImportListener.NONE,
        CancelSignal.NEVER);
  }

  private Receipt reread() {
    return importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
  }

  private void undo(Receipt receipt) {
    importer.undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);
  }

  private List<String> told() {
    return library.read(reading -> {
      Entry entry = reading.entries().find(ENTRY).orElseThrow();
      var told = new ArrayList<String>();
      told.add(entry.title() + " " + entry.currentLeaf() + " " + entry.starred() + entry.tags());
      for (Passage passage : reading.passages().of(ENTRY)) {
        told.add(passage.id() + " " + passage.externalId() + " " + passage.text());
      }
      reading.notes().of(ENTRY).stream().map(Note::text).forEach(told::add);
      told.add(reading.links().of(ENTRY).size() + " links");
      return told;
    });
  }

  @Test
  void whatChangedIsToldInAReceiptAndUndoneByIt() {
    load("x", draft("Old", answer("At six.")));
    List<String> before = told();
    format.remember(
        "x/a", draft("New", answer("At six, thinking aside."), further("a3", "Thanks")));

    Receipt receipt = reread();

    assertThat(receipt.run()).isPositive();
    assertThat(receipt.tally().addsUp()).isTrue();
    assertThat(receipt.tally().entries().updated()).isEqualTo(1);
    assertThat(receipt.tally().passages().fresh()).isEqualTo(1);
    Receipt kept = importer.receipts().getFirst();
    assertThat(kept.run()).isEqualTo(receipt.run());
    assertThat(kept.format()).isEqualTo("reread");
    assertThat(kept.problems())
        .containsExactly(
            Remark.note(
                "Test.commonplace",
                "Entries whose originals were read again by this version: 1; of them changed: 1."
                    + " What you added stays."));
    assertThat(told()).contains("2 a2 At six, thinking aside.").isNotEqualTo(before);
    undo(receipt);
    assertThat(told()).isEqualTo(before);
    assertThat(importer.receipts().getFirst().state()).isEqualTo("undone");
    assertThat(reread().tally().entries().updated()).as("it can be had again").isEqualTo(1);
  }

  @Test
  void aReaderThatMakesAnotherIdOfAnOriginalStillSpeaksForItsEntry() {
    load("x", draft("Old", answer("At six.")));
    EntryDraft now = draft("New", answer("At six, thinking aside."));
    format.remember("x/a", now.knownAs("elsewhere", "someone", "made-of-less"));

    assertThat(reread().tally().entries().updated()).isEqualTo(1);

    assertThat(told()).contains("2 a2 At six, thinking aside.");
    List<Entry> entries = library.read(reading -> reading.entries().all());
    assertThat(entries).extracting(Entry::externalId).containsExactly("a");
    assertThat(entries).extracting(Entry::provider).containsExactly("memory");
  }

  @Test
  void theStarOfAnUndoneExportGoesWithIt() {
    load("x", draft("Tide", answer("At six.")));
    Receipt starred =
        load("y", Drafts.starred(draft("Tide", answer("At six."), further("a3", "Thanks"))));
    assertThat(told()).first().asString().contains("true");
    undo(starred);
    assertThat(told()).first().asString().contains("false");
  }

  @Test
  void whatAPersonAddedStaysThroughReadingAndUndoing() {
    load("x", draft("Old", answer("At six.")));
    load(
        "y", Drafts.entry("b", "Other", "b1", List.of(Drafts.said("b1", null, Role.USER, 1, "x"))));
    var organizer = new Organizer(library, Clock.systemUTC());
    organizer.tagging().tag(Target.of(ENTRY), "sea");
    organizer.tagging().tag(new Target(ENTRY, new PassageId(2)), "answer");
    organizer.noting().add(new Target(ENTRY, new PassageId(2)), "ask again");
    organizer.marking().star(ENTRY, true);
    organizer.linking().link(Target.of(ENTRY), Target.of(new EntryId(2)), "related", null);
    List<String> before = told();
    format.remember(
        "x/a", draft("New", answer("At six, thinking aside."), further("a3", "Thanks")));

    Receipt receipt = reread();

    assertThat(told()).contains("ask again", "1 links").first().asString().contains("true[sea]");
    assertThat(told().getFirst()).startsWith("New");
    undo(receipt);
    assertThat(told()).isEqualTo(before);
    assertThat(library.<List<Tag>>read(reading -> reading.tags().of(new PassageId(2))))
        .extracting(Tag::name)
        .containsExactly("answer");
  }

  @Test
  void whereNothingChangedThereIsNoReceipt() {
    load("x", draft("Old", answer("At six.")));
    assertThat(reread().run()).isZero();
    assertThat(importer.receipts()).hasSize(1);
  }

  @Test
  void whatALaterImportBroughtStaysWhenAReadingIsTakenBack() {
    load("x", draft("Old", answer("At six.")));
    format.remember("x/a", draft("New", answer("At six, thinking aside.")));
    Receipt receipt = reread();
    load(
        "y",
        Drafts.changedAt(
            1, draft("New", answer("At six, thinking aside."), further("a9", "Later"))));

    undo(receipt);

    assertThat(told()).anyMatch(line -> line.endsWith("a9 Later"));
  }

  @Test
  void anImportThatIsUndoneTakesWhatWasKeptOfItAlong() {
    load("x", draft("Old", answer("At six.")));
    Receipt later =
        load("y", Drafts.changedAt(1, draft("Old", answer("At six."), further("a3", "Secret"))));
    format.remember("y/a", draft("New", answer("At seven."), further("a3", "Secret")));
    Receipt reading = reread();

    undo(later);
    undo(reading);

    assertThat(told()).noneMatch(line -> line.contains("Secret"));
  }

  @Test
  void readingsAreTakenBackOneByOne() {
    load("x", draft("Old", answer("one")));
    List<String> before = told();
    format.remember("x/a", draft("Newer", answer("two")));
    Receipt first = reread();
    List<String> between = told();
    format.remember("x/a", draft("Newest", answer("three")));
    Receipt second = reread();

    undo(second);
    assertThat(told()).isEqualTo(between);
    undo(first);
    assertThat(told()).isEqualTo(before);
  }
}
