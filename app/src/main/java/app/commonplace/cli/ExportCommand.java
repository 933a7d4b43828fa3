package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.exporting.ExportForm;
import app.commonplace.exporting.ExportReport;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Entry;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes entries out in open forms.
@Command(
    name = "export",
    description = "Write entries out in open forms: all of them, or those that a query finds.",
    footer = "JSON: entries, passages, files.")
final class ExportCommand implements Action {
  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "As for search.")
  List<String> words = List.of();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write into; files of other names in it are left alone.")
  Path to = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "FORM",
      required = true,
      description = "json (which import reads back equal), markdown or html.")
  ExportForm form = ExportForm.JSON;

  @Override
  public Outcome run(Session session) {
    ExportReport report =
        session.read(engine -> {
          try (ProgressLine progress = session.progress()) {
            Path folder = session.path(to);
            return engine
                .exporter()
                .export(chosen(engine), folder, form, CancelSignal.NEVER, progress);
          }
        });
    var json =
        new JsonObject()
            .with("entries", report.entries())
            .with("passages", report.passages())
            .with("files", report.files());
    String done =
        "%s with %,d passages written to %s, %,d files."
            .formatted(
                Words.entries(report.entries()),
                report.passages(),
                session.path(to),
                report.files());
    return report.entries() == 0
        ? Outcome.nothingFound(json, terminal -> terminal.notice("No entry was found."))
        : Outcome.done(json, terminal -> terminal.line(done));
  }

  private List<Entry> chosen(Engine engine) {
    String query = QueryWords.joined(words);
    return engine.search().list(query, ListSort.OLDEST, Integer.MAX_VALUE, 0).entries();
  }
}
