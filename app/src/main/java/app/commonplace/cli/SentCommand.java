package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Sent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what left this machine.
@Command(
    name = "sent",
    description =
        "List what left this machine, newest first: each request, with the entries and passages"
            + " whose texts were in it.",
    footer =
        "JSON: requests, sent[]{id, at, purpose, host, model, entries[], passages[], texts, bytes,"
            + " sha256, state, tokens, cost}. Cost is in dollars, null where the server names none.")
final class SentCommand implements Action {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Most requests to list. Default: ${DEFAULT-VALUE}.")
  int limit;

  @Option(names = "--before", paramLabel = "ID", description = "Only requests before this one.")
  @Nullable Long before;

  /// What is listed, of how many.
  private record Ledger(long requests, List<Sent> listed) {}

  @Override
  public Outcome run(Session session) {
    Limits.check("--limit", limit);
    long end = before == null ? Long.MAX_VALUE : before;
    Ledger ledger =
        session.read(engine ->
            engine
                .library()
                .read(reading ->
                    new Ledger(reading.egress().requests(), reading.egress().before(end, limit))));
    var json =
        new JsonObject()
            .with("requests", ledger.requests())
            .with("sent", ledger.listed().stream().map(SentCommand::json).toList());
    return ledger.listed().isEmpty()
        ? Outcome.nothingFound(json, terminal -> terminal.notice("Nothing left this machine."))
        : Outcome.done(
            json, terminal -> ledger.listed().forEach(sent -> terminal.line(line(sent))));
  }

  private static JsonObject json(Sent sent) {
    return new JsonObject()
        .with("id", sent.id())
        .with("at", sent.at())
        .with("purpose", sent.purpose())
        .with("host", sent.host())
        .with("model", sent.model())
        .with("entries", sent.entries().stream().map(EntryId::value).toList())
        .with("passages", sent.passages().stream().map(PassageId::value).toList())
        .with("texts", sent.texts())
        .with("bytes", sent.bytes())
        .with("sha256", sent.sha256())
        .with("state", sent.state())
        .with("tokens", sent.tokens())
        .with("cost", dollars(sent));
  }

  private static @Nullable Double dollars(Sent sent) {
    Long price = sent.microDollars();
    return price == null ? null : BigDecimal.valueOf(price, 6).doubleValue();
  }

  private static String line(Sent sent) {
    return "%s  %-8s %s %s: %d texts, %,d bytes, %s%s"
        .formatted(
            EntryAnswer.minute(sent.at()),
            sent.purpose(),
            sent.host(),
            sent.model(),
            sent.texts(),
            sent.bytes(),
            sent.state(),
            sent.entries().isEmpty() ? "" : "; of entries " + sent.entries());
  }
}
