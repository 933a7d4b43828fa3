package app.commonplace.exporting;

import app.commonplace.library.Library;
import app.commonplace.model.Blob;
import app.commonplace.model.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The bytes of images and attachments, written beside an export, each once, when something first
/// names it. One thread.
final class WrittenFiles {
  /// Names the bytes of a part.
  @FunctionalInterface
  interface Naming {
    String of(Blob blob, String name);
  }

  private final Library library;
  private final Path folder;
  private final Naming naming;
  private int count;

  WrittenFiles(Library library, Path exportFolder, Naming naming) {
    this.library = library;
    this.folder = exportFolder.resolve(CommonplaceJson.FILES);
    this.naming = naming;
  }

  /// How many files have been written.
  int count() {
    return count;
  }

  /// The path of a part's bytes, relative to the export; null when it has none.
  ///
  /// @throws UncheckedIOException when they cannot be written
  @Nullable String pathOf(Part part) {
    Blob blob = part.blob();
    if (blob == null) {
      return null;
    }
    String name = naming.of(blob, part.name() == null ? "" : part.name());
    try {
      if (!Files.exists(folder.resolve(name))) {
        Files.createDirectories(folder);
        WholeFile.write(folder.resolve(name), out -> copy(blob, out));
        count++;
      }
      return CommonplaceJson.FILES + name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Blob blob, OutputStream out) throws IOException {
    boolean found =
        library.read(reading -> {
          try {
            return reading.blobs().copyTo(blob.sha256(), out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    if (!found) {
      throw new IOException("the library lacks the bytes of " + blob.sha256());
    }
  }
}
