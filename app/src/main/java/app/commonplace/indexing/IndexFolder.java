package app.commonplace.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// A folder with an index beside the library: opened, proven to be the library's own, read again
/// when it was written, and left alone once it is found damaged.
///
/// **Threads.** Thread-safe.
final class IndexFolder<S extends IndexReading> implements AutoCloseable {
  private final Path folder;
  private final UUID library;
  private final String rules;
  private final BiFunction<DirectoryReader, IndexStamp, S> reading;
  private final AtomicReference<@Nullable S> current = new AtomicReference<>();
  private volatile boolean checked;
  private volatile boolean damaged;

  /// @param rules that the index must have been made by
  IndexFolder(
      Path folder, UUID library, String rules, BiFunction<DirectoryReader, IndexStamp, S> reading) {
    this.folder = folder;
    this.library = library;
    this.rules = rules;
    this.reading = reading;
  }

  /// The folder, to write in it.
  Directory directory() throws IOException {
    Files.createDirectories(folder);
    return FSDirectory.open(folder);
  }

  IndexStamp stamp(long commitCounter, long revision, long documents) {
    return new IndexStamp(library, rules, commitCounter, revision, documents);
  }

  /// What was read last; null when nothing was.
  @Nullable S known() {
    return damaged ? null : current.get();
  }

  /// The index as it lies on disk; null when there is none, or none to rely on. Not yet acquired.
  /// One thread at a time looks, so that none lets go of what another is opening the next one from.
  synchronized @Nullable S newest() {
    try {
      S known = known();
      return damaged || (known != null && known.reader().isCurrent()) ? known : open(known);
    } catch (IOException e) {
      replace(null); // damaged or gone: the next update makes it again
      return null;
    }
  }

  private @Nullable S open(@Nullable S known) throws IOException {
    DirectoryReader reader =
        known == null ? first() : DirectoryReader.openIfChanged(known.reader());
    if (reader == null) {
      return known;
    }
    Optional<IndexStamp> stamp =
        IndexStamp.of(reader.getIndexCommit().getUserData())
            .filter(told -> told.library().equals(library) && told.rules().equals(rules))
            .filter(told -> told.documents() == reader.numDocs());
    if (stamp.isEmpty()) {
      reader.close();
      return null;
    }
    S fresh = reading.apply(reader, stamp.get());
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

  /// The newest, when every byte of it is as it was written, to be carried on with.
  @Nullable S whole() {
    S newest = newest();
    try {
      if (newest != null && !checked) {
        for (LeafReaderContext leaf : newest.reader().leaves()) {
          leaf.reader().checkIntegrity();
        }
        checked = true;
      }
      return newest;
    } catch (IOException e) {
      replace(null);
      return null;
    }
  }

  /// Lets go of what was read; those who hold it read on.
  void forget() {
    replace(null);
  }

  private synchronized void replace(@Nullable S fresh) {
    S old = current.getAndSet(fresh);
    if (old != null) {
      old.close();
    }
  }

  /// Told when reading failed: it is left alone from now on, until it is written again.
  void isDamaged() {
    damaged = true;
    checked = false;
    forget();
  }

  /// Told when it was made again, or written on.
  void isMended() {
    damaged = false;
  }

  @Override
  public void close() {
    forget();
  }
}
