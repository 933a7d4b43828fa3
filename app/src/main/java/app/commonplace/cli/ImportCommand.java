package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.cli.output.Terminal;
import app.commonplace.importing.Counts;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.ReceiptJson;
import app.commonplace.importing.Selection;
import app.commonplace.importing.Trial;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Ending;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        "JSON: receipts[]{import, file, size, format, provider, sha256, state, recognisedBy,"
            + " entries{inFile, new, updated, unchanged, empty, failed}, passages{the same},"
            + " attachments{the same}, leftOut, problems[]{loss, where, reason}, repaired, seconds}; recognisedBy completes"
            + " \"read as FORMAT, since\". With --dry-run also entries[]{state, provider, account,"
            + " externalId, title, updatedAt, passages{new, updated}, attachments{new, updated},"
            + " archives[], reason}, one for each entry of all archives; state is new, updated,"
            + " unchanged, empty or failed. Where one of several paths cannot be read at all, the"
            + " exit code is 3 and error{code, message, hint} stands beside the receipts of the"
            + " others.")
final class ImportCommand implements WritingAction {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Zips, folders or JSON files.")
  List<Path> paths = List.of();

  @Option(
      names = "--dry-run",
      description = "List what would become of each entry and change nothing.")
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
    List<Path> typed = paths.stream().map(session::path).toList();
    if (!dryRun) {
      return session.create(engine -> outcome(session, engine, typed, options(null)));
    }
    try (var trial = new Trial()) {
      return session.tryOut(engine -> outcome(session, engine, typed, options(trial)));
    }
  }

  private ImportOptions options(@Nullable Trial trial) {
    return new ImportOptions(trial, format, salvage, selection());
  }

  private Selection selection() {
    Selection wanted = only.isEmpty() ? Selection.EVERYTHING : Selection.onlyIds(only);
    Selection left = Selection.allButIds(skip);
    return name -> wanted.takes(name) && left.takes(name);
  }

  private static Outcome outcome(
      Session session, Engine engine, List<Path> paths, ImportOptions options) {
    ImportWork work;
    long waiting;
    try (ProgressLine progress = session.progress()) {
      work = work(session, engine, paths, options, progress);
      if (!options.isDryRun()) {
        prepareSearch(engine, work, progress);
      }
      waiting = options.isDryRun() ? 0 : engine.attachments().waiting();
    }
    List<Problem> refused = work.refused();
    if (work.receipts().isEmpty() && !refused.isEmpty()) {
      refused.stream().skip(1).map(Program::line).forEach(session.terminal()::notice);
      throw refused.getFirst();
    }
    var json =
        new JsonObject()
            .with("receipts", work.receipts().stream().map(ReceiptJson::write).toList());
    List<ForecastText> entries = work.forecast().lines().stream().map(ForecastText::new).toList();
    if (options.isDryRun()) {
      json.with("entries", entries.stream().map(ForecastText::json).toList());
    }
    if (!refused.isEmpty()) {
      json.with("error", Program.json(refused.getFirst()));
    }
    return new Outcome(
        refused.isEmpty() ? ExitCode.DONE : ExitCode.FAILED,
        json,
        terminal -> {
          print(terminal, work.receipts(), entries, refused);
          tellWaiting(terminal, waiting);
        });
  }

  /// Imports. When the process ends meanwhile, this is the last that it says.
  private static ImportWork work(
      Session session,
      Engine engine,
      List<Path> paths,
      ImportOptions options,
      ProgressLine progress) {
    Ending ending = Ending.ofProcess();
    try (Ending.Stay _ = ending.stay()) {
      ImportWork work = ImportWork.of(engine, paths, options, progress);
      if (ending.isCancelled()) {
        work.receipts().stream()
            .filter(Receipt::isBrokenOff)
            .forEach(receipt -> session.terminal().notice(brokenOff(receipt)));
        ending.throwIfCancelled();
      }
      return work;
    }
  }

  private static String brokenOff(Receipt receipt) {
    Counts entries = receipt.tally().entries();
    return "Import %d was broken off: %,d new entries and %,d updated ones are kept. Import again to bring the rest."
        .formatted(receipt.run(), entries.fresh(), entries.updated());
  }

  /// What was imported is imported, and what was not has its own reason, also when the index cannot
  /// be written, as on a disk that is full.
  private static void prepareSearch(Engine engine, ImportWork work, ProgressLine progress) {
    try {
      engine.prepareSearch(CancelSignal.NEVER, progress);
    } catch (Problem problem) {
      work.refused().add(problem);
    }
  }

  private static void print(
      Terminal terminal,
      List<Receipt> receipts,
      List<ForecastText> entries,
      List<Problem> refused) {
    receipts.forEach(receipt -> new ReceiptText(terminal).print(receipt));
    if (!entries.isEmpty()) {
      terminal.line("");
      entries.forEach(entry -> entry.print(terminal));
    }
    refused.stream().map(Program::line).forEach(terminal::notice);
  }

  /// A window reads them by itself.
  private static void tellWaiting(Terminal terminal, long attachments) {
    if (attachments > 0) {
      terminal.notice(
          "What stands in attachments is found once they were read (%,d wait): commonplace attachments"
              .formatted(attachments));
    }
  }
}
