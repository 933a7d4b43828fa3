package app.commonplace.twins;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Relation;
import app.commonplace.model.Twin;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.SampleLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversations in three renderings, among others that only look alike: templates, agents that
/// begin with one prompt, forks, questions asked twice.
class GeneratedTwinsTest {
  private static final int TALES = 150;
  private static final long SEED = 2026;

  @TempDir Path folder;
  private final Map<EntryId, String> tales = new HashMap<>();

  private void bring(Engine engine, Path path) {
    engine
        .importer()
        .importAll(List.of(path), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
  }

  private static List<Tale> made(Random random, int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> Tale.made(random, "t" + i)).toList();
  }

  /// What must not be taken for the same: each has an id of its own.
  private static List<Tale> falseFriends(Random random, List<Tale> originals) {
    var friends = new ArrayList<Tale>();
    String template = Tale.sentence(random, 60);
    String task = Tale.sentence(random, 30);
    String begun = Tale.answer(random);
    for (int i = 0; i < 60; i++) {
      friends.add(
          of("template" + i, template + ": " + Tale.sentence(random, 12), Tale.answer(random)));
      friends.add(of("again" + i, template + "?", Tale.answer(random)));
      friends.add(of("hi" + i, "hi", "Hello! How can I help you today?"));
      var agent = new ArrayList<>(List.of(new Tale.Turn(task, List.of(begun))));
      for (int n = 2 + random.nextInt(4); n > 0; n--) {
        agent.add(Tale.turn(random));
      }
      friends.add(new Tale("agent" + i, agent));
    }
    for (int i = 0; i < originals.size(); i += 2) {
      Tale tale = originals.get(i);
      if (tale.turns().size() > 2) {
        int shared = 1 + random.nextInt(tale.turns().size() - 1);
        friends.add(tale.forked(random, "fork" + i, shared));
      }
    }
    return friends;
  }

  /// Of the others there are forks, and what is older than both is within both.
  private static boolean isOdd(Tale tale) {
    return Integer.parseInt(tale.id().substring(1)) % 2 == 1;
  }

  private static Tale of(String id, String prompt, String answer) {
    return new Tale(id, List.of(new Tale.Turn(prompt, List.of(answer))));
  }

  @Test
  void renderingsOfOneConversationAreFoundAndNothingElse() throws IOException {
    var random = new Random(SEED);
    List<Tale> originals = made(random, TALES);
    List<Tale> friends = falseFriends(random, originals);
    List<Tale> older =
        originals.stream()
            .filter(tale -> tale.turns().size() > 4 && isOdd(tale))
            .map(tale -> tale.first(2 + random.nextInt(2)))
            .map(tale -> new Tale("older-" + tale.id(), tale.turns()))
            .toList();
    try (Engine engine = SampleLibrary.empty(folder.resolve("home"))) {
      var official = new ArrayList<>(originals);
      official.addAll(friends);
      bring(engine, Renderings.official(folder.resolve("official"), official));
      bring(
          engine,
          Renderings.extension(
              folder.resolve("extension"),
              Stream.concat(originals.stream(), older.stream()).toList()));
      bring(engine, Renderings.pages(folder.resolve("pages"), originals));
      List<Entry> entries = engine.library().read(reading -> reading.entries().all());
      for (Entry entry : entries) {
        tales.put(entry.id(), taleOf(entry, official));
      }
      engine.duplicates().find(CancelSignal.NEVER, Progress.NONE);
      List<Twin> offered = engine.merging().offered();
      List<Twin> wrong = offered.stream().filter(twin -> !isSame(twin)).toList();
      int expected = 3 * originals.size() + 3 * older.size();
      int right = offered.size() - wrong.size();
      assertThat(wrong).as("%d pairs are right", right).isEmpty();
      assertThat(right).isGreaterThan(expected * 97 / 100);
      assertThat(offered)
          .filteredOn(twin -> isOlder(twin.one()) != isOlder(twin.other()))
          .extracting(Twin::relation)
          .containsOnly(Relation.WITHIN);
    }
  }

  private boolean isSame(Twin twin) {
    String one = tales.getOrDefault(twin.one(), "?").replace("older-", "");
    return one.equals(tales.getOrDefault(twin.other(), "??").replace("older-", ""));
  }

  private boolean isOlder(EntryId entry) {
    return tales.getOrDefault(entry, "").startsWith("older-");
  }

  private static String taleOf(Entry entry, List<Tale> official) {
    if (entry.externalId().startsWith("x")) {
      return entry.externalId().substring(1);
    }
    return official.stream()
        .filter(tale -> Renderings.uuid(tale.id()).equals(entry.externalId()))
        .findFirst()
        .map(Tale::id)
        .orElseGet(() -> entry.title().replace("Tale ", ""));
  }
}
