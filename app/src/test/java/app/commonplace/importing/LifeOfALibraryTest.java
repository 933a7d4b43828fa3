package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Years of a library in a second: exports of one conversation are imported, undone and read again
/// in any order, files come and go. After every step the library is what one would be that never
/// saw what was undone. `-Dlife.seeds=N` for more lives.
class LifeOfALibraryTest {
  private static final int STEPS = 14;
  private static final int VERSIONS = 5;

  @TempDir Path folder;
  private int names;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("life.seeds", 12));
  }

  /// One export that was imported, whether it changed anything or not.
  private record Imported(long run, EntryDraft draft) {}

  private final class Desk implements AutoCloseable {
    final MemoryFormat format = new MemoryFormat();
    final Library library = Library.open(folder.resolve(++names + ".commonplace"), Access.CREATE);
    final Importer importer =
        new Importer(library, new Formats(List.of(format)), Clock.systemUTC());

    Receipt read(EntryDraft draft) {
      Receipt receipt =
          importer.read(
              format.export("export " + ++names, List.of(draft)),
              ImportOptions.USUAL,
              ImportListener.NONE,
              CancelSignal.NEVER);
      assertThat(receipt.tally().addsUp()).isTrue();
      return receipt;
    }

    void undo(Imported imported) {
      importer.undo(imported.run(), false, CancelSignal.NEVER, Progress.NONE);
    }

    void reread() {
      importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
    }

    @Override
    public void close() {
      library.close();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatWasUndoneLeavesNothingAndTakesNothing(long seed) {
    var random = new Random(seed);
    List<EntryDraft> versions = versions(random);
    var told = new ArrayList<String>();
    try (var desk = new Desk()) {
      var live = new ArrayList<Imported>();
      for (int step = 0; step < STEPS; step++) {
        int choice = random.nextInt(10);
        if (choice < 5 || live.isEmpty()) {
          int version = random.nextInt(VERSIONS);
          Receipt receipt = desk.read(versions.get(version));
          boolean changed = receipt.tally().changedAnything();
          told.add("import of version " + version + (changed ? "" : ", nothing new"));
          live.add(new Imported(receipt.run(), versions.get(version)));
        } else if (choice < 8) {
          Imported undone = take(live, random.nextInt(live.size()));
          told.add("undo of version " + versions.indexOf(undone.draft()));
          desk.undo(undone);
        } else {
          told.add("reading again");
          desk.reread();
        }
        assertIsAsIf(live, desk.library, told);
      }
    }
  }

  /// Takes one away. What a later import holds as well stands where it first came.
  private static Imported take(List<Imported> live, int at) {
    Imported undone = live.remove(at);
    for (int later = at; later < live.size(); later++) {
      if (live.get(later).draft().equals(undone.draft())) {
        live.add(at, live.remove(later));
        break;
      }
    }
    return undone;
  }

  private void assertIsAsIf(List<Imported> live, Library library, List<String> told) {
    try (var other = new Desk()) {
      live.forEach(imported -> other.read(imported.draft()));
      Map<String, String> expected = other.library.read(WholeLibrary::of);
      assertThat(WholeLibrary.differences(expected, library)).as(told.toString()).isEmpty();
      assertThat(state(library)).as(told.toString()).isEqualTo(state(other.library));
      assertThat(Verification.of(library))
          .as(told.toString())
          .filteredOn(check -> !check.ok())
          .isEmpty();
    }
  }

  /// Which kinds of parts its entry is found by, and how exports changed it.
  private static Optional<List<Object>> state(Library library) {
    return library.read(reading ->
        reading
            .entries()
            .state("memory", "", "e")
            .map(state -> List.of(state.holds(), state.retitled(), state.rewritten())));
  }

  // ---- one conversation, exported again and again

  private static List<EntryDraft> versions(Random random) {
    var versions = new ArrayList<EntryDraft>();
    var passages = new ArrayList<PassageDraft>();
    for (int version = 0; version < VERSIONS; version++) {
      for (int i = 0; i < passages.size(); i++) {
        if (random.nextInt(3) == 0) {
          PassageDraft old = passages.get(i);
          passages.set(i, passage(random, old.externalId(), old.parentId(), i));
        }
      }
      for (int more = random.nextInt(3) + (version == 0 ? 1 : 0); more > 0; more--) {
        String parent =
            passages.isEmpty() ? null : passages.get(random.nextInt(passages.size())).externalId();
        passages.add(passage(random, "p" + passages.size(), parent, passages.size()));
      }
      versions.add(
          Drafts.changedAt(
              version,
              Drafts.entry(
                  "e",
                  "Title " + random.nextInt(3),
                  passages.get(random.nextInt(passages.size())).externalId(),
                  passages.stream().map(passage -> asExported(random, passage)).toList())));
    }
    return versions;
  }

  private static PassageDraft passage(Random random, String id, String parent, int second) {
    var parts = new ArrayList<PartDraft>();
    parts.add(PartDraft.of(Part.prose(Drafts.words(random))));
    for (int file = random.nextInt(3); file > 0; file--) {
      parts.add(file("file " + file + ".txt"));
    }
    Role role = second % 2 == 0 ? Role.USER : Role.ASSISTANT;
    return new PassageDraft(
        id, parent, role, null, null, Instant.ofEpochSecond(1_700_000_000L + second), false, parts);
  }

  private static PartDraft file(String name) {
    Part part =
        new Part(PartKind.ATTACHMENT, "text/plain", null, name, "", null, Map.of())
            .with(Part.Meta.MISSING, "not in the archive");
    return PartDraft.of(part);
  }

  /// With the bytes of some of its files, as archives are.
  private static PassageDraft asExported(Random random, PassageDraft passage) {
    return passage.withParts(
        passage.parts().stream()
            .map(part -> part.part().isFile() && random.nextInt(3) > 0 ? withBytes(part) : part)
            .toList());
  }

  private static PartDraft withBytes(PartDraft file) {
    byte[] bytes = ("Bytes of " + file.part().name()).getBytes(StandardCharsets.UTF_8);
    return new PartDraft(
        file.part().without(Part.Meta.MISSING), () -> new ByteArrayInputStream(bytes));
  }
}
