package app.commonplace.runtime;

import app.commonplace.library.NativeSqlite;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/// Where this program keeps its files on this machine. Immutable.
///
/// @param data libraries; what a person would miss
/// @param config settings of this machine
/// @param cache what can be made again: derived indexes, unpacked native libraries
public record Folders(Path data, Path config, Path cache, Path logs) {
  /// The variable that moves all folders below one, for tests and for a library on a stick.
  public static final String HOME = "COMMONPLACE_HOME";

  /// The folders that the platform, or [#HOME] in these variables, asks for.
  public static Folders of(Map<String, String> environment) {
    String home = environment.get(HOME);
    if (home != null && !home.isBlank()) {
      return below(Path.of(home).toAbsolutePath());
    }
    return ofPlatform();
  }

  static Folders below(Path home) {
    return new Folders(
        home.resolve("data"), home.resolve("config"), home.resolve("cache"), home.resolve("logs"));
  }

  private static Folders ofPlatform() {
    boolean spellsLower = System.getProperty("os.name", "").contains("Linux");
    String name = spellsLower ? "commonplace" : "Commonplace";
    AppDirs dirs = AppDirsFactory.getInstance();
    // without an author the Windows folder is named by the program alone
    return new Folders(
        Path.of(dirs.getUserDataDir(name, null, "")),
        Path.of(dirs.getUserConfigDir(name, null, "")),
        Path.of(dirs.getUserCacheDir(name, null, "")),
        Path.of(dirs.getUserLogDir(name, null, "")));
  }

  /// The library that is opened when none is named.
  public Path defaultLibrary() {
    return data.resolve("Library.commonplace");
  }

  /// Makes the folders, for the owner alone, and tells libraries that unpack native code to do so
  /// in the cache: their defaults are the home folder and a temporary folder that may forbid
  /// running code. Must run before SQLite or JavaFX are first used.
  public Folders prepare() {
    Path natives = cache.resolve("native");
    for (Path folder : new Path[] {data, config, cache, logs, natives}) {
      create(folder);
    }
    System.setProperty("org.sqlite.tmpdir", natives.toString());
    NativeSqlite.unpackOnce(natives);
    System.setProperty("pdfbox.fontcache", cache.toString());
    System.setProperty("javafx.cachedir", natives.resolve("javafx").toString());
    return this;
  }

  private static void create(Path folder) {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder, ownerOnly(folder));
    } catch (IOException e) {
      String sentence = "The folder " + folder + " could not be made.";
      String hint = "Make it writable, or set " + HOME + " to a folder that is.";
      throw new Problem(ProblemCode.IO, sentence, hint, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      return new FileAttribute<?>[0];
    }
    var permissions = PosixFilePermissions.fromString("rwx------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }
}
