package app.commonplace.indexing;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/// An index as it was at one moment. Whoever acquired it closes it; its files stay open for as long
/// as somebody holds it.
interface IndexReading extends AutoCloseable {
  DirectoryReader reader();

  /// Holds it open, unless all let go of it already.
  default boolean tryAcquire() {
    return reader().tryIncRef();
  }

  @Override
  default void close() {
    try {
      reader().decRef();
    } catch (IOException e) {
      throw IndexTrouble.reading(e);
    }
  }
}
