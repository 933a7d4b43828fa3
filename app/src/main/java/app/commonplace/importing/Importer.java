package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.importing.archive.Budget;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Imports;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings exports into a library, undoes imports, and reads what is kept again. Thread-safe;
/// blocking.
public final class Importer {
  private final Library library;
  private final Formats formats;
  private final Clock clock;

  public Importer(Library library, Formats formats, Clock clock) {
    this.library = library;
    this.formats = formats;
    this.clock = clock;
  }

  /// Imports files, folders and zips, one receipt for each archive and format. Where several are
  /// given, one that cannot be read gets a receipt that says why and the others go on.
  ///
  /// @throws Problem when nothing at all could be read
  public List<Receipt> importAll(
      List<Path> paths, ImportOptions options, ImportListener listener, CancelSignal cancel) {
    var how = new Archives.Reading(Budget.STANDARD, options.salvage(), cancel);
    var receipts = new ArrayList<Receipt>();
    Problem first = null;
    for (Path path : paths) {
      try {
        for (Archives.Found found : formats.find(path, how)) {
          first = importOne(found, how, options, listener, cancel, receipts, first);
        }
      } catch (Problem problem) {
        first = first == null ? problem : first;
        receipts.add(Receipt.ofRefused(path, problem));
      }
    }
    if (first != null && receipts.stream().allMatch(Receipt::isRefused)) {
      throw first;
    }
    return receipts;
  }

  private @Nullable Problem importOne(
      Archives.Found found,
      Archives.Reading how,
      ImportOptions options,
      ImportListener listener,
      CancelSignal cancel,
      List<Receipt> receipts,
      @Nullable Problem first) {
    try (Archive archive = found.open(how)) {
      String format = options.format();
      List<Export> exports =
          format == null ? formats.detect(archive) : formats.detect(archive, format);
      for (Export export : exports) {
        receipts.add(read(export, options, listener, cancel));
      }
      return first;
    } catch (Problem problem) {
      receipts.add(Receipt.ofRefused(found.path(), problem));
      return first == null ? problem : first;
    }
  }

  /// Imports one export. What was committed before a failure or a cancel stays; running it again
  /// completes it.
  public Receipt read(
      Export export, ImportOptions options, ImportListener listener, CancelSignal cancel) {
    return new ImportRun(library, clock, export, options, listener, cancel).run();
  }

  /// All receipts, newest first.
  public List<Receipt> receipts() {
    return library.read(
        reading -> reading.imports().all().stream().map(Importer::receipt).toList());
  }

  private static Receipt receipt(Imports.Run run) {
    Receipt told = ReceiptJson.read(run.receipt());
    return new Receipt(
        run.id(),
        run.archivePath(),
        run.archiveSize(),
        run.format(),
        run.provider(),
        run.sha256(),
        run.state(),
        told.tally(),
        told.problems(),
        told.repaired(),
        told.seconds());
  }

  /// Takes back what an import brought. Entries the person has added to since stay, unless
  /// `alsoTouched`.
  public Originals.Undone undo(
      long run, boolean alsoTouched, CancelSignal cancel, Progress progress) {
    return new Originals(library, formats, clock).undo(run, alsoTouched, cancel, progress);
  }

  /// Reads the kept originals again, all of them or those of one import.
  public Tally reread(List<EntryId> entries, CancelSignal cancel, Progress progress) {
    return new Originals(library, formats, clock).reread(entries, cancel, progress);
  }

  /// Entries whose originals are kept.
  public List<EntryId> rereadable() {
    return library.read(reading -> reading.raws().entries());
  }

  /// How an entry changed from one export to the next.
  public List<History.Version> history(EntryId entry) {
    return library.read(reading -> new History(formats).of(reading, entry));
  }

  /// Entries that an import brought or changed.
  public List<EntryId> entriesOf(long run) {
    return library.read(reading -> reading.raws().entriesOf(run));
  }
}
