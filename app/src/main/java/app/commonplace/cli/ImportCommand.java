package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.cli.output.Terminal;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.ReceiptJson;
import app.commonplace.importing.Selection;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports exports.
@Command(
    name = "import",
    description =
        "Import exports: zips as they were downloaded, folders, or single JSON files. Importing a"
            + " file again changes nothing.",
    footer =
        "JSON: receipts[]{import, file, size, format, provider, sha256, state, entries{inFile, new,"
            + " updated, unchanged, empty, failed}, passages{the same}, attachments{the same},"
            + " problems[]{loss, where, reason}, repaired, seconds}. Where one of several paths"
            + " cannot be read at all, the exit code is 3 and error{code, message, hint} stands"
            + " beside the receipts of the others.")
final class ImportCommand implements WritingAction {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Zips, folders or JSON files.")
  List<Path> paths = List.of();

  @Option(names = "--dry-run", description = "Count what would happen and change nothing.")
  boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Read as this format alone: chatgpt, claude-code, ...; docs/IMPORTING.md lists them all.")
  @Nullable String format;

  @Option(names = "--salvage", description = "Read what is left of a zip that was cut off.")
  boolean salvage;

  @Option(
      names = "--only",
      paramLabel = "ID",
      description =
          "Take only the entry with this id at its provider, `externalId` in JSON; may be repeated.")
  Set<String> only = Set.of();

  @Option(
      names = "--skip",
      paramLabel = "ID",
      description = "Leave out the entry with this id at its provider; may be repeated.")
  Set<String> skip = Set.of();

  @Override
  public Outcome run(Session session) {
    var options = new ImportOptions(dryRun, format, salvage, selection());
    List<Path> typed = paths.stream().map(session::path).toList();
    return dryRun
        ? session.tryOut(engine -> outcome(session, engine, typed, options))
        : session.create(engine -> outcome(session, engine, typed, options));
  }

  private Selection selection() {
    if (only.isEmpty()) {
      return Selection.allBut(skip);
    }
    return Selection.only(
        only.stream().filter(id -> !skip.contains(id)).collect(Collectors.toSet()));
  }

  private static Outcome outcome(
      Session session, Engine engine, List<Path> paths, ImportOptions options) {
    ImportWork work;
    try (ProgressLine progress = session.progress()) {
      work = ImportWork.of(engine, paths, options, progress);
      if (!options.dryRun()) {
        engine.prepareSearch(CancelSignal.NEVER, progress);
      }
    }
    List<Problem> refused = work.refused();
    if (work.receipts().isEmpty() && !refused.isEmpty()) {
      refused.stream().skip(1).map(Program::line).forEach(session.terminal()::notice);
      throw refused.getFirst();
    }
    var json =
        new JsonObject()
            .with("receipts", work.receipts().stream().map(ReceiptJson::write).toList());
    if (!refused.isEmpty()) {
      json.with("error", Program.json(refused.getFirst()));
    }
    return new Outcome(
        refused.isEmpty() ? ExitCode.DONE : ExitCode.FAILED,
        json,
        terminal -> print(terminal, work.receipts(), refused));
  }

  private static void print(Terminal terminal, List<Receipt> receipts, List<Problem> refused) {
    receipts.forEach(receipt -> new ReceiptText(terminal).print(receipt));
    refused.stream().map(Program::line).forEach(terminal::notice);
  }
}
