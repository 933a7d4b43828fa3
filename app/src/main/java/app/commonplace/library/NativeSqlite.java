package app.commonplace.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's native code, unpacked once for all starts. Left to itself the driver unpacks and
/// compares it at every start, which takes longer than most commands.
public final class NativeSqlite {
  private NativeSqlite() {}

  /// Has the driver load from a folder below this one. Must run before the first connection; when
  /// it cannot be done, the driver goes its own way.
  public static void unpackOnce(Path folder) {
    String name = LibraryLoaderUtil.getNativeLibName();
    Path ours = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    try {
      if (!Files.exists(ours.resolve(name))) {
        unpack(name, Files.createDirectories(ours));
      }
      System.setProperty("org.sqlite.lib.path", ours.toString());
      System.setProperty("org.sqlite.lib.name", name);
    } catch (IOException e) {
      LoggerFactory.getLogger(NativeSqlite.class).warn("SQLite was not unpacked to {}", ours, e);
    }
  }

  private static void unpack(String name, Path folder) throws IOException {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the driver brings no " + resource);
      }
      Path whole = Files.createTempFile(folder, name, ".new");
      Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
      // another start may do the same now; whoever comes last puts the same bytes there
      Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
