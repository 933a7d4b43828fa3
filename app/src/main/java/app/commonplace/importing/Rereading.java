package app.commonplace.importing;

import app.commonplace.library.Library;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryId;
import java.time.Clock;
import java.util.List;

/// The account of one reading of originals. It begins with the first entry that changes, in the
/// same transaction, so that whatever changed can be taken back. One thread.
final class Rereading {
  /// The format that its receipt names.
  static final String FORMAT = "reread";

  /// Its archive is the library, its source that of each entry.
  private static final String ARCHIVE = "originals";

  private static final String PROVIDER = "various";

  private final Library library;
  private final Clock clock;
  private final long startedNanos = System.nanoTime();
  private Tally tally = Tally.NONE;
  private long run;

  Rereading(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  Tally tally() {
    return tally;
  }

  void count(Tally more) {
    tally = tally.plus(more);
  }

  /// Keeps what an entry said before it changed.
  void keep(Writing writing, EntryId entry, EntryBefore before) {
    long number = run == 0 ? begin(writing) : run;
    writing.beforeWriter().keep(number, entry, before.json());
    run = number;
  }

  private long begin(Writing writing) {
    long archive =
        writing
            .importLog()
            .archive(
                ARCHIVE,
                String.valueOf(library.file().getFileName()),
                library.file(),
                0,
                clock.instant());
    return writing.importLog().begin(archive, FORMAT, PROVIDER, false, clock.instant());
  }

  Receipt end(String state) {
    Receipt receipt = receipt(state);
    if (run != 0) {
      library.write(writing -> {
        writing
            .importLog()
            .finish(run, state, ReceiptJson.write(receipt).toString(), clock.instant());
        writing
            .importLog()
            .problems(run, List.of(ImportAccount.logged(receipt.problems().getFirst())));
        return run;
      });
    }
    return receipt;
  }

  private Receipt receipt(String state) {
    String file = String.valueOf(library.file().getFileName());
    var told =
        Remark.note(
            file,
            "Entries whose originals were read again by this version: %,d; of them changed: %,d. What you added stays."
                .formatted(tally.entries().inFile(), tally.entries().updated()));
    return new Receipt(
        run,
        library.file().toString(),
        0,
        FORMAT,
        PROVIDER,
        ARCHIVE,
        state,
        "",
        tally,
        0,
        List.of(told),
        0,
        (System.nanoTime() - startedNanos) / 1e9);
  }
}
