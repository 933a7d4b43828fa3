package app.commonplace.indexing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.model.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
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
  private final Library library;
  private final Space space;
  private final Path folder;
  private final MeaningFormat format;
  private final AtomicReference<@Nullable MeaningSnapshot> current = new AtomicReference<>();
  private final ChunkRanges ranges = new ChunkRanges();
  private volatile boolean damaged;
  private volatile boolean checked;

  public MeaningIndex(Library library, Space space) {
    this(library, space, MeaningFormat.USUAL);
  }

  /// @param format how vectors are to lie in it
  public MeaningIndex(Library library, Space space, MeaningFormat format) {
    this.library = library;
    this.space = space;
    this.format = format;
    this.folder = folderOf(library.file()).resolve(space.id().toString());
  }

  /// Where the vector indexes of a library lie, one folder a space.
  public static Path folderOf(Path library) {
    return library.resolveSibling(library.getFileName() + ".meaning");
  }

  public Space space() {
    return space;
  }

  /// The index as it is, which may lack what came last. Must be closed.
  public Optional<MeaningSnapshot> acquire() {
    for (int attempt = 0; !damaged && attempt < 2; attempt++) {
      MeaningSnapshot snapshot = newest();
      if (snapshot == null) {
        return Optional.empty();
      }
      if (snapshot.tryAcquire()) {
        return Optional.of(snapshot);
      } // replaced in the meantime: once more with the new one
    }
    return Optional.empty();
  }

  private @Nullable MeaningSnapshot newest() {
    try {
      MeaningSnapshot known = current.get();
      return known != null && known.reader().isCurrent() ? known : open(known);
    } catch (IOException e) {
      replace(null); // damaged or gone: the next update makes it again
      return null;
    }
  }

  private @Nullable MeaningSnapshot open(@Nullable MeaningSnapshot known) throws IOException {
    DirectoryReader reader =
        known == null ? first() : DirectoryReader.openIfChanged(known.reader());
    if (reader == null) {
      return known;
    }
    Optional<MeaningStamp> stamp =
        MeaningStamp.of(reader.getIndexCommit().getUserData())
            .filter(told -> told.isOf(library.uuid(), space))
            .filter(told -> told.chunks() == reader.numDocs());
    if (stamp.isEmpty()) {
      reader.close();
      return null;
    }
    var fresh = new MeaningSnapshot(reader, stamp.get(), ranges);
    replace(fresh);
    return fresh;
  }

  private @Nullable DirectoryReader first() throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    Directory directory = FSDirectory.open(folder);
    if (DirectoryReader.indexExists(directory)) {
      return DirectoryReader.open(directory);
    }
    directory.close();
    return null;
  }

  private void replace(@Nullable MeaningSnapshot fresh) {
    MeaningSnapshot old = current.getAndSet(fresh);
    if (old != null) {
      old.close();
    }
  }

  /// Told when reading failed: it is left alone from now on, and made again by the next update.
  public void isDamaged() {
    damaged = true;
    replace(null);
  }

  /// Whether it holds all that the library holds now. Answers from what is in it meanwhile.
  public boolean isBehind() {
    MeaningSnapshot snapshot = damaged ? null : newest();
    long revision =
        library.read(reading -> reading.spaces().find(space.id()).map(Space::revision).orElse(0L));
    return snapshot == null ? revision > 0 : snapshot.stamp().revision() != revision;
  }

  /// A writer that carries on where the index is, or makes it again when it cannot be carried on
  /// with; empty when another process is at it.
  Optional<MeaningWriter> writer(Chunker chunker) {
    try {
      Files.createDirectories(folder);
      MeaningStamp stamp = usable();
      var writer =
          new MeaningWriter(library, space, chunker, FSDirectory.open(folder), format, stamp);
      damaged = false;
      return Optional.of(writer);
    } catch (LockObtainFailedException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }

  /// Brings the index up to date, or makes it. Does nothing when another process is at it.
  ///
  /// @param chunker that of the space
  public void update(Chunker chunker, CancelSignal cancel, Progress progress) {
    try (MeaningWriter writer = writer(chunker).orElse(null)) {
      if (writer != null) {
        writer.follow(cancel, progress);
        writer.settle(cancel);
      }
    }
  }

  private @Nullable MeaningStamp usable() {
    MeaningSnapshot snapshot = damaged ? null : newest();
    if (snapshot == null) {
      replace(null);
      return null;
    }
    try {
      if (!checked) {
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
          leaf.reader().checkIntegrity();
        }
        checked = true;
      }
      long revision =
          library.read(
              reading -> reading.spaces().find(space.id()).map(Space::revision).orElse(0L));
      if (snapshot.stamp().revision() <= revision) {
        return snapshot.stamp();
      } // else the library is an older copy of itself
    } catch (IOException e) {
      checked = false;
    }
    replace(null);
    return null;
  }

  @Override
  public void close() {
    replace(null);
  }
}
