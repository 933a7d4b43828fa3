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
import java.util.Set;
import java.util.function.Supplier;

/// Brings exports into a library, undoes imports, and reads what is kept again. Thread-safe;
/// blocking.
public final class Importer {
  private final Library library;
  private final Formats formats;
  private final Clock clock;
  private final AtWork atWork = new AtWork();

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
    return atWork.during(() -> readAll(paths, options, listener, cancel));
  }

  /// Whether a command, or what is undone or read again, is under way; not what a window reads
  /// archive by archive, nor what a watched folder brings, which goes on by itself.
  public AtWork atWork() {
    return atWork;
  }

  private List<Receipt> readAll(
      List<Path> paths, ImportOptions options, ImportListener listener, CancelSignal cancel) {
    var work = new Work(options, listener, cancel);
    for (Path path : paths) {
      work.read(() -> formats.find(path, work.how), path, formats);
    }
    if (!work.refused.isEmpty() && work.receipts.stream().allMatch(Receipt::isRefused)) {
      throw work.refused.getFirst();
    }
    return work.receipts;
  }

  /// Imports a folder without some of its files, as far as anything else is in it.
  ///
  /// @param documents whether files that are no exports are read as documents
  public Imported importRest(
      Path folder,
      Set<Path> without,
      boolean documents,
      ImportListener listener,
      CancelSignal cancel) {
    Formats known = documents ? formats : formats.withoutLastResorts();
    var work = new Work(ImportOptions.following(), listener, cancel);
    work.read(() -> known.find(folder, without, work.how), folder, known);
    return new Imported(work.receipts, work.refused);
  }

  /// Archives that are imported one after the other; one that cannot be read does not keep the
  /// others from it.
  private final class Work {
    private final ImportOptions options;
    private final ImportListener listener;
    private final CancelSignal cancel;
    private final Archives.Reading how;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();

    Work(ImportOptions options, ImportListener listener, CancelSignal cancel) {
      this.options = options;
      this.listener = listener;
      this.cancel = cancel;
      this.how = new Archives.Reading(Budget.STANDARD, options.salvage(), cancel);
    }

    void read(Supplier<List<Archives.Found>> archives, Path path, Formats known) {
      try {
        archives.get().forEach(found -> read(found, known));
      } catch (Problem problem) {
        refuse(path, problem);
      }
    }

    private void read(Archives.Found found, Formats known) {
      try (Archive archive = found.open(how)) {
        String format = options.format();
        List<Export> exports =
            format == null ? known.detect(archive) : known.detect(archive, format);
        for (Export export : exports) {
          receipts.add(Importer.this.read(export, options, listener, cancel));
        }
      } catch (Problem problem) {
        refuse(found.path(), problem);
      }
    }

    private void refuse(Path path, Problem problem) {
      refused.add(problem);
      receipts.add(Receipt.ofRefused(path, problem));
    }
  }

  /// Imports one export. What was committed before a failure or a cancel stays; running it again
  /// completes it.
  public Receipt read(
      Export export, ImportOptions options, ImportListener listener, CancelSignal cancel) {
    return new ImportRun(library, clock, export, options, listener, cancel).run();
  }

  /// All receipts, newest first. One whose import was killed says so, and what was brought by then.
  public List<Receipt> receipts() {
    List<Receipt> kept = kept();
    if (kept.stream().noneMatch(Receipt::isRunning) || isWritten()) {
      return kept;
    }
    // whoever wrote may have ended in between, and with it the import
    return kept().stream()
        .map(receipt -> receipt.isRunning() ? receipt.brokenOff() : receipt)
        .toList();
  }

  /// Whether somebody is there who may import, and would have noted at its start what was broken
  /// off before.
  private boolean isWritten() {
    return library.canWrite() || Library.isOwned(library.file());
  }

  private List<Receipt> kept() {
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
        told.recognisedBy(),
        told.tally(),
        told.leftOut(),
        told.problems(),
        told.repaired(),
        told.seconds());
  }

  /// Takes back what an import brought. Entries the person has added to since stay, unless
  /// `alsoTouched`.
  public Originals.Undone undo(
      long run, boolean alsoTouched, CancelSignal cancel, Progress progress) {
    return atWork.during(
        () -> new Originals(library, formats, clock).undo(run, alsoTouched, cancel, progress));
  }

  /// Reads the kept originals again, all of them or those of one import. What changed is told in a
  /// receipt and can be undone like an import; the number is 0 when nothing did.
  public Receipt reread(List<EntryId> entries, CancelSignal cancel, Progress progress) {
    return atWork.during(
        () -> new Originals(library, formats, clock).reread(entries, cancel, progress));
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
