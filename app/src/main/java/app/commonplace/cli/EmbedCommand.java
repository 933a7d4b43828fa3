package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.library.Egress;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.Recipe;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.MonthlyCap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Embeds what waits.
@Command(
    name = "embed",
    description =
        "Embed all passages that wait for it, with the embedder that is chosen (`config embedder`),"
            + " so that they are found by meaning. What is embedded already is not embedded again;"
            + " stopped anywhere, it goes on from there.",
    footer =
        "JSON: space{provider, model, dimension}, chunks, embedded, coverage, seconds, tokens,"
            + " cost. Tokens are those that a server counted, cost is in dollars. Where chunks are"
            + " left over that no vector came for, it ends with 3, as a failure.")
final class EmbedCommand implements WritingAction {
  @Option(
      names = "--wait",
      description = "Return when nothing waits any more, as this command does anyway.")
  boolean wait;

  /// What came of it.
  private record Done(
      Recipe recipe, Reach reach, double seconds, Egress.Sum sent, MonthlyCap month) {
    /// Chunks that the embedder gave no vector for, though nothing stopped it.
    long left() {
      return reach.chunks() - reach.embedded();
    }

    BigDecimal dollars() {
      return BigDecimal.valueOf(sent.microDollars(), 6);
    }
  }

  @Override
  public Outcome run(Session session) {
    Done done =
        session.write(engine -> {
          try (ProgressLine progress = session.progress()) {
            return embed(engine, progress);
          }
        });
    return done.left() == 0
        ? Outcome.done(
            json(done),
            terminal -> {
              terminal.line(sentence(done));
              if (done.sent().microDollars() > 0 && done.month().isNear()) {
                terminal.notice(nearlySpent(done.month()));
              }
            })
        : new Outcome(
            ExitCode.FAILED,
            json(done),
            terminal -> {
              terminal.line(sentence(done));
              terminal.line(remainder(done));
            });
  }

  private static Done embed(Engine engine, ProgressLine progress) {
    Instant began = Instant.now();
    long start = System.nanoTime();
    engine.embedding().catchUp(progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    EmbedderSource chosen = engine.meaning().chosen();
    return new Done(
        engine.meaning().embedder(chosen).recipe(),
        engine.meaning().reach(chosen),
        seconds,
        engine.library().read(reading -> reading.egress().since(began)),
        engine
            .library()
            .read(reading ->
                MonthlyCap.of(
                    reading, Clock.system(ZoneId.systemDefault()), engine.settings().current())));
  }

  private static String nearlySpent(MonthlyCap month) {
    return "$%s of this month’s $%s is used; at the cap requests stop: commonplace config monthly-cap"
        .formatted(dollars(month.spent()), dollars(month.cap()));
  }

  private static String dollars(long micro) {
    return BigDecimal.valueOf(micro, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static JsonObject json(Done done) {
    Recipe recipe = done.recipe();
    return new JsonObject()
        .with(
            "space",
            new JsonObject()
                .with("provider", recipe.provider())
                .with("model", recipe.model())
                .with("dimension", recipe.dimension()))
        .with("chunks", done.reach().chunks())
        .with("embedded", done.reach().embedded())
        .with("coverage", done.reach().coverage())
        .with("seconds", done.seconds())
        .with("tokens", done.sent().tokens())
        .with("cost", done.dollars().doubleValue());
  }

  private static String remainder(Done done) {
    return "%s gave no vector for %,d of %,d chunks; they are found by words. Ask again by: commonplace embed"
        .formatted(done.recipe().provider(), done.left(), done.reach().chunks());
  }

  private static String sentence(Done done) {
    return "%,d of %,d passages can be found by meaning (%s %s), after %.1f s; %s."
        .formatted(
            done.reach().covered(),
            done.reach().passages(),
            done.recipe().provider(),
            done.recipe().model(),
            done.seconds(),
            price(done));
  }

  /// A server on this machine names none.
  private static String price(Done done) {
    if (done.sent().requests() == 0) {
      return "nothing left this machine";
    }
    String tokens = "%,d tokens".formatted(done.sent().tokens());
    return done.sent().microDollars() == 0
        ? tokens
        : "$%s for %s".formatted(done.dollars().toPlainString(), tokens);
  }
}
