package app.commonplace.indexing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The vectors of one space, beside the library, so that the nearest are found fast. The library
/// holds them all; this can always be made again, and is when it belongs to another library or
/// space, was made by other rules, or is damaged. While it is made, what is in it already answers.
///
/// **Threads.** Thread-safe; [#update] blocks, and is run by one thread at a time.
public final class MeaningIndex implements AutoCloseable {
  /// Grows with every change to the fields of the index.
  private static final int FORMAT = 2;

  private final Library library;
  private final Space space;
  private final MeaningFormat format;
  private final ChunkRanges ranges = new ChunkRanges();
  private final IndexFolder<MeaningSnapshot> folder;

  public MeaningIndex(Library library, Space space) {
    this(library, space, MeaningFormat.USUAL);
  }

  /// @param format how vectors are to lie in it
  public MeaningIndex(Library library, Space space, MeaningFormat format) {
    this.library = library;
    this.space = space;
    this.format = format;
    this.folder =
        new IndexFolder<>(
            folderOf(library.file()).resolve(space.id().toString()),
            library.uuid(),
            rules(space.recipe()),
            (reader, stamp) -> new MeaningSnapshot(reader, stamp, ranges));
  }

  private static String rules(Recipe recipe) {
    return String.join(
        "|",
        FORMAT + "." + Chunker.POLICY,
        recipe.provider(),
        recipe.model(),
        Integer.toString(recipe.dimension()),
        recipe.rules());
  }

  /// Where the vector indexes of a library lie, one folder a space.
  public static Path folderOf(Path library) {
    return library.resolveSibling(library.getFileName() + ".meaning");
  }

  /// Removes what lies there of spaces that the library has no more.
  static void clearAllBut(Library library, List<Space> spaces) {
    Path all = folderOf(library.file());
    if (!Files.isDirectory(all)) {
      return;
    }
    try (Stream<Path> folders = Files.list(all)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        String name = folder.getFileName().toString();
        if (spaces.stream().noneMatch(space -> space.id().toString().equals(name))) {
          try (Directory gone = FSDirectory.open(folder)) {
            IndexFiles.clear(gone);
          }
        }
      }
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }

  public Space space() {
    return space;
  }

  /// The index as it is, which may lack what came last. Must be closed.
  public Optional<MeaningSnapshot> acquire() {
    for (int attempt = 0; attempt < 2; attempt++) {
      MeaningSnapshot snapshot = folder.newest();
      if (snapshot == null || snapshot.tryAcquire()) {
        return Optional.ofNullable(snapshot);
      } // replaced in the meantime: once more with the new one
    }
    return Optional.empty();
  }

  /// Told when reading failed: it is left alone from now on, and made again by the next update.
  public void isDamaged() {
    folder.isDamaged();
  }

  /// Whether it holds all that the library holds now. Answers from what is in it meanwhile.
  public boolean isBehind() {
    MeaningSnapshot snapshot = folder.newest();
    long revision = revision();
    return snapshot == null ? revision > 0 : snapshot.stamp().revision() != revision;
  }

  private long revision() {
    return library.read(
        reading -> reading.spaces().find(space.id()).map(Space::revision).orElse(0L));
  }

  /// A writer that carries on where the index is, or makes it again when it cannot be carried on
  /// with; empty when another process is at it.
  Optional<MeaningWriter> writer() {
    try {
      var writer = new MeaningWriter(library, space, folder, format, usable());
      folder.isMended();
      return Optional.of(writer);
    } catch (LockObtainFailedException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }

  /// Brings the index up to date, or makes it. Does nothing when another process is at it.
  public void update(CancelSignal cancel, Progress progress) {
    try (MeaningWriter writer = writer().orElse(null)) {
      if (writer != null) {
        writer.follow(cancel, progress);
        writer.settle(cancel);
      }
    }
  }

  /// Leaves nothing in the files of entries that were removed for good.
  void forgetRemoved(CancelSignal cancel) {
    MeaningSnapshot known = folder.newest();
    boolean any =
        known != null
            && library.read(reading ->
                !reading.catalogRows().removedSince(known.stamp().commitCounter()).isEmpty());
    if (any) {
      try (MeaningWriter writer = writer().orElse(null)) {
        if (writer != null) {
          writer.forgetRemoved(cancel);
        }
      }
      if (isBehind()) { // who embedded meanwhile could not write
        update(cancel, Progress.NONE);
      }
    }
  }

  private @Nullable IndexStamp usable() {
    MeaningSnapshot snapshot = folder.whole();
    if (snapshot != null && snapshot.stamp().revision() <= revision()) {
      return snapshot.stamp();
    } // else the library is an older copy of itself
    folder.forget();
    return null;
  }

  @Override
  public void close() {
    folder.close();
  }
}
