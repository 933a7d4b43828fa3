package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
  @TempDir Path folder;
  private final MemoryFormat format = new MemoryFormat();
  private int libraries;

  @AfterEach
  void noMoreFaults() {
    Faults.listen(null);
  }

  private Library library() {
    return Library.open(folder.resolve(++libraries + ".commonplace"), Access.CREATE);
  }

  private Importer importer(Library library) {
    return new Importer(library, new Formats(List.of(format)), Clock.systemUTC());
  }

  private Receipt read(Library library, Export export) {
    Receipt receipt =
        importer(library)
            .read(export, ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    assertThat(receipt.tally().addsUp()).as("adds up: %s", receipt).isTrue();
    return receipt;
  }

  private static void assertWhole(Library library) {
    assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
  }

  /// All that a person can see of a library's entries, without numbers that depend on order.
  private static List<String> told(Library library) {
    return library.read(reading -> {
      var told = new ArrayList<String>();
      for (Entry entry : reading.entries().all()) {
        List<Passage> passages = reading.passages().of(entry.id());
        told.add(
            entry.externalId()
                + " "
                + entry.title()
                + " "
                + entry.passages()
                + " "
                + entry.branches()
                + " "
                + entry.snippet()
                + passages.stream().map(passage -> told(passage, passages)).toList());
      }
      Collections.sort(told);
      return told;
    });
  }

  private static String told(Passage passage, List<Passage> all) {
    String parent =
        all.stream()
            .filter(other -> other.id().equals(passage.parent()))
            .map(Passage::externalId)
            .findFirst()
            .orElse("-");
    return "\n  %d %s<%s %s%s %s"
        .formatted(
            passage.ordinal(),
            passage.externalId(),
            parent,
            passage.role(),
            passage.current() ? " current" : "",
            passage.text());
  }

  private static EntryDraft conversation() {
    return Drafts.entry(
        "c1",
        "Tea",
        "a2",
        List.of(
            Drafts.said("u1", null, Role.USER, 10, "Green or black?"),
            Drafts.said("a1", "u1", Role.ASSISTANT, 20, "Green."),
            Drafts.said("a2", "u1", Role.ASSISTANT, 15, "Sure! Black tea keeps longer.")));
  }

  @Test
  void keepsEveryBranchAndMarksTheOneTheProviderMarks() {
    try (Library library = library()) {
      Receipt receipt = read(library, format.export("x", List.of(conversation())));
      assertThat(receipt.tally())
          .isEqualTo(new Tally(Counts.fresh(1), Counts.fresh(3), Counts.NONE));
      assertThat(told(library))
          .containsExactly(
              "c1 Tea 3 2 Black tea keeps longer."
                  + List.of(
                      "\n  0 u1<- USER current Green or black?",
                      "\n  1 a1<u1 ASSISTANT Green.",
                      "\n  2 a2<u1 ASSISTANT current Sure! Black tea keeps longer."));
      assertWhole(library);
    }
  }

  /// What a newer export leaves out of the way to an answer, and hangs it on what is left.
  @Test
  void whatStoodBetweenAPromptAndItsAnswerStaysThere() {
    PassageDraft told = Drafts.said("s", null, Role.SYSTEM, 5, "Be brief.");
    PassageDraft result = Drafts.said("t", "u", Role.TOOL, 15, "Three shops.");
    List<EntryDraft> full =
        List.of(
            Drafts.changedAt(
                1,
                Drafts.entry(
                    "c1",
                    "Tea",
                    "a",
                    List.of(
                        told,
                        Drafts.said("u", "s", Role.USER, 10, "Where?"),
                        result,
                        Drafts.said("a", "t", Role.ASSISTANT, 20, "In three shops.")))));
    List<EntryDraft> less =
        List.of(
            Drafts.changedAt(
                2,
                Drafts.entry(
                    "c1",
                    "Tea",
                    "a2",
                    List.of(
                        Drafts.said("u", null, Role.USER, 10, "Where?"),
                        Drafts.said("a", "u", Role.ASSISTANT, 20, "In three shops."),
                        Drafts.said("u2", "a", Role.USER, 30, "Thanks."),
                        Drafts.said("a2", "u2", Role.ASSISTANT, 40, "Enjoy.")))));
    for (boolean fullFirst : List.of(true, false)) {
      try (Library library = library()) {
        read(library, format.export("1", fullFirst ? full : less));
        Receipt second = read(library, format.export("2", fullFirst ? less : full));
        assertThat(told(library).getFirst())
            .startsWith("c1 Tea 6 1 ")
            .contains(
                List.of(
                        "\n  0 s<- SYSTEM current Be brief.",
                        "\n  1 u<s USER current Where?",
                        "\n  2 t<u TOOL current Three shops.",
                        "\n  3 a<t ASSISTANT current In three shops.",
                        "\n  4 u2<a USER current Thanks.",
                        "\n  5 a2<u2 ASSISTANT current Enjoy.")
                    .toString());
        Receipt again = read(library, format.export("2", fullFirst ? less : full));
        assertThat(again.tally().changedAnything()).isFalse();
        assertWhole(library);
        importer(library).undo(second.run(), false, CancelSignal.NEVER, Progress.NONE);
        importer(library).undo(again.run(), false, CancelSignal.NEVER, Progress.NONE);
        assertThat(told(library).getFirst()).startsWith("c1 Tea 4 1 ");
      }
    }
  }

  /// An answer that was taken back does not come back into the branch.
  @Test
  void anAnswerThatIsGoneStaysBeside() {
    PassageDraft asked = Drafts.said("u", null, Role.USER, 10, "Where?");
    EntryDraft before =
        Drafts.entry(
            "c1",
            "Tea",
            "u2",
            List.of(
                asked,
                Drafts.said("a", "u", Role.ASSISTANT, 20, "There."),
                Drafts.said("u2", "a", Role.USER, 30, "Thanks.")));
    EntryDraft after =
        Drafts.entry(
            "c1",
            "Tea",
            "a2",
            List.of(
                asked,
                Drafts.said("u2", "u", Role.USER, 30, "Thanks."),
                Drafts.said("a2", "u2", Role.ASSISTANT, 40, "Enjoy.")));
    try (Library library = library()) {
      read(library, format.export("1", List.of(before)));
      read(library, format.export("2", List.of(after)));
      assertThat(told(library).getFirst())
          .contains("1 a<u ASSISTANT There.", "2 u2<u USER current Thanks.");
    }
  }

  @Test
  void importingTwiceChangesNothingButTheAccount() {
    try (Library library = library()) {
      read(library, format.export("x", List.of(conversation())));
      long commits = library.commitCounter();
      Receipt again = read(library, format.export("x", List.of(conversation())));
      assertThat(again.tally())
          .isEqualTo(new Tally(Counts.unchanged(1), Counts.unchanged(3), Counts.NONE));
      assertThat(library.commitCounter()).isEqualTo(commits);
      assertThat(library.<Integer>read(r -> r.raws().of(new EntryId(1)).size())).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void exportsMayComeInAnyOrder(long seed) {
    var random = new Random(seed);
    List<List<EntryDraft>> versions = Drafts.growing(random, 5, 4);
    List<String> inOrder = null;
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    for (int round = 0; round < 3; round++) {
      try (Library library = library()) {
        for (int version : order) {
          read(library, format.export("v" + version, versions.get(version)));
        }
        List<String> told = told(library);
        inOrder = inOrder == null ? told : inOrder;
        assertThat(told).as("seed %d, order %s", seed, order).isEqualTo(inOrder);
        for (int version : order) {
          Receipt again = read(library, format.export("v" + version, versions.get(version)));
          assertThat(again.tally().changedAnything()).as("seed %d", seed).isFalse();
        }
        assertWhole(library);
      }
      Collections.shuffle(order, random);
    }
  }

  @Test
  void whatAPersonAddedSurvivesAGrownExport() {
    try (Library library = library()) {
      read(library, format.export("x", List.of(conversation())));
      var organizer = new Organizer(library, Clock.systemUTC());
      var entry = new EntryId(1);
      organizer.tagging().tag(Target.of(entry), "drinks/tea");
      organizer.marking().star(entry, true);
      var passages = new ArrayList<>(conversation().passages());
      Passage answer = library.read(r -> r.passages().of(entry).get(2));
      organizer.noting().add(new Target(entry, answer.id()), "my note");
      passages.set(2, Drafts.said("a2", "u1", Role.ASSISTANT, 15, "Black, said otherwise."));
      passages.add(Drafts.said("u2", "a2", Role.USER, 30, "And milk?"));

      Receipt receipt =
          read(library, format.export("y", List.of(Drafts.entry("c1", "Tea", "u2", passages))));

      assertThat(receipt.tally().entries()).isEqualTo(Counts.updated(1));
      assertThat(receipt.tally().passages())
          .isEqualTo(Counts.fresh(1).plus(Counts.updated(1)).plus(Counts.unchanged(2)));
      Entry after = library.read(r -> r.entries().find(entry).orElseThrow());
      assertThat(after.tags()).containsExactly("drinks/tea");
      assertThat(after.starred()).isTrue();
      assertThat(organizer.noting().of(entry).getFirst().passage()).isEqualTo(answer.id());
      assertThat(library.<String>read(r -> r.passages().find(answer.id()).orElseThrow().text()))
          .isEqualTo("Black, said otherwise.");
    }
  }

  @Test
  void aTrashedEntryStaysTrashedAndAPurgedOneStaysAway() {
    try (Library library = library()) {
      read(library, format.export("x", List.of(conversation())));
      var organizer = new Organizer(library, Clock.systemUTC());
      organizer.trashing().trash(new EntryId(1));
      read(library, format.export("x", List.of(conversation())));
      assertThat(organizer.trashing().trashed()).hasSize(1);
      organizer.trashing().purge(new EntryId(1));
      Receipt receipt = read(library, format.export("x", List.of(conversation())));
      assertThat(receipt.tally().entries()).isEqualTo(Counts.unchanged(1));
      assertThat(told(library)).isEmpty();
      assertWhole(library);
    }
  }

  @Test
  void aNewTitleCountsThoughTheProviderMovedTheTimeOfChangeBack() {
    try (Library library = library()) {
      var older = List.of(Drafts.changedAt(1_021_000, retitled("Tea")));
      var newer = List.of(Drafts.changedAt(0, retitled("Green tea")));
      read(library, format.export("older", older));
      assertThat(read(library, format.export("newer", newer)).tally().entries())
          .isEqualTo(Counts.updated(1));
      List<String> after = told(library);
      assertThat(after.getFirst()).startsWith("c1 Green tea ");
      for (String name : List.of("older", "newer", "older")) {
        Receipt again = read(library, format.export(name, name.equals("older") ? older : newer));
        assertThat(again.tally().changedAnything()).as(name).isFalse();
      }
      assertThat(told(library)).isEqualTo(after);
      Importer importer = importer(library);
      importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
      assertThat(told(library)).isEqualTo(after);
    }
  }

  @Test
  void anOlderExportFoundLaterDoesNotBringItsTitleBack() {
    try (Library library = library()) {
      var older = List.of(Drafts.changedAt(0, retitled("Tea")));
      var newer = List.of(Drafts.changedAt(86_400_000, retitled("Green tea")));
      read(library, format.export("newer", newer));
      assertThat(read(library, format.export("older", older)).tally().changedAnything()).isFalse();
      assertThat(told(library).getFirst()).startsWith("c1 Green tea ");
    }
  }

  @Test
  void anArchiveWithTwoTitlesForOneEntrySettlesOnTheLast() {
    try (Library library = library()) {
      Item first = new Item.Draft(retitled("Tea"), "t/1".getBytes(), "t/1", List.of(), 0);
      Item second = new Item.Draft(retitled("Green tea"), "t/2".getBytes(), "t/2", List.of(), 0);
      format.remember("t/1", retitled("Tea"));
      format.remember("t/2", retitled("Green tea"));
      Export export = format.exportOf("both", List.of(first, second));
      read(library, export);
      assertThat(told(library).getFirst()).startsWith("c1 Green tea ");
      assertThat(read(library, export).tally().changedAnything()).isFalse();
    }
  }

  private static EntryDraft retitled(String title) {
    return Drafts.entry("c1", title, "a2", conversation().passages());
  }

  @Test
  void undoingTakesBackWhatOneImportBrought() {
    try (Library library = library()) {
      List<List<EntryDraft>> versions = Drafts.growing(new Random(7), 6, 2);
      read(library, format.export("v0", versions.get(0)));
      List<String> before = told(library);
      Receipt second = read(library, format.export("v1", versions.get(1)));
      assertThat(told(library)).isNotEqualTo(before);
      importer(library).undo(second.run(), false, CancelSignal.NEVER, Progress.NONE);
      assertThat(told(library)).isEqualTo(before);
      assertWhole(library);
      assertThat(importer(library).receipts().getFirst().state()).isEqualTo("undone");
    }
  }

  @Test
  void anArchiveMayHoldAnEntryTwiceAndBothOriginalsAreKept() {
    try (Library library = library()) {
      List<List<EntryDraft>> versions = Drafts.growing(new Random(8), 1, 3);
      EntryDraft older = versions.get(1).getFirst();
      EntryDraft newer = versions.get(2).getFirst();
      Item first = new Item.Draft(older, "both/1".getBytes(), "both/1", List.of(), 0);
      Item second = new Item.Draft(newer, "both/22".getBytes(), "both/22", List.of(), 0);
      format.remember("both/1", older);
      format.remember("both/22", newer);
      Receipt receipt = read(library, format.exportOf("both", List.of(first, second)));
      assertThat(receipt.tally().entries()).isEqualTo(Counts.fresh(1).plus(Counts.updated(1)));
      List<String> before = told(library);
      Importer importer = importer(library);
      importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE);
      assertThat(told(library)).isEqualTo(before);
    }
  }

  @Test
  void undoingKeepsWhatAPersonHasWorkedOn() {
    try (Library library = library()) {
      Receipt receipt = read(library, format.export("x", List.of(conversation())));
      new Organizer(library, Clock.systemUTC()).noting().add(Target.of(new EntryId(1)), "mine");
      Originals.Undone undone =
          importer(library).undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);
      assertThat(undone.kept()).containsExactly(new EntryId(1));
      assertThat(told(library)).hasSize(1);
    }
  }

  @Test
  void tagsThatCameWithAnExportKeepNothingThatIsUndone() {
    EntryDraft plain = conversation();
    var tagged =
        new EntryDraft(
            plain.kind(),
            plain.provider(),
            plain.account(),
            plain.externalId(),
            plain.title(),
            plain.model(),
            plain.project(),
            plain.createdAt(),
            plain.updatedAt(),
            plain.starred(),
            plain.archived(),
            plain.currentLeaf(),
            plain.passages(),
            List.of("sea"));
    try (Library library = library()) {
      Receipt first = read(library, format.export("x", List.of(tagged)));
      importer(library).undo(first.run(), false, CancelSignal.NEVER, Progress.NONE);
      assertThat(told(library)).isEmpty();
      Receipt second = read(library, format.export("y", List.of(tagged)));
      EntryId entry = library.<Entry>read(reading -> reading.entries().all().getFirst()).id();
      new Organizer(library, Clock.systemUTC()).tagging().tag(Target.of(entry), "mine");
      Originals.Undone undone =
          importer(library).undo(second.run(), false, CancelSignal.NEVER, Progress.NONE);
      assertThat(undone.kept()).containsExactly(entry);
    }
  }

  @Test
  void readingAgainChangesNothingWhenTheReaderIsTheSame() {
    try (Library library = library()) {
      List<List<EntryDraft>> versions = Drafts.growing(new Random(3), 6, 3);
      for (int v = 0; v < 3; v++) {
        read(library, format.export("v" + v, versions.get(v)));
      }
      List<String> before = told(library);
      long commits = library.commitCounter();
      Importer importer = importer(library);
      Tally tally =
          importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE).tally();
      assertThat(tally.entries()).isEqualTo(Counts.unchanged(6));
      assertThat(told(library)).isEqualTo(before);
      assertThat(library.commitCounter()).isEqualTo(commits);
    }
  }

  @Test
  void bytesThatALaterExportBringsFillThePlaceholderAndStay() {
    Part image =
        new Part(
            app.commonplace.model.PartKind.IMAGE,
            "image/png",
            null,
            "a.png",
            "",
            null,
            Map.of(Part.Meta.FILE_ID, "f1"));
    EntryDraft without = withFile(PartDraft.of(image.with(Part.Meta.MISSING, "not in the ZIP")));
    EntryDraft with =
        withFile(new PartDraft(image, () -> new ByteArrayInputStream(new byte[] {1, 2, 3})));
    try (Library library = library()) {
      Receipt first = read(library, format.export("a", List.of(without)));
      assertThat(first.tally().attachments()).isEqualTo(Counts.failed(1));
      assertThat(first.problems())
          .containsExactly(
              Remark.part(
                  "a/c1",
                  "Named here but missing from the archive: a.png. A placeholder keeps the"
                      + " place."));
      assertThat(read(library, format.export("a", List.of(without))).tally().attachments())
          .isEqualTo(Counts.unchanged(1));
      assertThat(read(library, format.export("b", List.of(with))).tally().attachments())
          .isEqualTo(Counts.updated(1));
      assertThat(read(library, format.export("a", List.of(without))).tally().changedAnything())
          .isFalse();
      Part kept = library.read(r -> r.passages().of(new EntryId(1)).getFirst().parts().get(1));
      assertThat(kept.blob()).isNotNull();
      assertThat(kept.blob().size()).isEqualTo(3);
      assertWhole(library);
    }
  }

  private static EntryDraft withFile(PartDraft file) {
    PassageDraft said = Drafts.said("u1", null, Role.USER, 10, "Look");
    return Drafts.entry(
        "c1",
        "Picture",
        "u1",
        List.of(
            new PassageDraft(
                "u1",
                null,
                Role.USER,
                null,
                null,
                said.createdAt(),
                false,
                List.of(PartDraft.of(Part.prose("Look")), file))));
  }

  @Test
  void aFileThatCannotBeReadIsListedAndItsEntryAndTheOthersGoIn() {
    var broken =
        withFile(
            new PartDraft(
                new Part(app.commonplace.model.PartKind.IMAGE, null, null, "b", "", null, Map.of()),
                () -> {
                  throw new java.io.IOException("the ZIP is damaged here");
                }));
    EntryDraft other =
        Drafts.entry("c2", "Other", "u9", List.of(Drafts.said("u9", null, Role.USER, 5, "x")));
    try (Library library = library()) {
      Receipt receipt = read(library, format.export("x", List.of(broken, other)));
      assertThat(receipt.tally().entries()).isEqualTo(Counts.fresh(2));
      assertThat(receipt.tally().attachments()).isEqualTo(Counts.failed(1));
      assertThat(receipt.problems())
          .containsExactly(Remark.part("x/c1", "b: This file is damaged in the archive."));
      assertThat(told(library)).hasSize(2);
    }
  }

  @Test
  void aDryRunCountsAndWritesNothing() {
    try (Library library = library();
        var trial = new Trial()) {
      Receipt receipt =
          importer(library)
              .read(
                  format.export("x", List.of(conversation())),
                  ImportOptions.looking(trial),
                  ImportListener.NONE,
                  CancelSignal.NEVER);
      assertThat(receipt.tally().entries()).isEqualTo(Counts.fresh(1));
      assertThat(told(library)).isEmpty();
      assertThat(importer(library).receipts()).isEmpty();
    }
  }

  /// Fails at every step an import takes, one after the other, and looks at what is left.
  @Test
  void aFailureBetweenAnyTwoStepsLeavesNoHalfEntryAndCanBeRunAgain() {
    List<EntryDraft> drafts = Drafts.growing(new Random(11), 4, 1).getFirst();
    List<String> whole;
    try (Library library = library()) {
      read(library, format.export("x", drafts));
      whole = told(library);
    }
    int step = 0;
    boolean failed = true;
    while (failed) {
      int at = step++;
      try (Library library = library()) {
        var count = new java.util.concurrent.atomic.AtomicInteger();
        Faults.listen(name -> {
          if (count.getAndIncrement() == at) {
            throw new Broken(name);
          }
        });
        try {
          read(library, format.export("x", drafts));
          failed = false;
        } catch (Broken e) {
          failed = true;
        }
        Faults.listen(null);
        assertWhole(library);
        assertThat(whole).as("step %d", at).containsAll(told(library));
        read(library, format.export("x", drafts));
        assertThat(told(library)).as("again after step %d", at).isEqualTo(whole);
      }
    }
    assertThat(step).isGreaterThan(20);
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String step) {
      super(step);
    }
  }

  @Test
  void cancellingKeepsWhatIsInAndRunningAgainCompletesIt() {
    List<EntryDraft> drafts = Drafts.growing(new Random(5), 30, 1).getFirst();
    try (Library library = library()) {
      var asked = new java.util.concurrent.atomic.AtomicInteger();
      Receipt receipt =
          importer(library)
              .read(
                  format.export("x", drafts),
                  ImportOptions.USUAL,
                  ImportListener.NONE,
                  () -> asked.incrementAndGet() > 10);
      assertThat(receipt.state()).isEqualTo("cancelled");
      assertWhole(library);
      Receipt again = read(library, format.export("x", drafts));
      assertThat(again.tally().entries().inFile()).isEqualTo(30);
      assertThat(told(library)).hasSize(30);
    }
  }

  @Test
  void aDiskThatIsFullIsSaidAndTheRunIsMarked() {
    try (Library library = library()) {
      Faults.listen(step -> {
        if (step.equals("part")) {
          throw new app.commonplace.problems.Problem(
              app.commonplace.problems.ProblemCode.DISK_FULL, "full", "free some");
        }
      });
      assertThatThrownBy(() -> read(library, format.export("x", List.of(conversation()))))
          .hasMessage("full");
      Receipt receipt = importer(library).receipts().getFirst();
      assertThat(receipt.state()).isEqualTo("failed");
      assertThat(receipt.problems()).containsExactly(Remark.lost("x", "full"));
    }
  }

  @Test
  void anExportWithNothingInItSaysSo() {
    try (Library library = library()) {
      assertThat(read(library, format.export("x", List.of())).problems())
          .containsExactly(Remark.note("x", "It was read to its end: there is nothing in it."));
    }
  }
}
