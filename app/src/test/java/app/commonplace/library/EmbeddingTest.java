package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.Embeddings.State;
import app.commonplace.model.EntryId;
import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import app.commonplace.model.Recipe;
import app.commonplace.model.Sent;
import app.commonplace.model.Space;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingTest {
  private static final Recipe RECIPE = new Recipe("built-in", "tiny", 3, "mean");
  private static final int POLICY = 1;
  private static final Verification.Check VECTORS_OK =
      new Verification.Check("vectors", true, "ok");

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("Library.commonplace"), Access.CREATE);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Space space(Recipe recipe) {
    return library.write(writing -> writing.embedding().space(recipe, Instant.EPOCH));
  }

  private EntryId entry(String externalId, int passages) {
    return library.write(writing -> {
      writing
          .sql()
          .update(
              """
              INSERT INTO entry (kind, provider, account, external_id, title, content_hash,
                newest_message, newest_count, newest_updated, passages, branches, holds, snippet,
                source_starred, source_archived, starred, archived, imported_at, updated_at, revision)
              VALUES ('note', 'test', '', ?, '', x'00', 0, 0, 0, ?, 1, 0, '', 0, 0, 0, 0, 0, ?, ?)
              """,
              externalId,
              passages,
              passages,
              writing.revision());
      return new EntryId(writing.sql().number("SELECT last_insert_rowid()"));
    });
  }

  private State state(EntryId entry, int chunks, int embedded, int covered) {
    long revision =
        library.read(reading ->
            reading.sql().number("SELECT revision FROM entry WHERE id = ?", entry.value()));
    return new State(entry, revision, POLICY, 7, chunks, embedded, covered);
  }

  @Test
  void aSpaceIsMadeOnceForARecipe() {
    Space first = space(RECIPE);
    assertThat(space(RECIPE)).isEqualTo(first);
    assertThat(space(new Recipe("built-in", "tiny", 4, "mean")).id()).isNotEqualTo(first.id());
    assertThat(library.commitCounter()).isZero();
  }

  @Test
  void vectorsComeBackAsTheyWereAndOnceATextAndSpace() {
    Space space = space(RECIPE);
    Space other = space(new Recipe("built-in", "other", 3, "mean"));
    ContentHash text = ContentHash.of("a text");
    EntryId entry = entry("one", 1);
    var chunk = new ChunkRow(entry, 0, text, new byte[] {7});
    var vector = new float[] {0.6f, -0.8f, Float.MIN_VALUE};
    library.write(writing -> {
      writing.embedding().keep(space.id(), Map.of(text, vector), List.of(chunk));
      writing.embedding().keep(space.id(), Map.of(text, new float[] {1, 0, 0}), List.of(chunk));
      return null;
    });
    List<Embeddings.EmbeddedChunk> kept =
        library.read(reading -> reading.embeddings().chunks(space.id(), entry));
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().vector()).isEqualTo(vector);
    assertThat(kept.getFirst().place()).containsExactly(7);
    assertThat(
            library.<Set<ContentHash>>read(
                r -> r.embeddings().lacking(space.id(), List.of(text, ContentHash.of("b")))))
        .containsExactly(ContentHash.of("b"));
    assertThat(library.<Boolean>read(r -> r.embeddings().vector(other.id(), text).isEmpty()))
        .isTrue();
  }

  @Test
  void vectorsOfAnOlderLibraryStayUntilItIsKnownWhichTextsAreThere() {
    Space space = space(RECIPE);
    Space other = space(new Recipe("built-in", "other", 3, "mean"));
    EntryId entry = entry("one", 1);
    var there = new ChunkRow(entry, 0, ContentHash.of("there"), new byte[0]);
    var gone = new ChunkRow(entry, 1, ContentHash.of("gone"), new byte[0]);
    float[] vector = {1, 0, 0};
    library.write(writing -> {
      for (Space each : List.of(space, other)) {
        var vectors = Map.of(there.text(), vector, gone.text(), vector);
        writing.embedding().keep(each.id(), vectors, List.of(there, gone));
        writing.embedding().reached(each.id(), state(entry, 2, 2, 1), List.of(there, gone));
      }
      // as the migration leaves it
      writing.sql().update("DELETE FROM chunk");
      writing.sql().update("UPDATE entry_embedding SET policy = 0");
      return null;
    });
    assertThat(Verification.of(library)).contains(VECTORS_OK);
    assertThat(waiting(space, POLICY)).containsExactly(entry);

    library.write(writing -> {
      writing.embedding().reached(space.id(), state(entry, 1, 1, 1), List.of(there));
      return null;
    });
    assertThat(library.<Long>read(r -> r.embeddings().vectors(space.id()))).isEqualTo(2);
    assertThat(library.<Boolean>write(w -> w.embedding().removeUnused(space.id(), 10))).isFalse();

    assertThat(library.<Long>read(r -> r.embeddings().vectors(space.id()))).isEqualTo(1);
    assertThat(library.<List<Space>>read(r -> r.spaces().all()))
        .as("of the other one nobody knows the texts")
        .extracting(Space::id)
        .containsExactly(space.id());
    assertThat(Verification.of(library)).contains(VECTORS_OK);
  }

  @Test
  void whatWaitsIsWhatChangedOrLacksVectorsTheNewestFirst() {
    Space space = space(RECIPE);
    EntryId older = entry("older", 2);
    EntryId newer = entry("newer", 5);
    assertThat(waiting(space, POLICY)).containsExactly(newer, older);

    reached(space, state(newer, 3, 2, 4));
    reached(space, state(older, 2, 2, 2));
    assertThat(waiting(space, POLICY)).containsExactly(newer);
    Spaces.Reach reach = library.read(reading -> reading.spaces().reach(space.id()));
    assertThat(reach).isEqualTo(new Spaces.Reach(7, 6, 5, 4));

    reached(space, state(newer, 3, 3, 5));
    assertThat(waiting(space, POLICY)).isEmpty();
    assertThat(waiting(space, POLICY + 1)).containsExactly(newer, older);

    library.write(writing -> {
      writing.markWriter().setStarred(older, true);
      return null;
    });
    assertThat(waiting(space, POLICY)).containsExactly(older);
    State seen = library.read(r -> r.embeddings().state(space.id(), older)).orElseThrow();
    library.write(writing -> {
      writing.embedding().lookedAt(space.id(), seen, writing.commitCounter());
      return null;
    });
    assertThat(waiting(space, POLICY)).isEmpty();
  }

  @Test
  void indexesFollowTheRevisionOfTheSpaceEvenWhenEntriesGo() {
    Space space = space(RECIPE);
    EntryId one = entry("one", 1);
    EntryId two = entry("two", 1);
    reached(space, state(one, 1, 1, 1));
    reached(space, state(two, 1, 1, 1));
    long seen = library.read(r -> r.spaces().find(space.id())).orElseThrow().revision();
    assertThat(changedSince(space, 0)).containsExactly(one, two);
    assertThat(changedSince(space, seen)).isEmpty();

    library.write(writing -> {
      writing.sql().update("DELETE FROM entry WHERE id = ?", two.value());
      return null;
    });
    reached(space, state(one, 2, 2, 1));
    assertThat(changedSince(space, seen)).containsExactly(one);
  }

  @Test
  void entriesUnderATagThatNeverLeavesWaitOnlyForModelsOnThisMachine() {
    Space space = space(RECIPE);
    EntryId secret = entry("secret", 3);
    EntryId open = entry("open", 1);
    library.write(writing -> {
      long tag = writing.tagWriter().findOrMake("health", 1);
      writing.tagWriter().add(secret, tag, Instant.EPOCH);
      writing.sql().update("UPDATE tag SET never_leaves = 1 WHERE id = ?", tag);
      return null;
    });
    assertThat(
            library.<List<EntryId>>read(r -> r.embeddings().waiting(space.id(), POLICY, true, 10)))
        .containsExactly(open);
    assertThat(
            library.<List<EntryId>>read(r -> r.embeddings().waiting(space.id(), POLICY, false, 10)))
        .containsExactly(secret, open);
    assertThat(library.<Long>read(r -> r.embeddings().heldBack())).isEqualTo(3);
  }

  @Test
  void theLedgerKeepsWhatWasSentAndWhatItCost() {
    var request =
        new Sent(
            0,
            Instant.ofEpochMilli(5),
            "embed",
            "localhost:1",
            "m",
            List.of(new EntryId(3), new EntryId(4)),
            List.of(new PassageId(8)),
            2,
            900,
            "00ff",
            "sent",
            null,
            null);
    long id = library.write(writing -> writing.egressLog().aboutToSend(request));
    library.write(writing -> {
      writing.egressLog().ended(id, true, 77L, 12L);
      return null;
    });
    assertThat(library.<List<Sent>>read(reading -> reading.egress().newest(5)))
        .containsExactly(
            new Sent(
                id,
                request.at(),
                "embed",
                "localhost:1",
                "m",
                request.entries(),
                request.passages(),
                2,
                900,
                "00ff",
                "done",
                77L,
                12L));
    assertThat(library.<Egress.Sum>read(reading -> reading.egress().since(Instant.EPOCH)))
        .isEqualTo(new Egress.Sum(1, 900, 77, 12));
  }

  @Test
  void aLaterJudgementReplacesTheEarlier() {
    EntryId entry = entry("one", 1);
    PassageId passage =
        library.write(writing -> {
          writing
              .sql()
              .update(
                  """
                  INSERT INTO passage (entry_id, external_id, ordinal, role, hidden, content_hash)
                  VALUES (?, 'p', 0, 'user', 0, x'00')
                  """,
                  entry.value());
          return new PassageId(writing.sql().number("SELECT last_insert_rowid()"));
        });
    library.write(writing -> {
      writing.judgementWriter().judge(new Judgement("wal", passage, true), Instant.EPOCH);
      writing.judgementWriter().judge(new Judgement("wal", passage, false), Instant.EPOCH);
      return null;
    });
    assertThat(library.<List<Judgement>>read(reading -> reading.judgements().all()))
        .containsExactly(new Judgement("wal", passage, false));
    assertThat(library.<Boolean>write(w -> w.judgementWriter().forget("wal", passage))).isTrue();
    assertThat(library.<List<Judgement>>read(reading -> reading.judgements().all())).isEmpty();
  }

  private List<EntryId> waiting(Space space, int policy) {
    return library.read(reading -> reading.embeddings().waiting(space.id(), policy, false, 10));
  }

  private List<EntryId> changedSince(Space space, long revision) {
    return library.read(reading ->
        reading.embeddings().changedSince(space.id(), revision).stream()
            .map(Embeddings.Change::entry)
            .toList());
  }

  private void reached(Space space, State state) {
    library.write(writing -> {
      writing.embedding().reached(space.id(), state, List.of());
      return null;
    });
  }
}
