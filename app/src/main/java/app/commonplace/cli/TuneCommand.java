package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.search.CandidateSource;
import app.commonplace.search.JudgedQuery;
import app.commonplace.search.TunedBlend;
import app.commonplace.search.Tuning;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Fits the blend of hybrid search to what was judged. A window that owns the library would have to
/// answer a question on its own terminal, so a yes is said by running it again.
@Command(
    name = "tune",
    description =
        "Fit the blend of hybrid search to the hits you judged. Shows how well they are ordered"
            + " before and after, and changes nothing unless told --yes.",
    footer =
        "JSON: judgements, queries, before{blend, ndcg}, after{blend, ndcg}, changed. The blend is"
            + " kept as the setting search.blend.")
final class TuneCommand implements Action {
  private final Function<Engine, Optional<CandidateSource>> source;

  @Option(names = "--yes", description = "Use the new blend when it is better.")
  boolean yes;

  TuneCommand() {
    this(engine ->
        engine.meaning().answering().map(_ -> (CandidateSource) engine.search()::candidates));
  }

  /// @param source where an engine finds candidates; empty while it cannot search by meaning
  TuneCommand(Function<Engine, Optional<CandidateSource>> source) {
    this.source = source;
  }

  @Override
  public boolean writes() {
    return yes;
  }

  @Override
  public Outcome run(Session session) {
    return yes ? session.write(this::tune) : session.read(this::tune);
  }

  private Outcome tune(Engine engine) {
    CandidateSource candidates =
        source
            .apply(engine)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.MISSING_REQUIREMENT,
                    "The blend can only be tuned where passages are searched by meaning.",
                    "This library is searched by words."));
    List<JudgedQuery> judged = JudgedQuery.all(engine.judging().all(), candidates);
    return switch (Tuning.of(judged, engine.library().read(TunedBlend::of))) {
      case Tuning.NotEnough few -> throw notEnough(few);
      case Tuning.Tuned tuned -> told(engine, tuned);
    };
  }

  private static Problem notEnough(Tuning.NotEnough few) {
    return new Problem(
        ProblemCode.MISSING_REQUIREMENT,
        "There are not enough judgements: %d of %d, of %d queries of %d."
            .formatted(
                few.judgements(), Tuning.LEAST_JUDGEMENTS, few.queries(), Tuning.LEAST_QUERIES),
        "Judge more hits: commonplace judge QUERY PASSAGE good");
  }

  private Outcome told(Engine engine, Tuning.Tuned tuned) {
    boolean changed = yes && tuned.isBetter();
    if (changed) {
      engine
          .library()
          .write(writing -> {
            TunedBlend.set(writing, tuned.after().blend());
            return changed;
          });
    }
    var json =
        new JsonObject()
            .with("judgements", tuned.judgements())
            .with("queries", tuned.queries())
            .with("before", json(tuned.before()))
            .with("after", json(tuned.after()))
            .with("changed", changed);
    return Outcome.done(json, terminal -> print(terminal, tuned, changed));
  }

  private static JsonObject json(Tuning.Fit fit) {
    return new JsonObject().with("blend", fit.blend()).with("ndcg", fit.ndcg());
  }

  private static void print(Terminal terminal, Tuning.Tuned tuned, boolean changed) {
    terminal.line("%d judgements of %d queries".formatted(tuned.judgements(), tuned.queries()));
    terminal.line(line("before", tuned.before()));
    if (!tuned.isBetter()) {
      terminal.line("No other blend is surely better. Nothing was changed.");
      return;
    }
    terminal.line(line("after", tuned.after()));
    terminal.line(
        changed
            ? "Searches use the new blend from now on."
            : "Use the new blend? Nothing is changed until you run: commonplace tune --yes");
  }

  private static String line(String when, Tuning.Fit fit) {
    return "%-6s  blend %.2f  nDCG@10 %.3f".formatted(when, fit.blend(), fit.ndcg());
  }
}
