package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Target;
import app.commonplace.organizing.Verdict;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says of hits whether they were what was looked for.
@Command(
    name = "judge",
    description =
        "Say whether a hit of a query was good or bad, for `tune` to learn from; without"
            + " arguments, list what was said.",
    footer =
        "JSON: query, passageId, verdict, before; list: judgements[]{query, passageId, verdict}.",
    subcommands = JudgeCommand.ListJudgements.class)
final class JudgeCommand implements Action {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUERY",
      description = "What was searched for, as one argument.")
  @Nullable String query;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PASSAGE",
      description = "The number of the passage, or its address such as 12#p345.")
  @Nullable String passage;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "VERDICT",
      description = "good, bad, or none to take it back.")
  @Nullable Verdict verdict;

  @Override
  public boolean writes() {
    return query != null;
  }

  @Override
  public Outcome run(Session session) {
    String asked = query;
    String found = passage;
    Verdict said = verdict;
    if (asked == null) {
      return new ListJudgements().run(session);
    }
    if (found == null || said == null) {
      throw new Problem(
          ProblemCode.USAGE,
          "A query, a passage and a verdict are needed.",
          "For example: commonplace judge \"wal mode\" 345 good");
    }
    String normal = Judging.normal(QueryWords.joined(List.of(asked)));
    PassageId id = passage(found);
    return session.write(engine -> {
      Verdict before = engine.judging().judge(normal, id, said);
      var json =
          new JsonObject()
              .with("query", normal)
              .with("passageId", id.value())
              .with("verdict", said.word())
              .with("before", before.word());
      return Outcome.done(json, terminal -> terminal.line(line(said.word(), id, normal)));
    });
  }

  private static PassageId passage(String typed) {
    PassageId named =
        NUMBER.matcher(typed).matches()
            ? new PassageId(Long.parseLong(typed))
            : Target.parse(typed).passage();
    if (named == null) {
      throw new Problem(
          ProblemCode.USAGE,
          "\"%s\" is an entry, not a passage.".formatted(typed),
          "Write the number of a passage, such as 345 or 12#p345.");
    }
    return named;
  }

  private static String line(String verdict, PassageId passage, String query) {
    return "%-4s  %8s  %s".formatted(verdict, passage, query);
  }

  @Command(name = "list", description = "List what was said of hits.")
  static final class ListJudgements implements Action {
    @Override
    public Outcome run(Session session) {
      return session.read(engine -> {
        List<Judgement> all = engine.judging().all();
        var json =
            new JsonObject().with("judgements", all.stream().map(JudgeCommand::json).toList());
        return all.isEmpty()
            ? Outcome.nothingFound(json, terminal -> terminal.notice("No hit was judged yet."))
            : Outcome.done(
                json, terminal -> all.forEach(judgement -> terminal.line(line(judgement))));
      });
    }
  }

  private static String line(Judgement judgement) {
    return line(Verdict.of(judgement.good()).word(), judgement.passage(), judgement.query());
  }

  private static JsonObject json(Judgement judgement) {
    return new JsonObject()
        .with("query", judgement.query())
        .with("passageId", judgement.passage().value())
        .with("verdict", Verdict.of(judgement.good()).word());
  }
}
