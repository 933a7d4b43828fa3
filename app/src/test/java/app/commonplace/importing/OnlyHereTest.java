package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.CatalogRow;
import app.commonplace.library.CatalogRows;
import app.commonplace.library.Library;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyHereTest {
  @TempDir Path folder;
  private final MemoryFormat format = new MemoryFormat();
  private Library library;
  private Importer importer;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("t.commonplace"), Access.CREATE);
    importer = new Importer(library, new Formats(List.of(format)), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    library.close();
  }

  /// @param account whose entries it holds
  /// @param day when it was made
  /// @param whole whether it is one of the whole account
  private record Made(String name, String account, int day, boolean whole, Set<String> held) {}

  private static EntryDraft conversation(String account, String id) {
    return new EntryDraft(
        EntryKind.CONVERSATION,
        "memory",
        account,
        id,
        id,
        null,
        null,
        Instant.ofEpochSecond(1),
        Instant.ofEpochSecond(2),
        null,
        null,
        null,
        List.of(Drafts.said("m", null, Role.USER, 10, id)),
        List.of());
  }

  private static Instant day(int day) {
    return Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86_400L * day);
  }

  private Export export(Made made) {
    return format.export(
        made.name(), made.held().stream().map(id -> conversation(made.account(), id)).toList());
  }

  private Receipt bring(Made made) {
    Export export = export(made);
    return bring(
        made.whole()
            ? format.whole(export, WholeAccount.of(made.account()), day(made.day()))
            : export);
  }

  private Receipt bring(Export export) {
    return importer.read(export, ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
  }

  private void undo(Receipt receipt) {
    undone(receipt);
  }

  private Originals.Undone undone(Receipt receipt) {
    return importer.undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);
  }

  private List<CatalogRow> rows() {
    return library.read(reading -> reading.catalogRows().changedSince(CatalogRows.BEGINNING));
  }

  private Set<String> onlyHere() {
    return named(rows().stream().filter(CatalogRow::onlyHere).toList());
  }

  private static Set<String> named(Collection<CatalogRow> rows) {
    return rows.stream()
        .map(row -> row.account() + "/" + row.externalId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatTheNewestExportLacksIsOnlyHereWhateverCameFirst() {
    var older = new Made("older", "me", 1, true, Set.of("a", "b"));
    var newer = new Made("newer", "me", 2, true, Set.of("b", "c"));
    bring(newer);
    assertThat(onlyHere()).isEmpty();
    bring(older);
    assertThat(onlyHere()).containsExactly("me/a");
  }

  @Test
  void exportsOfLessThanAnAccountSayNothing() {
    bring(new Made("whole", "me", 1, true, Set.of("a", "b")));
    bring(new Made("one", "me", 2, false, Set.of("b")));
    bring(new Made("later", "me", 3, false, Set.of("z")));
    bring(new Made("other", "you", 3, true, Set.of("q")));
    assertThat(onlyHere()).isEmpty();
    bring(new Made("next", "me", 4, true, Set.of("a")));
    assertThat(onlyHere()).containsExactly("me/b");
  }

  @Test
  void undoingAnImportTakesItsEffectBack() {
    bring(new Made("first", "me", 1, true, Set.of("a", "b")));
    Receipt second = bring(new Made("second", "me", 2, true, Set.of("b")));
    assertThat(onlyHere()).containsExactly("me/a");
    undo(second);
    assertThat(onlyHere()).isEmpty();
    bring(new Made("second", "me", 2, true, Set.of("b")));
    assertThat(onlyHere()).containsExactly("me/a");
  }

  @Test
  void whatALaterExportHoldsStaysWhenTheOneThatBroughtItIsUndone() {
    Receipt first = bring(new Made("first", "me", 1, true, Set.of("a", "b", "c")));
    Receipt second = bring(new Made("second", "me", 2, true, Set.of("b", "c")));
    Receipt third = bring(new Made("third", "me", 3, true, Set.of("c")));
    assertThat(undone(first).passedOn()).isEqualTo(2);
    assertThat(named(rows())).containsExactly("me/b", "me/c");
    assertThat(onlyHere()).containsExactly("me/b");
    assertThat(undone(second)).isEqualTo(new Originals.Undone(1, 0, 1, List.of()));
    assertThat(undone(third)).isEqualTo(new Originals.Undone(1, 0, 0, List.of()));
    assertThat(rows()).isEmpty();
  }

  @Test
  void whatAnOlderExportOrASingleOneHoldsStaysAndThoseOfAnotherAccountHoldNothing() {
    Receipt newer = bring(new Made("newer", "me", 2, true, Set.of("a", "b", "c")));
    Receipt older = bring(new Made("older", "me", 1, true, Set.of("a")));
    Receipt part = bring(new Made("part", "me", 3, false, Set.of("b")));
    bring(new Made("other", "you", 3, true, Set.of("c")));
    assertThat(undone(newer)).isEqualTo(new Originals.Undone(1, 0, 2, List.of()));
    assertThat(named(rows())).containsExactly("me/a", "me/b", "you/c");
    undo(older);
    undo(part);
    assertThat(named(rows())).containsExactly("you/c");
  }

  @Test
  void anExportThatWasNotReadWholeShowsNothing() {
    bring(new Made("first", "me", 1, true, Set.of("a", "b")));
    Export broken =
        format.exportOf("broken", List.of(new Item.Failed("broken, conversation 1", "Cut.", 0)));
    bring(format.whole(broken, WholeAccount.of("me"), day(2)));
    assertThat(onlyHere()).isEmpty();
  }

  @Test
  void aConversationThatLostItsMessagesThereIsStillThere() {
    bring(new Made("first", "me", 1, true, Set.of("a", "b")));
    Export emptied =
        format.exportOf("emptied", List.of(new Item.Empty("emptied", "a", "A"), draft("me", "b")));
    bring(format.whole(emptied, WholeAccount.of("me"), day(2)));
    assertThat(onlyHere()).isEmpty();
  }

  private static Item draft(String account, String id) {
    return new Item.Draft(conversation(account, id), id.getBytes(), id, List.of(), 0);
  }

  @Test
  void aPieceOfAnExportThatWasCutIsNotTheWhole() {
    bring(new Made("first", "me", 1, true, Set.of("a", "b")));
    Export piece = export(new Made("batch-0", "me", 2, true, Set.of("a")));
    bring(format.whole(piece, new WholeAccount("me", "batch", true), day(2)));
    assertThat(onlyHere()).containsExactly("me/b");
    Export next = export(new Made("batch-1", "me", 2, true, Set.of("b")));
    bring(format.whole(next, new WholeAccount("me", "batch", false), day(2)));
    assertThat(onlyHere()).isEmpty();
  }

  @Test
  void importingTheSameAgainOrOneThatChangesNoMarkMovesNothing() {
    var made = new Made("whole", "me", 1, true, Set.of("a", "b"));
    bring(made);
    long commits = library.commitCounter();
    bring(made);
    bring(new Made("copy", "me", 2, true, Set.of("a", "b")));
    assertThat(library.commitCounter()).isEqualTo(commits);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void randomHistoriesInAnyOrderGiveTheAnswerOfAPlainModel(long seed) {
    var random = new Random(seed);
    List<Made> history = history(random);
    Collections.shuffle(history, random);
    List<Made> standing = new ArrayList<>();
    for (Made made : history) {
      Receipt receipt = bring(made);
      boolean taken = random.nextInt(5) == 0;
      if (taken) {
        undo(receipt);
      } else {
        standing.add(made);
      }
      assertThat(onlyHere()).as("seed %d after %s", seed, made).isEqualTo(expected(standing));
    }
  }

  private static List<Made> history(Random random) {
    var history = new ArrayList<Made>();
    for (int n = 0; n < 12; n++) {
      String account = random.nextInt(3) == 0 ? "you" : "me";
      var held = new TreeSet<String>();
      for (int id = 0; id < 8; id++) {
        if (random.nextInt(3) > 0) {
          held.add("c" + id);
        }
      }
      // two of one day now and then
      history.add(new Made("export " + n, account, random.nextInt(9), random.nextInt(4) > 0, held));
    }
    return history;
  }

  /// Of the entries that are here: those that some whole export of their account holds, and none of
  /// its newest day.
  private Set<String> expected(List<Made> standing) {
    Set<String> expected = new TreeSet<>();
    for (CatalogRow row : rows()) {
      List<Made> whole =
          standing.stream()
              .filter(made -> made.whole() && made.account().equals(row.account()))
              .toList();
      int newest = whole.stream().mapToInt(Made::day).max().orElse(0);
      boolean once = whole.stream().anyMatch(made -> made.held().contains(row.externalId()));
      boolean now =
          whole.stream()
              .anyMatch(made -> made.day() == newest && made.held().contains(row.externalId()));
      if (once && !now) {
        expected.addAll(named(List.of(row)));
      }
    }
    return expected;
  }
}
