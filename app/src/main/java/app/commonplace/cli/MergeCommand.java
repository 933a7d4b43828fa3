package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Provider;
import app.commonplace.runtime.Engine;
import app.commonplace.twins.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes one entry of two that tell of one conversation.
@Command(
    name = "merge",
    description =
        "Make one entry of two. Nothing is lost, and later exports of either bring it up to date.")
final class MergeCommand implements WritingAction {
  @Parameters(index = "0", paramLabel = "KEPT", description = "The entry that stays.")
  String kept = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The entry that becomes part of it.")
  String other = "";

  @Option(names = "--dry-run", description = "Only say what the one entry would have.")
  boolean dryRun;

  @Override
  public Outcome run(Session session) {
    return session.write(engine -> {
      Preview preview = engine.merging().preview(id(engine, kept), id(engine, other));
      if (!dryRun) {
        engine.merging().merge(preview.kept().id(), preview.gone().id());
      }
      return Outcome.done(json(preview, !dryRun), terminal -> print(terminal, preview, !dryRun));
    });
  }

  private static EntryId id(Engine engine, String argument) {
    return engine.library().read(reading -> EntryArgument.entry(reading, argument)).id();
  }

  private static JsonObject json(Preview preview, boolean done) {
    return new JsonObject()
        .with("kept", preview.kept().id().value())
        .with("merged", preview.gone().id().value())
        .with("shared", preview.shared())
        .with("onlyKept", preview.onlyKept())
        .with("onlyMerged", preview.onlyGone())
        .with("passages", preview.rows().size())
        .with("tags", preview.tags())
        .with("notes", preview.notes())
        .with("links", preview.links())
        .with("starred", preview.starred())
        .with("done", done);
  }

  private static void print(Terminal terminal, Preview preview, boolean done) {
    Entry kept = preview.kept();
    Entry gone = preview.gone();
    terminal.line(
        "%s %s (%s) into %s (%s)."
            .formatted(
                done ? "Merged" : "Would merge",
                gone.id(),
                Provider.displayName(gone.provider()),
                kept.id(),
                Provider.displayName(kept.provider())));
    terminal.line(
        "%,d messages: %,d in both, %,d only in %s, %,d only in %s."
            .formatted(
                preview.rows().size(),
                preview.shared(),
                preview.onlyKept(),
                kept.id(),
                preview.onlyGone(),
                gone.id()));
    terminal.line(
        "%,d tags, %,d notes, %,d links%s."
            .formatted(
                preview.tags().size(),
                preview.notes(),
                preview.links(),
                preview.starred() ? ", starred" : ""));
    if (done) {
      terminal.notice("To take it back: commonplace duplicates undo " + gone.id());
    }
  }
}
