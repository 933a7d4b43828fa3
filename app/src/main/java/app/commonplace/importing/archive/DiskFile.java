package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The one file on disk that an archive is. Thread-safe.
abstract class DiskFile {
  private final Path path;
  private final Archives.Reading how;
  private final long size;
  private @Nullable String sha256;

  DiskFile(Path path, Archives.Reading how) throws IOException {
    this.path = path;
    this.how = how;
    this.size = Files.size(path);
  }

  public Path path() {
    return path;
  }

  public long size() {
    return size;
  }

  public synchronized String sha256() {
    String known = sha256;
    if (known == null) {
      known = digest();
      sha256 = known;
    }
    return known;
  }

  /// Opens a file, or says why not as [ReadingFault] does.
  static InputStream stream(Path file, OpenOption... options) throws IOException {
    try {
      return Files.newInputStream(file, options);
    } catch (IOException e) {
      throw ReadingFault.told(e);
    }
  }

  private String digest() {
    try (InputStream in = new StoppableStream(stream(path), how.cancel())) {
      var sha = new Sha256();
      sha.bytes(in);
      return sha.hex();
    } catch (IOException e) {
      throw Archives.unreadable(path, e);
    }
  }
}
