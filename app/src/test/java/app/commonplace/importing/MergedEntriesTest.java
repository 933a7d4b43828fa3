package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.exporting.ExportForm;
import app.commonplace.exporting.Exporter;
import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Faults;
import app.commonplace.library.Library;
import app.commonplace.library.Verification;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import app.commonplace.organizing.Verdict;
import app.commonplace.problems.Problem;
import app.commonplace.twins.Detector;
import app.commonplace.twins.Merging;
import app.commonplace.twins.Preview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two entries of one conversation become one and two again, whatever is imported meanwhile.
class MergedEntriesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final MemoryFormat format = new MemoryFormat();
  private int names;

  @AfterEach
  void noMoreFaults() {
    Faults.listen(null);
  }

  /// A library with all that is done to it.
  private final class Desk implements AutoCloseable {
    final Library library = Library.open(folder.resolve(++names + ".commonplace"), Access.CREATE);
    final Importer importer = new Importer(library, new Formats(List.of(format)), CLOCK);
    final Organizer organizer = new Organizer(library, CLOCK);
    final Judging judging = new Judging(library, CLOCK);
    final Merging merging = new Merging(library, CLOCK);

    long read(String name, List<EntryDraft> drafts) {
      Receipt receipt =
          importer.read(
              format.export(name, drafts),
              ImportOptions.USUAL,
              ImportListener.NONE,
              CancelSignal.NEVER);
      assertThat(receipt.tally().addsUp()).isTrue();
      return receipt.run();
    }

    EntryId id(String externalId) {
      return library.read(reading -> reading.entries().withExternalId(externalId)).getFirst().id();
    }

    List<Passage> passages(String externalId) {
      return library.read(reading -> reading.passages().of(id(externalId)));
    }

    Passage passage(String externalId, String passage) {
      return passages(externalId).stream()
          .filter(it -> it.externalId().equals(passage))
          .findFirst()
          .orElseThrow();
    }

    /// All that a person can see and has made, as it would leave the library.
    String told() {
      List<Entry> alive =
          library.read(reading -> reading.entries().all()).stream()
              .filter(entry -> entry.deletedAt() == null)
              .toList();
      Path to = folder.resolve("told-" + ++names);
      new Exporter(library).export(alive, to, ExportForm.JSON, CancelSignal.NEVER, Progress.NONE);
      try {
        return Files.readString(to.resolve("commonplace.json"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void assertWhole() {
      assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
    }

    @Override
    public void close() {
      library.close();
    }
  }

  // ---- by hand

  private static List<PassageDraft> said(String prefix, String... texts) {
    var passages = new ArrayList<PassageDraft>();
    for (int i = 0; i < texts.length; i++) {
      passages.add(
          Drafts.said(
              prefix + i,
              i == 0 ? null : prefix + (i - 1),
              i % 2 == 0 ? Role.USER : Role.ASSISTANT,
              1_700_000_000L + i,
              texts[i]));
    }
    return passages;
  }

  private static EntryDraft talk(String id, List<PassageDraft> passages) {
    return Drafts.entry(id, "Title " + id, passages.getLast().externalId(), passages);
  }

  private static final String[] TEA = {
    "How long does green tea keep when it is stored in a tin?",
    "About **a year**, if the tin closes well and stands in a dark and dry place of your kitchen.",
    "And black tea?",
    "Black tea keeps longer, up to three years, since it was oxidised before it was dried.",
    "Which of the two had I better buy in large amounts then?",
    "Black tea: buy as much as you drink in two years, and store it away from spices."
  };

  private static String[] first(int n) {
    return java.util.Arrays.copyOf(TEA, n);
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).toList();
  }

  @Test
  void theMergedEntryHasWhatEitherHadAndAllThatAPersonMade() {
    try (var desk = new Desk()) {
      desk.read("official", List.of(talk("a", said("a", first(4)))));
      desk.read("page", List.of(talk("b", said("b", TEA)), talk("c", said("c", "Else?", "No."))));
      EntryId a = desk.id("a");
      EntryId b = desk.id("b");
      desk.organizer.tagging().tag(Target.of(a), "tea");
      desk.organizer.tagging().tag(Target.of(b), "kitchen");
      desk.organizer.marking().star(b, true);
      Passage shared = desk.passage("b", "b1");
      Passage alone = desk.passage("b", "b5");
      desk.organizer.noting().add(new Target(b, shared.id()), "on what both have");
      desk.organizer.noting().add(new Target(b, alone.id()), "on what only b has");
      desk.organizer.tagging().tag(new Target(b, alone.id()), "buy");
      desk.organizer
          .linking()
          .link(new Target(desk.id("c"), null), new Target(b, alone.id()), "related", null);
      desk.judging.judge("tea", shared.id(), Verdict.GOOD);

      Preview preview = desk.merging.preview(a, b);
      assertThat(List.of(preview.shared(), preview.onlyKept(), preview.onlyGone()))
          .containsExactly(4, 0, 2);
      assertThat(preview.rows()).extracting(row -> row.passage().text()).containsExactly(TEA);
      assertThat(preview.tags()).containsExactly("kitchen", "tea");

      desk.merging.merge(a, b);
      desk.assertWhole();
      Entry merged = desk.library.read(reading -> reading.entries().find(a)).orElseThrow();
      assertThat(texts(desk.passages("a"))).containsExactly(TEA);
      assertThat(desk.passages("a")).allMatch(Passage::current);
      assertThat(merged.tags()).containsExactly("kitchen", "tea");
      assertThat(merged.starred()).isTrue();
      assertThat(merged.passages()).isEqualTo(6);
      assertThat(desk.organizer.noting().of(a))
          .extracting(note -> note.text() + ": " + textOf(desk, note.passage()))
          .containsExactly("on what both have: " + TEA[1], "on what only b has: " + TEA[5]);
      assertThat(desk.organizer.linking().of(a))
          .extracting(link -> textOf(desk, link.toPassage()))
          .containsExactly(TEA[5]);
      assertThat(desk.judging.all())
          .extracting(judged -> textOf(desk, judged.passage()))
          .containsExactly(TEA[1]);
      assertThat(desk.organizer.trashing().trashed()).isEmpty();

      Target there = new Target(b, alone.id());
      Target here = desk.library.read(there::now);
      assertThat(here.entry()).isEqualTo(a);
      assertThat(textOf(desk, here.passage())).isEqualTo(TEA[5]);
    }
  }

  private static String textOf(Desk desk, app.commonplace.model.PassageId id) {
    return desk.library.read(reading -> reading.passages().find(id)).orElseThrow().text();
  }

  @Test
  void aNoteThatBothHaveInTheSameWordsIsOneAndTwoAgain() {
    try (var desk = new Desk()) {
      desk.read("official", List.of(talk("a", said("a", TEA))));
      desk.read("page", List.of(talk("b", said("b", TEA))));
      EntryId a = desk.id("a");
      EntryId b = desk.id("b");
      for (String id : List.of("a", "b")) {
        EntryId entry = desk.id(id);
        desk.organizer.noting().add(Target.of(entry), "on the whole");
        desk.organizer.noting().add(new Target(entry, desk.passage(id, id + 1).id()), "here");
      }
      desk.organizer.noting().add(new Target(b, desk.passage("b", "b3").id()), "here");
      String before = desk.told();
      assertThat(desk.merging.preview(a, b).notes()).isEqualTo(3);

      desk.merging.merge(a, b);

      desk.assertWhole();
      assertThat(desk.organizer.noting().of(a))
          .extracting(
              note -> note.text() + (note.passage() == null ? "" : textOf(desk, note.passage())))
          .containsExactlyInAnyOrder("on the whole", "here" + TEA[1], "here" + TEA[3]);
      desk.merging.undo(b);
      assertThat(desk.told()).isEqualTo(before);
      desk.assertWhole();
    }
  }

  @Test
  void aLaterExportOfEitherBringsTheMergedEntryUpToDateAndNoTwinBack() {
    try (var desk = new Desk()) {
      desk.read("official 1", List.of(talk("a", said("a", first(2)))));
      desk.read("page 1", List.of(talk("b", said("b", first(2)))));
      desk.merging.merge(desk.id("a"), desk.id("b"));

      desk.read("page 2", List.of(talk("b", said("b", first(4)))));
      assertThat(texts(desk.passages("a"))).containsExactly(first(4));
      desk.assertWhole();
      Passage copy = desk.passages("a").getLast();
      desk.organizer.noting().add(new Target(desk.id("a"), copy.id()), "kept");

      desk.read("official 2", List.of(talk("a", said("a", TEA))));
      assertThat(desk.passages("a"))
          .extracting(Passage::externalId)
          .containsExactly("a0", "a1", "a2", "a3", "a4", "a5");
      assertThat(desk.organizer.noting().of(desk.id("a")))
          .extracting(note -> textOf(desk, note.passage()))
          .containsExactly(TEA[3]);
      desk.assertWhole();

      desk.read("page 2", List.of(talk("b", said("b", first(4)))));
      long alive = desk.library.read(reading -> reading.counts().entries());
      assertThat(alive).isEqualTo(1);
      new Detector(desk.library).find(CancelSignal.NEVER, Progress.NONE);
      assertThat(desk.merging.offered()).isEmpty();
    }
  }

  @Test
  void undoingAnImportTakesOnlyItsOwnOutOfAMergedEntry() {
    try (var desk = new Desk()) {
      desk.read("official", List.of(talk("a", said("a", first(2)))));
      long page = desk.read("page", List.of(talk("b", said("b", first(4)))));
      long grown = desk.read("page grown", List.of(talk("b", said("b", TEA))));
      desk.merging.merge(desk.id("a"), desk.id("b"));
      assertThat(texts(desk.passages("a"))).containsExactly(TEA);
      desk.importer.undo(grown, false, CancelSignal.NEVER, Progress.NONE);
      assertThat(texts(desk.passages("a"))).containsExactly(first(4));
      desk.assertWhole();
      desk.importer.undo(page, false, CancelSignal.NEVER, Progress.NONE);
      assertThat(texts(desk.passages("a"))).containsExactly(first(2));
      assertThat(desk.library.<Boolean>read(reading -> reading.joined().isAny())).isFalse();
      desk.assertWhole();
    }
  }

  @Test
  void whatWasMergedIsPurgedWithTheEntryAndStaysAway() {
    try (var desk = new Desk()) {
      desk.read("official", List.of(talk("a", said("a", first(2)))));
      desk.read("page", List.of(talk("b", said("b", TEA))));
      desk.merging.merge(desk.id("a"), desk.id("b"));
      desk.organizer.trashing().trash(desk.id("a"));
      desk.organizer.trashing().purge(desk.id("a"));
      desk.read("page again", List.of(talk("b", said("b", TEA))));
      List<Entry> left = desk.library.read(reading -> reading.entries().all());
      assertThat(left).isEmpty();
      desk.assertWhole();
    }
  }

  @Test
  void anEntryIsMergedOnceAndOnlyWithWhatItHasPassagesInCommon() {
    try (var desk = new Desk()) {
      desk.read(
          "x",
          List.of(
              talk("a", said("a", TEA)),
              talk("b", said("b", TEA)),
              talk("c", said("c", "Something else altogether?", "Yes."))));
      EntryId a = desk.id("a");
      EntryId b = desk.id("b");
      assertThatThrownBy(() -> desk.merging.merge(a, desk.id("c")))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("nothing in common");
      assertThatThrownBy(() -> desk.merging.merge(a, a)).hasMessageContaining("itself");
      desk.merging.merge(a, b);
      assertThatThrownBy(() -> desk.merging.merge(a, b)).hasMessageContaining("merged already");
      assertThat(desk.merging.undo(b)).isEqualTo(a);
      assertThatThrownBy(() -> desk.merging.undo(b)).hasMessageContaining("not merged");
    }
  }

  // ---- at random

  /// One rendering of a conversation by somebody else: other ids, some branches left out, some
  /// texts written differently.
  private static EntryDraft rendering(Random random, String prefix, EntryDraft draft) {
    List<PassageDraft> kept = new ArrayList<>();
    var ids = new java.util.HashSet<String>();
    for (PassageDraft passage : draft.passages()) {
      boolean follows = passage.parentId() == null || ids.contains(passage.parentId());
      if (follows && (kept.isEmpty() || random.nextInt(5) > 0)) {
        ids.add(passage.externalId());
        kept.add(rendering(random, prefix, passage));
      }
    }
    return new EntryDraft(
        draft.kind(),
        draft.provider(),
        draft.account(),
        prefix + draft.externalId(),
        draft.title(),
        null,
        null,
        null,
        null,
        null,
        null,
        kept.getLast().externalId(),
        kept,
        List.of());
  }

  private static PassageDraft rendering(Random random, String prefix, PassageDraft passage) {
    String text = passage.parts().getFirst().part().text();
    return new PassageDraft(
        prefix + passage.externalId(),
        passage.parentId() == null ? null : prefix + passage.parentId(),
        passage.role(),
        null,
        null,
        random.nextBoolean() ? passage.createdAt() : null,
        random.nextInt(12) == 0,
        List.of(
            PartDraft.of(Part.prose(random.nextBoolean() ? text : "**" + text.strip() + "**"))));
  }

  private static List<EntryDraft> renderings(long seed, String prefix, List<EntryDraft> drafts) {
    var random = new Random(seed);
    return drafts.stream().map(draft -> rendering(random, prefix, draft)).toList();
  }

  /// A person at work: tags, stars, notes, links, titles, on whatever is not in the trash.
  private static void organize(Desk desk, Random random) {
    for (int i = 0; i < 12; i++) {
      Target one = anything(desk, random);
      Target other = anything(desk, random);
      switch (random.nextInt(7)) {
        case 0 -> desk.organizer.tagging().tag(one, "tag" + random.nextInt(4));
        case 1 -> desk.organizer.noting().add(one, "note " + i);
        case 2 -> desk.organizer.marking().star(one.entry(), random.nextBoolean());
        case 3 -> desk.organizer.marking().rename(one.entry(), "Own " + random.nextInt(3));
        case 4 -> desk.organizer.marking().markRead(one.entry(), true);
        case 5 -> {
          if (one.passage() != null) {
            desk.judging.judge("q" + random.nextInt(3), one.passage(), Verdict.GOOD);
          }
        }
        default -> {
          if (!one.equals(other)) {
            desk.organizer.linking().link(one, other, "related", "link " + i);
          }
        }
      }
    }
  }

  private static Target anything(Desk desk, Random random) {
    List<Entry> alive =
        desk.library.read(reading -> reading.entries().all()).stream()
            .filter(entry -> entry.deletedAt() == null)
            .toList();
    Entry entry = alive.get(random.nextInt(alive.size()));
    List<Passage> passages = desk.library.read(reading -> reading.passages().of(entry.id()));
    return random.nextInt(3) == 0
        ? Target.of(entry.id())
        : new Target(entry.id(), passages.get(random.nextInt(passages.size())).id());
  }

  /// Two libraries have the same life, but in one of them entries are merged and taken apart again.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void undoingGivesBackTheLibraryAsItWouldBe(long seed) {
    List<List<EntryDraft>> exports = Drafts.growing(new Random(seed), 4, 3);
    try (var desk = new Desk();
        var control = new Desk()) {
      for (Desk one : List.of(desk, control)) {
        one.read("a1 " + seed, exports.get(0));
        one.read("b1 " + seed, renderings(seed, "b-", exports.get(0)));
        organize(one, new Random(seed));
      }
      assertThat(desk.told()).isEqualTo(control.told());
      List<EntryId> merged = mergeAll(desk, new Random(seed));
      assertThat(merged).as("seed %d", seed).isNotEmpty();
      for (Desk one : List.of(desk, control)) {
        one.read("b2 " + seed, renderings(seed + 1, "b-", exports.get(1)));
        one.read("a2 " + seed, exports.get(1));
        one.read("b1 " + seed, renderings(seed, "b-", exports.get(0)));
        one.assertWhole();
      }
      merged.reversed().forEach(desk.merging::undo);
      desk.assertWhole();
      assertThat(desk.told()).as("seed %d", seed).isEqualTo(control.told());
    }
  }

  private static List<EntryId> mergeAll(Desk desk, Random random) {
    var merged = new ArrayList<EntryId>();
    for (int e = 0; e < 4; e++) {
      EntryId a = desk.id("e" + e);
      EntryId b = desk.id("b-e" + e);
      boolean keepsA = random.nextBoolean();
      if (desk.merging.preview(a, b).shared() > 0) {
        desk.merging.merge(keepsA ? a : b, keepsA ? b : a);
        merged.add(keepsA ? b : a);
        desk.assertWhole();
      }
    }
    return merged;
  }

  /// What a person made while entries were one is still there when they are two.
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void nothingAPersonMadeMeanwhileIsLost(long seed) {
    List<EntryDraft> export = Drafts.growing(new Random(seed), 4, 1).getFirst();
    try (var desk = new Desk()) {
      desk.read("a" + seed, export);
      desk.read("b" + seed, renderings(seed, "b-", export));
      organize(desk, new Random(seed));
      List<EntryId> merged = mergeAll(desk, new Random(seed));
      organize(desk, new Random(seed + 1));
      List<String> notes = notes(desk);
      int links = desk.organizer.linking().all().size();
      merged.reversed().forEach(desk.merging::undo);
      desk.assertWhole();
      assertThat(notes(desk)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(notes);
      assertThat(desk.organizer.linking().all()).hasSize(links);
    }
  }

  private static List<String> notes(Desk desk) {
    return desk.organizer.noting().all().stream()
        .map(note ->
            note.text() + (note.passage() == null ? "" : ": " + textOf(desk, note.passage())))
        .map(text -> text.replace("*", "").strip())
        .toList();
  }

  /// Whatever write it stops at, a merge is done or not done.
  @Test
  void aMergeThatIsStoppedAnywhereIsDoneOrNotDone() {
    List<EntryDraft> export = Drafts.growing(new Random(31), 2, 1).getFirst();
    try (var desk = new Desk()) {
      desk.read("a", export);
      desk.read("b", renderings(31, "b-", export));
      organize(desk, new Random(31));
      EntryId a = desk.id("e0");
      EntryId b = desk.id("b-e0");
      String apart = desk.told();
      int steps = stoppedEverywhere(desk, () -> desk.merging.merge(a, b), apart);
      String one = desk.told();
      assertThat(one).isNotEqualTo(apart);
      int back = stoppedEverywhere(desk, () -> desk.merging.undo(b), one);
      assertThat(desk.told()).isEqualTo(apart);
      assertThat(List.of(steps, back)).allMatch(n -> n > 3);
    }
  }

  /// Does the work with a fault at its first write, then at its second, until it gets through.
  private static int stoppedEverywhere(Desk desk, Runnable work, String before) {
    for (int step = 0; ; step++) {
      int at = step;
      var count = new AtomicInteger();
      Faults.listen(name -> {
        if (!name.equals("acknowledge") && count.getAndIncrement() == at) {
          throw new IllegalStateException(name);
        }
      });
      try {
        work.run();
        Faults.listen(null);
        desk.assertWhole();
        return step;
      } catch (IllegalStateException e) {
        Faults.listen(null);
        desk.assertWhole();
        assertThat(desk.told()).as("stopped at %s", e.getMessage()).isEqualTo(before);
      }
    }
  }
}
