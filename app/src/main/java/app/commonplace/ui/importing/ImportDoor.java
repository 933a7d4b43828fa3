package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Originals;
import app.commonplace.importing.Tally;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.EntryId;
import java.nio.file.Path;
import java.util.List;

/// What the screens of imports ask of the engine. Every call blocks and may touch the disk, so none
/// is made on the FX thread. Thread-safe.
public interface ImportDoor {
  /// Tells what a path is from names and the first bytes alone.
  Look look(Path path);

  /// The archives at a path; a [app.commonplace.problems.Problem] when there is none.
  ///
  /// @param answers what the person said of files in doubt
  List<Finding> find(Path path, Answers answers);

  /// Whether something of an archive that is damaged may still be read.
  boolean mayHoldARest(Path path);

  /// The same, but reading what is left of damaged archives instead of refusing them.
  ImportDoor salvaging();

  /// All receipts, newest first.
  List<Kept> receipts();

  /// What the originals that imports left take in the library.
  long packedBytes(List<Long> runs);

  /// What the accounts that imports brought whole exports of no longer have.
  Since since(List<Long> runs);

  /// Of the entries that imports brought, how many may be conversations that were here already.
  long doubled(List<Long> runs);

  /// Takes back what an import brought; entries the person has added to stay unless `alsoTouched`.
  Originals.Undone undo(long run, boolean alsoTouched, CancelSignal cancel, Progress progress);

  /// Reads the originals that an import left in the library again.
  Tally readAgain(long run, CancelSignal cancel, Progress progress);

  /// Tags what an import brought or changed; answers those that did not have the tag before.
  List<EntryId> tag(long run, String tag);

  void untag(List<EntryId> entries, String tag);

  /// Writes receipts as JSON.
  void save(List<Long> runs, Path file);
}
