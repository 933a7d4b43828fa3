package app.commonplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Generated archives and libraries, kept between runs, and room for what a run makes. One thread.
///
/// @param folder where it all lies; delete it to begin afresh
record Cache(Path folder) {
  private static final long SEED = 1;

  static Cache open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Cache(folder);
  }

  /// A ChatGPT archive of at least so many messages.
  Path archive(int messages) throws IOException {
    Path file = folder.resolve("conversations-" + messages + ".json");
    if (!Files.exists(file)) {
      Path making = folder.resolve("making.json");
      ArchiveGenerator.write(making, SEED, messages);
      Files.move(making, file);
    }
    return file;
  }

  /// A library that has imported such an archive.
  Path library(int messages) throws IOException {
    Path file = folder.resolve("library-" + messages + ".commonplace");
    if (!Files.exists(file)) {
      Path making = scratch("library.commonplace");
      ImportBenchmark.importOnce(archive(messages), making);
      Files.move(making, file);
    }
    return file;
  }

  /// An empty place of this name; what was there is gone.
  Path scratch(String name) throws IOException {
    Path file = folder.resolve("scratch-" + name);
    for (String ending : new String[] {"", "-wal", "-shm", ".lock"}) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    }
    return file;
  }
}
