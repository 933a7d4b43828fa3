package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.cli.output.Terminal;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.AttachmentTexts.Lacking;
import app.commonplace.runtime.Engine;
import java.util.List;
import picocli.CommandLine.Command;

/// Reads attachments.
@Command(
    name = "attachments",
    description =
        "Read the texts of attachments that wait for it, so that they are found with their passages,"
            + " and list those that could not be read, or not all. A window does so by itself. What"
            + " was read is not read again; stopped anywhere, it goes on from there.",
    footer =
        "JSON: looked, texts, problems[]{entryId, passageId, title, name, reason}. Looked counts the"
            + " files that this run looked at, texts the attachments that can be searched.")
final class AttachmentsCommand implements WritingAction {
  private record Done(long looked, long texts, List<Lacking> lacking) {}

  @Override
  public Outcome run(Session session) {
    Done done =
        session.write(engine -> {
          try (ProgressLine progress = session.progress()) {
            return read(engine, progress);
          }
        });
    return Outcome.done(json(done), terminal -> print(terminal, done));
  }

  private static Done read(Engine engine, ProgressLine progress) {
    long looked = engine.readAttachments(progress);
    engine.prepareSearch(CancelSignal.NEVER, progress);
    return engine
        .library()
        .read(reading ->
            new Done(
                looked, reading.attachmentTexts().count(), reading.attachmentTexts().lacking()));
  }

  private static JsonObject json(Done done) {
    return new JsonObject()
        .with("looked", done.looked())
        .with("texts", done.texts())
        .with("problems", done.lacking().stream().map(AttachmentsCommand::json).toList());
  }

  private static JsonObject json(Lacking lacking) {
    return new JsonObject()
        .with("entryId", lacking.entry().value())
        .with("passageId", lacking.passage().value())
        .with("title", lacking.title())
        .with("name", lacking.name())
        .with("reason", lacking.reason());
  }

  private static void print(Terminal terminal, Done done) {
    terminal.line(
        "%,d files looked at; %,d attachments can be searched."
            .formatted(done.looked(), done.texts()));
    for (Lacking lacking : done.lacking()) {
      String place = "  %s#p%s  ".formatted(lacking.entry(), lacking.passage());
      terminal.line(terminal.faint(place) + lacking.name() + ": " + lacking.reason());
    }
  }
}
