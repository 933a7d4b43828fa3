package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.cli.output.Terminal;
import app.commonplace.library.Access;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.search.Candidate;
import app.commonplace.search.CandidateSource;
import app.commonplace.search.TunedBlend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Hits are judged, and the blend is tuned to that.
final class JudgingCommandsTest {
  /// Three passages: the third is best by words, the first by meaning.
  private static final List<Candidate> CANDIDATES =
      IntStream.rangeClosed(1, 6)
          .mapToObj(i -> new Candidate(new PassageId(i), i / 6.0, 1 - i / 6.0))
          .toList();

  @TempDir Path temp;
  SmallHome home;

  @BeforeEach
  void importChats() throws IOException {
    home = new SmallHome(temp);
    home.load(SmallHome.CLAUDE);
  }

  @Test
  void judgementsAreKeptReplacedAndTakenBack() {
    assertThat(home.run("judge", "wal  AND mode", "2", "good", "--json").json())
        .hasToString(
            "{\"query\":\"wal mode\",\"passageId\":2,\"verdict\":\"good\",\"before\":\"none\"}");
    assertThat(
            home.run("judge", "wal mode", "1#p2", "bad", "--json").json().get("before").asString())
        .isEqualTo("good");
    assertThat(home.run("judge", "-wal", "3", "GOOD").out()).isEqualTo("good         3  -wal\n");
    assertThat(home.run("judge", "list").out())
        .isEqualTo("bad          2  wal mode\ngood         3  -wal\n");
    assertThat(home.run("judge", "--json").json())
        .hasToString(
            """
            {"judgements":[{"query":"wal mode","passageId":2,"verdict":"bad"},\
            {"query":"-wal","passageId":3,"verdict":"good"}]}\
            """);

    home.run("judge", "wal mode", "2", "none");
    home.run("judge", "-wal", "3", "none");

    assertThat(home.run("judge", "list").exitCode()).isEqualTo(1);
  }

  @Test
  void whatCannotBeJudgedIsSaid() {
    assertThat(home.run("judge", "wal").exitCode()).isEqualTo(2);
    assertThat(home.run("judge", "wal", "2", "great").exitCode()).isEqualTo(2);
    assertThat(home.run("judge", " ", "2", "good").exitCode()).isEqualTo(2);
    assertThat(home.run("judge", "wal", "1", "good").exitCode()).isZero();
    assertThat(home.run("judge", "wal", "commonplace://e/1", "good").exitCode()).isEqualTo(2);
    CommandLineRun missing = home.run("judge", "wal", "999999", "good", "--json");
    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.json().at("/error/code").asString()).isEqualTo("not_found");
  }

  @Test
  void tuningNeedsMeaning() {
    CommandLineRun run = home.run("tune");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("searched by meaning");
  }

  private static Outcome tune(Engine engine, boolean yes) {
    Optional<CandidateSource> source = Optional.of(_ -> CANDIDATES);
    var command = new TuneCommand(_ -> source);
    command.yes = yes;
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return command.run(
        new Session(
            new Terminal(nowhere, nowhere, false, false),
            true,
            false,
            engine.folders(),
            engine.library().file(),
            Path.of(""),
            () -> {
              throw new IllegalStateException("nothing is shown");
            },
            engine));
  }

  @Test
  void whatIsDecidedOfAnswersHoldsWhateverIsAskedAndIsNoJudgementOfAHit() {
    Folders folders = Folders.of(Map.of(Folders.HOME, temp.toString()));
    try (Engine engine = Engine.open(folders, folders.defaultLibrary(), Access.WRITE)) {
      var one = new PassageId(2);
      var other = new PassageId(3);
      var all = List.of(one, other);
      var first = Map.of(one, Verdict.GOOD, other, Verdict.BAD);

      Map<PassageId, Verdict> before = engine.judging().decide(first);

      assertThat(engine.judging().decided(all)).isEqualTo(first);
      assertThat(engine.judging().all()).isEmpty();
      assertThat(engine.judging().decide(before)).isEqualTo(first);
      assertThat(engine.judging().decided(all)).isEmpty();
    }
  }

  @Test
  void aSearchSaysWhichHitsAreHeldAndWhichAreRejected() {
    home.load(SmallHome.CHATGPT);
    JsonNode before = home.run("search", "checkpoint", "--json").json().get("hits");
    JsonNode best = before.get(0);
    JsonNode next = before.get(1);
    assertThat(best.has("held") || best.has("rejected")).isFalse();
    Folders folders = Folders.of(Map.of(Folders.HOME, temp.toString()));
    try (Engine engine = Engine.open(folders, folders.defaultLibrary(), Access.WRITE)) {
      engine.judging().decide(Map.of(passage(best), Verdict.BAD, passage(next), Verdict.GOOD));
    }

    JsonNode hits = home.run("search", "checkpoint", "--explain", "--json").json().get("hits");

    JsonNode rejected = hit(hits, passage(best));
    JsonNode held = hit(hits, passage(next));
    assertThat(rejected.get("rejected").asBoolean()).isTrue();
    assertThat(rejected.has("held")).isFalse();
    assertThat(rejected.get("score").asDouble()).isEqualTo(best.get("score").asDouble() / 2);
    assertThat(rejected.at("/explanation/factor").asDouble()).isEqualTo(0.5);
    assertThat(held.get("held").asBoolean()).isTrue();
    assertThat(held.has("rejected")).isFalse();
    assertThat(held.get("score")).isEqualTo(next.get("score"));
    assertThat(held.at("/explanation/factor").asDouble()).isEqualTo(1);
    assertThat(home.run("search", "checkpoint", "--explain").out())
        .containsPattern("p%s, rejected  ".formatted(passage(best)))
        .containsPattern("p%s, held  ".formatted(passage(next)))
        .contains(" 0.500  as 1.000 x 0.5, marked as rejected\n");
  }

  private static PassageId passage(JsonNode hit) {
    return new PassageId(hit.get("passageId").asLong());
  }

  private static JsonNode hit(JsonNode hits, PassageId passage) {
    for (JsonNode hit : hits) {
      if (passage(hit).equals(passage)) {
        return hit;
      }
    }
    throw new AssertionError("The hit is gone");
  }

  @Test
  void theBlendIsKeptOnlyWhenThePersonSaysYes() {
    Folders folders = Folders.of(Map.of(Folders.HOME, temp.toString()));
    try (Engine engine = Engine.open(folders, folders.defaultLibrary(), Access.WRITE)) {
      assertThatThrownBy(() -> tune(engine, true))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("0 of 30, of 0 queries of 5");
      for (int i = 0; i < 15; i++) {
        engine.judging().judge("question" + i, new PassageId(6), Verdict.GOOD);
        engine
            .judging()
            .judge("question" + i, new PassageId(5), i < 8 ? Verdict.GOOD : Verdict.BAD);
      }

      tune(engine, false);
      assertThat(engine.library().<Double>read(TunedBlend::of)).isEqualTo(0.65);
      tune(engine, true);
      assertThat(engine.library().<Double>read(TunedBlend::of)).isLessThan(0.5);
    }
    assertThat(home.run("config", "search.blend").exitCode()).isZero();
    home.run("config", "search.blend", "much");
    try (Engine engine = Engine.open(folders, folders.defaultLibrary(), Access.READ)) {
      assertThat(engine.library().<Double>read(TunedBlend::of)).isEqualTo(0.65);
    }
  }
}
