package app.commonplace.importing.archive;

import app.commonplace.importing.archive.Archives.Found;
import app.commonplace.importing.archive.Archives.Reading;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the archives at a path. A file is one. A folder is one too, but a zip in it, or a file
/// packed with gzip, that holds an export is an archive of its own, and so is each of several
/// unpacked exports side by side. Other zips in a folder, such as uploaded documents, are files
/// like any other. A zip without an export that holds zips with one stands for those.
///
/// @param exportFolders the folders of an archive that hold an export, as [Member#folder] names
///   them; empty when nothing in it is known
/// @param how how zips are opened to look into them
public record ArchiveFinder(Function<Archive, Set<String>> exportFolders, Reading how) {

  /// How many zips may lie within each other, and how many are looked into at all: more is no
  /// export but a trap.
  private static final int DEEPEST = 3;

  private static final int MOST = 200;

  /// The archives at a path, at least one.
  public List<Found> find(Path given) {
    return find(given, Set.of());
  }

  /// The same.
  ///
  /// @param without files in a folder that are left out
  public List<Found> find(Path given, Set<Path> without) {
    Path path = Archives.real(given);
    if (Files.isDirectory(path)) {
      return inFolder(path, without);
    }
    var file = new Found(path, Set.of());
    List<Found> within = isPacked(path) ? nestedExports(file) : List.of();
    return within.isEmpty() ? List.of(file) : within;
  }

  /// The zips within a zip that hold an export, where it holds none itself. What is wrong with the
  /// outermost is left to whoever reads it.
  private List<Found> nestedExports(Found zip) {
    try (Archive archive = Archives.open(zip, how)) {
      return archive.nested().isEmpty() ? List.of() : exportsIn(zip, archive);
    } catch (Problem _) {
      return List.of();
    }
  }

  /// The zip itself when it holds an export, else those of the zips within it that do, and with
  /// them those that cannot be opened: beside exports they most likely are some, and whoever reads
  /// them tells what is wrong.
  private List<Found> exportsIn(Found zip, Archive archive) {
    if (!exportFolders.apply(archive).isEmpty()) {
      return List.of(zip);
    }
    var found = new ArrayList<Found>();
    var doubtful = new ArrayList<Found>();
    if (zip.inner().size() < DEEPEST) {
      for (String name : archive.nested().stream().limit(MOST).toList()) {
        try (Archive inner = NestedZip.open(archive, name, how)) {
          found.addAll(exportsIn(zip.within(name), inner));
        } catch (Problem _) {
          doubtful.add(zip.within(name));
        }
      }
    }
    if (!found.isEmpty()) {
      found.addAll(doubtful);
    }
    return found;
  }

  private List<Found> inFolder(Path folder, Set<Path> without) {
    var zips = new ArrayList<>(without);
    var doubtful = new ArrayList<Path>();
    var found = new ArrayList<Found>();
    for (Path zip : packedIn(folder, without)) {
      var outermost = new Found(zip, Set.of());
      try (Archive archive = Archives.open(outermost, how)) {
        List<Found> exports = exportsIn(outermost, archive);
        found.addAll(exports);
        if (!exports.isEmpty()) {
          zips.add(zip);
        }
      } catch (Problem _) {
        doubtful.add(zip);
      }
    }
    Set<String> unpacked = exportFoldersOf(new Found(folder, Set.copyOf(zips)));
    if (unpacked.isEmpty()) {
      // beside an unpacked export an unreadable zip is most likely an upload; alone it is the
      // export
      zips.addAll(doubtful);
      doubtful.forEach(zip -> found.add(new Found(zip, Set.of())));
    }
    if (!unpacked.isEmpty() || found.isEmpty()) {
      found.addAll(unpacked(folder, unpacked, zips));
    }
    return found;
  }

  private Set<String> exportFoldersOf(Found folder) {
    try (Archive archive = Archives.open(folder, how)) {
      return exportFolders.apply(archive);
    }
  }

  private List<Found> unpacked(Path root, Set<String> folders, List<Path> zips) {
    var others = new HashSet<>(zips);
    if (folders.size() <= 1) {
      return List.of(new Found(root, others));
    }
    folders.forEach(name -> others.add(folder(root, name)));
    var found = new ArrayList<Found>();
    for (String name : new TreeSet<>(folders)) {
      found.add(new Found(folder(root, name), without(others, folder(root, name))));
    }
    var rest = new Found(root, others);
    if (!others.contains(root) && !exportFoldersOf(rest).isEmpty()) {
      found.add(rest);
    }
    return found;
  }

  private static Path folder(Path root, String name) {
    return name.isEmpty() ? root : root.resolve(name);
  }

  private static Set<Path> without(Set<Path> paths, Path one) {
    var others = new HashSet<>(paths);
    others.remove(one);
    return others;
  }

  private static List<Path> packedIn(Path folder, Set<Path> without) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !without.contains(file) && isPacked(file)).sorted().toList();
    } catch (IOException e) {
      throw Archives.unreadable(folder, e);
    } catch (UncheckedIOException e) {
      throw Archives.unreadable(folder, new IOException(e));
    }
  }

  private static boolean isPacked(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && (ZipArchive.looksLikeOne(file) || Packing.GZIP.isOf(file));
    } catch (IOException _) {
      // listed as unreadable when its folder is opened
      return false;
    }
  }
}
