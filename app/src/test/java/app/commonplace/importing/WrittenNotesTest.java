package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.Verification;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Passage;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import app.commonplace.problems.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenNotesTest {
  @TempDir Path folder;
  private final MemoryFormat format = new MemoryFormat();
  private Library library;
  private WrittenNotes notes;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("Test.commonplace"), Access.CREATE);
    notes = new WrittenNotes(library, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
    library.close();
  }

  private Entry entry(EntryId id) {
    return library.read(reading -> reading.entries().find(id)).orElseThrow();
  }

  private String text(EntryId id) {
    List<Passage> passages = library.read(reading -> reading.passages().of(id));
    assertThat(passages).hasSize(1);
    return passages.getFirst().text();
  }

  @Test
  void aNoteIsAnEntryNamedByItsFirstLine() {
    EntryId note = notes.write("\n## Tides of *March*\n\nSpring tides follow the moon.\n");
    assertThat(entry(note).title()).isEqualTo("Tides of March");
    assertThat(entry(note).kind()).isEqualTo(EntryKind.NOTE);
    assertThat(entry(note).provider()).isEqualTo(Provider.NOTES);
    assertThat(text(note)).contains("Spring tides");
    assertThat(entry(notes.write("Tides of March")).id()).isNotEqualTo(note);
  }

  @Test
  void writingItAgainKeepsWhatIsOnIt() {
    EntryId note = notes.write("First words");
    new Organizer(library, Clock.systemUTC()).tagging().tag(Target.of(note), "moon");
    assertThat(notes.rewrite(note, "Other words entirely")).isEqualTo("First words");
    assertThat(text(note)).isEqualTo("Other words entirely");
    assertThat(entry(note).title()).isEqualTo("Other words entirely");
    List<Tag> tags = library.read(reading -> reading.tags().of(note));
    assertThat(tags).extracting(Tag::name).containsExactly("moon");
    assertThat(notes.rewrite(note, "First words")).isEqualTo("Other words entirely");
  }

  @Test
  void anImportedNoteThatIsWrittenAgainIsThePersonsOwn() {
    var said = Drafts.said("text", null, Role.SECTION, 1, "As it came");
    var importer = new Importer(library, new Formats(List.of(format)), Clock.systemUTC());
    Receipt receipt =
        importer.read(
            format.export("notes", List.of(note("n1", said))),
            ImportOptions.USUAL,
            ImportListener.NONE,
            CancelSignal.NEVER);
    EntryId id = new EntryId(1);
    notes.rewrite(id, "As I want it");
    importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
    assertThat(text(id)).isEqualTo("As I want it");
    importer.undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);
    assertThat(text(id)).isEqualTo("As I want it");
  }

  private static EntryDraft note(String id, app.commonplace.model.PassageDraft said) {
    EntryDraft like = Drafts.entry(id, "A note", said.externalId(), List.of(said));
    return new EntryDraft(
        EntryKind.NOTE,
        Provider.NOTES,
        "",
        id,
        like.title(),
        null,
        null,
        like.createdAt(),
        like.updatedAt(),
        null,
        null,
        said.externalId(),
        like.passages(),
        List.of());
  }

  @Test
  void onlyNotesCanBeWritten() {
    var importer = new Importer(library, new Formats(List.of(format)), Clock.systemUTC());
    var prompt = Drafts.said("a1", null, Role.USER, 1, "When is tide?");
    importer.read(
        format.export("chat", List.of(Drafts.entry("a", "Tide", "a1", List.of(prompt)))),
        ImportOptions.USUAL,
        ImportListener.NONE,
        CancelSignal.NEVER);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> notes.rewrite(new EntryId(1), "Mine"))
        .withMessageContaining("no note");
    assertThat(text(new EntryId(1))).isEqualTo("When is tide?");
  }
}
