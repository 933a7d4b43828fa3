package app.commonplace.library;

import app.commonplace.natives.NativeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's native code. Left to itself the driver unpacks and compares it at every start, which
/// takes longer than most commands.
public final class NativeSqlite {
  private NativeSqlite() {}

  /// Has the driver load from a folder below this one. Must run before the first connection; when
  /// it cannot be done, the driver goes its own way.
  public static void unpackOnce(Path folder) {
    // the driver clears away what is named sqlite-... here, and complains of what it cannot
    Path ours = folder.resolve("unpacked-sqlite-" + SQLiteJDBCLoader.getVersion());
    String name = LibraryLoaderUtil.getNativeLibName();
    try {
      if (!Files.exists(ours.resolve(name))) {
        unpack(name, ours);
      }
      System.setProperty("org.sqlite.lib.path", ours.toString());
      System.setProperty("org.sqlite.lib.name", name);
    } catch (IOException e) {
      LoggerFactory.getLogger(NativeSqlite.class).warn("SQLite was not unpacked to {}", ours, e);
    }
  }

  /// To learn which file of its jar is for this machine the driver starts other programs.
  private static void unpack(String name, Path folder) throws IOException {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    new NativeFile(SQLiteJDBCLoader.class, resource).unpackOnce(folder);
  }
}
