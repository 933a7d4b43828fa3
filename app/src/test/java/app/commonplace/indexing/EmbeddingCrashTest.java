package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.embedding.Vectors;
import app.commonplace.indexing.MeaningSnapshot.Near;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.ChunkRow;
import app.commonplace.library.ContentHash;
import app.commonplace.library.Embeddings.State;
import app.commonplace.library.Faults;
import app.commonplace.library.Library;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kills another JVM while it embeds with the real model, while it writes the vector index, and
/// while it merges it.
final class EmbeddingCrashTest {
  private static final long SEED = 20_261_125;
  private static final int ROUNDS = 3;
  private static final int ENTRIES = 40;
  private static final String HERE = "here";
  private static final Recipe RECIPE = new Recipe("built-in", "random", 64, "");

  @TempDir static Path natives;
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("Test.commonplace");
  }

  private static Meaning meaning(Library library, Path natives) {
    var source = new BuiltInSource(BuiltInModel.MINI_LM, natives);
    return new Meaning(library, Clock.systemUTC(), source, List.of());
  }

  private static void embed(Library library, Meaning meaning, Path natives) {
    try (var jobs = new Jobs()) {
      new EmbeddingService(library, meaning, jobs, new Courtesy())
          .embedAll(CancelSignal.NEVER, Progress.NONE);
    }
  }

  /// Says that a step is reached for so many times, and waits there to be killed; goes on when the
  /// number is negative.
  private static void stopBefore(String step, int time) {
    var left = new java.util.concurrent.atomic.AtomicInteger(Math.abs(time));
    Faults.listen(name -> {
      if (name.equals(step) && left.decrementAndGet() == 0) {
        say(HERE);
        while (time > 0) {
          LockSupport.park();
        }
      }
    });
  }

  private static void say(String word) {
    System.out.println(word);
    System.out.flush();
  }

  /// The process that is killed while it embeds.
  static final class Embedding {
    public static void main(String[] args) {
      try (Library library = Library.open(Path.of(args[0]), Access.WRITE);
          Meaning meaning = meaning(library, Path.of(args[1]))) {
        stopBefore(args[2], Integer.parseInt(args[3]));
        embed(library, meaning, Path.of(args[1]));
      }
    }
  }

  /// The process that is killed while it merges.
  static final class Merging {
    public static void main(String[] args) {
      try (Library library = Library.open(Path.of(args[0]), Access.WRITE)) {
        Space space = library.read(reading -> reading.spaces().find(RECIPE)).orElseThrow();
        List<EntryId> entries =
            library.read(
                r -> r.embeddings().waiting(space.id(), Chunker.POLICY, false, Integer.MAX_VALUE));
        stopBefore("merge", 1);
        var random = new Random(SEED);
        try (var index = new MeaningIndex(library, space)) {
          for (EntryId entry : entries) {
            grow(library, space, entry, random);
            index.update(CancelSignal.NEVER, Progress.NONE);
          }
        }
        say("no merge");
      }
    }
  }

  /// Gives an entry chunks whose vectors are as good as any to make a segment of.
  private static void grow(Library library, Space space, EntryId entry, Random random) {
    int count = 400;
    PassageId passage =
        library.read(reading -> reading.entryTexts().tree(entry)).nodes().getFirst().id();
    Map<ContentHash, float[]> vectors = new HashMap<>();
    var rows = new ArrayList<ChunkRow>();
    for (int i = 0; i < count; i++) {
      var vector = new float[RECIPE.dimension()];
      for (int j = 0; j < vector.length; j++) {
        vector[j] = (float) random.nextGaussian();
      }
      ContentHash text = ContentHash.of(entry + "/" + i);
      vectors.put(text, Vectors.normalized(vector));
      var span = new Chunk.Span(passage, i, i + 1);
      var chunk = new Chunk("", List.of(span), Chunk.Kind.PIECE);
      rows.add(new ChunkRow(entry, i, text, ChunkDocument.place(chunk)));
    }
    library.write(writing -> {
      writing.embedding().keep(space.id(), vectors, rows);
      long revision = writing.embeddings().revision(entry).orElseThrow();
      var state = new State(entry, revision, Chunker.POLICY, 0, count, count, 1);
      writing.embedding().reached(space.id(), state, rows);
      return entry;
    });
  }

  private void fill() {
    var random = new Random(SEED);
    try (var shelf = new Shelf(folder)) {
      for (int i = 0; i < ENTRIES; i++) {
        Told told = Told.of("entry" + i, "Entry " + i);
        for (int j = 2 + random.nextInt(5); j > 0; j--) {
          told.user(text(random)).answer(text(random));
        }
        shelf.put(told);
      }
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = 4 + random.nextInt(30); i > 0; i--) {
      text.append("word").append(random.nextInt(300)).append(' ');
    }
    return text.toString().strip();
  }

  /// Runs another JVM until it says that it is there, and kills it then or somewhat later.
  private void kill(Class<?> child, int laterMillis, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            child.getName(),
            file().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).as("said by the other process").isIn(HERE, null);
      TimeUnit.MILLISECONDS.sleep(laterMillis); // not to wait for anything: to vary the moment
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void assertWhole(Library library) {
    assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
  }

  /// Embeds what is missing, then proves that library and index hold the same, each text once.
  private void assertGoesOn() throws IOException {
    try (Library library = Library.open(file(), Access.WRITE);
        Meaning meaning = meaning(library, natives)) {
      assertWhole(library);
      embed(library, meaning, natives);
      assertWhole(library);
      Reach reach = meaning.reach(meaning.chosen());
      assertThat(reach.covered()).isEqualTo(reach.passages());
      assertThat(reach.embedded()).isEqualTo(reach.chunks());
      Space space = meaning.target().space();
      long vectors = library.read(reading -> reading.embeddings().vectors(space.id()));
      assertThat(vectors).as("no text of these stands twice").isEqualTo(reach.chunks());
      try (MeaningSnapshot snapshot = meaning.target().index().acquire().orElseThrow()) {
        assertThat(snapshot.chunks()).isEqualTo((int) vectors);
      }
    }
  }

  @Test
  void aKilledProcessLeavesALibraryThatEmbedsOn() throws Exception {
    fill();
    var random = new Random(SEED);
    long before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      kill(Embedding.class, random.nextInt(1_500), natives.toString(), "embedding", "-1");
      try (Library library = Library.open(file(), Access.WRITE);
          Meaning meaning = meaning(library, natives)) {
        assertWhole(library);
        Space space = meaning.target().space();
        long vectors = library.read(reading -> reading.embeddings().vectors(space.id()));
        assertThat(vectors).as("round %d", round).isGreaterThanOrEqualTo(before);
        before = vectors;
      }
    }
    assertGoesOn();
  }

  @ParameterizedTest
  @CsvSource({"embedding, 150", "entry_embedding, 55", "commit, 4", "acknowledge, 4", "index, 20"})
  void aProcessKilledAtAStepLeavesALibraryThatEmbedsOn(String step, int time) throws Exception {
    fill();
    kill(Embedding.class, 0, natives.toString(), step, Integer.toString(time));
    assertGoesOn();
  }

  @Test
  void aProcessKilledInAMergeLeavesAnIndexThatIsCarriedOnWith() throws Exception {
    fill();
    try (Library library = Library.open(file(), Access.WRITE)) {
      library.write(writing -> writing.embedding().space(RECIPE, Instant.EPOCH));
    }
    kill(Merging.class, 5);
    try (Library library = Library.open(file(), Access.WRITE)) {
      assertWhole(library);
      Space space = library.read(reading -> reading.spaces().find(RECIPE)).orElseThrow();
      Reach reach = library.read(reading -> reading.spaces().reach(space.id()));
      try (var index = new MeaningIndex(library, space)) {
        try (MeaningSnapshot snapshot = index.acquire().orElseThrow()) {
          assertThat(snapshot.reader().leaves()).as("not merged yet").hasSizeGreaterThan(4);
        }
        index.update(CancelSignal.NEVER, Progress.NONE);
        assertThat(index.isBehind()).isFalse();
        try (MeaningSnapshot snapshot = index.acquire().orElseThrow()) {
          assertThat(snapshot.chunks()).isEqualTo((int) reach.chunks());
          assertSameAsLookingAtAll(library, space, snapshot);
        }
      }
    }
  }

  private static void assertSameAsLookingAtAll(
      Library library, Space space, MeaningSnapshot snapshot) throws IOException {
    List<EntryId> entries =
        library.read(r ->
            r.embeddings().changedSince(space.id(), 0).stream().map(it -> it.entry()).toList());
    float[] vector =
        library.read(r -> r.embeddings().chunks(space.id(), entries.getFirst())).get(3).vector();
    var all = new ArrayList<Near>();
    for (EntryId entry : entries) {
      all.addAll(snapshot.of(List.of(entry), vector));
    }
    all.sort(Comparator.comparingDouble(near -> -near.likeness()));
    List<Near> nearest = snapshot.nearest(vector, all.size(), null);
    assertThat(nearest.getFirst().likeness()).isEqualTo(all.getFirst().likeness());
    assertThat(nearest.subList(0, 10))
        .extracting(Near::document)
        .isEqualTo(all.subList(0, 10).stream().map(Near::document).toList());
  }
}
