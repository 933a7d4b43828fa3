package app.commonplace.watching;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.Imported;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Loss;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.ReceiptJson;
import app.commonplace.importing.Remark;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Imports;
import app.commonplace.library.Library;
import app.commonplace.library.WatchedFolders.Stamp;
import app.commonplace.library.Writing;
import app.commonplace.model.Provider;
import app.commonplace.model.WatchedFolder;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Has what changed in a watched folder imported, and nothing else of it. What a folder brings on
/// one day in one format is told by one receipt; a reading that changed nothing leaves none.
/// Blocking; for one thread at a time.
final class FolderReader {
  /// Unchanged files up to this size that lie beside or above a changed one are read with it: names
  /// of sessions and of their projects stand there.
  private static final long SMALL = 64 << 10;

  /// What is to be read.
  ///
  /// @param read the files as they were read before
  /// @param rested those that are to be read now
  record Changed(
      WatchedFolder folder, FolderContents now, Map<String, Stamp> read, Set<String> rested) {}

  private final Library library;
  private final Importer importer;
  private final Clock clock;

  FolderReader(Library library, Importer importer, Clock clock) {
    this.library = library;
    this.importer = importer;
    this.clock = clock;
  }

  /// Reads what changed; answers why it has to be tried again, if it has to.
  Optional<Problem> read(Changed changed, CancelSignal cancel) {
    WatchedFolder folder = changed.folder();
    boolean documents =
        !library.<Boolean>read(reading -> reading.watchedFolders().holdsExports(folder.id()));
    Imported done =
        importer.importRest(
            folder.path(), leftOut(changed), documents, ImportListener.NONE, cancel);
    Optional<Problem> unfinished =
        done.refused().stream().filter(problem -> !isOfTheFile(problem.code())).findFirst();
    boolean stopped = done.receipts().stream().anyMatch(it -> it.state().equals("cancelled"));
    library.write(writing -> {
      if (unfinished.isEmpty() && !stopped) {
        noteRead(writing, changed);
      }
      done.receipts().forEach(receipt -> group(writing, folder, receipt));
      noteOutcome(writing, folder, done);
      return folder;
    });
    return unfinished;
  }

  /// Whether only another file can mend it, so that trying again is of no use until it changes.
  private static boolean isOfTheFile(ProblemCode code) {
    return switch (code) {
      case FORMAT_UNKNOWN, ARCHIVE_DAMAGED, ARCHIVE_ENCRYPTED, ARCHIVE_TOO_LARGE, INTERNAL -> true;
      default -> false;
    };
  }

  private static Set<Path> leftOut(Changed changed) {
    Set<String> near = foldersAbove(changed.rested());
    var leftOut = new HashSet<Path>();
    changed
        .now()
        .files()
        .forEach((name, stamp) -> {
          boolean wasRead = stamp.equals(changed.read().get(name));
          boolean beside = wasRead && stamp.size() <= SMALL && near.contains(folderOf(name));
          if (!beside && !changed.rested().contains(name)) {
            leftOut.add(changed.folder().path().resolve(name));
          }
        });
    return leftOut;
  }

  private static Set<String> foldersAbove(Set<String> names) {
    var folders = new HashSet<String>();
    for (String name : names) {
      for (String at = folderOf(name); folders.add(at) && !at.isEmpty(); at = folderOf(at)) {}
    }
    return folders;
  }

  private static String folderOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private static void noteRead(Writing writing, Changed changed) {
    var files = new HashMap<String, Stamp>();
    for (String name : changed.rested()) {
      Stamp stamp = changed.now().files().get(name);
      if (stamp != null) {
        files.put(name, stamp);
      }
    }
    Set<String> gone = new HashSet<>(changed.read().keySet());
    gone.removeAll(changed.now().files().keySet());
    writing.folderWatching().read(changed.folder().id(), files, gone);
  }

  private void noteOutcome(Writing writing, WatchedFolder folder, Imported done) {
    long fresh = 0;
    long updated = 0;
    for (Receipt receipt : done.receipts()) {
      fresh += receipt.tally().entries().fresh();
      updated += receipt.tally().entries().updated();
    }
    writing.folderWatching().outcome(folder.id(), clock.instant(), fresh, updated, trouble(done));
  }

  private static @Nullable String trouble(Imported done) {
    for (Problem problem : done.refused()) {
      if (problem.code() != ProblemCode.FORMAT_UNKNOWN) {
        return (problem.sentence() + " " + problem.hint()).strip();
      }
    }
    return done.receipts().stream()
        .flatMap(receipt -> receipt.problems().stream())
        .filter(remark -> remark.loss() == Loss.LOST)
        .findFirst()
        .map(remark -> remark.place() + ": " + remark.reason())
        .orElse(null);
  }

  private void group(Writing writing, WatchedFolder folder, Receipt receipt) {
    boolean counts = receipt.run() > 0 && receipt.state().equals("done");
    if (!counts) {
      return;
    }
    if (!Path.of(receipt.file()).equals(folder.path())) {
      return; // a zip by itself
    }
    if (!receipt.provider().equals(Provider.DOCUMENTS)) {
      writing.folderWatching().holdsExports(folder.id());
    }
    if (writing.imports().tellsOfWholeAccount(receipt.run())) {
      return; // it also says what is gone, as long as it stands
    }
    if (!receipt.tally().changedAnything()
        && receipt.problems().stream().noneMatch(FolderReader::isLost)) {
      writing.importLog().forget(receipt.run());
      return;
    }
    String day = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    Optional<Imports.Run> earlier =
        writing
            .watchedFolders()
            .receipt(folder.id(), receipt.format(), day)
            .flatMap(writing.imports()::find);
    if (earlier.isPresent()) {
      Receipt both = ReceiptJson.read(earlier.get().receipt()).andThen(receipt);
      writing
          .importLog()
          .join(
              receipt.run(),
              earlier.get().id(),
              ReceiptJson.write(both).toString(),
              clock.instant());
    } else {
      writing.folderWatching().receipt(folder.id(), receipt.format(), day, receipt.run());
    }
  }

  private static boolean isLost(Remark remark) {
    return remark.loss() == Loss.LOST;
  }
}
