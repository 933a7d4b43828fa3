package app.commonplace.importing.archive;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Opens archives. What a file is, its content says, never its name.
public final class Archives {
  private Archives() {}

  /// A place on disk that is one archive, not opened yet.
  ///
  /// @param without what lies in this folder but is an archive of its own
  /// @param inner names of zips, each within the one before it, the first within the path
  public record Found(Path path, Set<Path> without, List<String> inner) {
    public Found {
      without = Set.copyOf(without);
      inner = List.copyOf(inner);
    }

    public Found(Path path, Set<Path> without) {
      this(path, without, List.of());
    }

    Found within(String name) {
      return new Found(path, without, Stream.concat(inner.stream(), Stream.of(name)).toList());
    }

    public Archive open(Reading how) {
      Archive archive = Archives.open(this, how);
      for (String name : inner) {
        try (Archive outer = archive) {
          archive = NestedZip.open(outer, name, how);
        }
      }
      return archive;
    }
  }

  /// How to open archives.
  ///
  /// @param salvage read what is left of a damaged zip instead of refusing it
  /// @param cancel asked at every read of bytes: a file may be larger than anybody wants to wait
  public record Reading(Budget budget, boolean salvage, CancelSignal cancel) {
    public static final Reading STANDARD = new Reading(Budget.STANDARD, false);

    public Reading(Budget budget, boolean salvage) {
      this(budget, salvage, CancelSignal.NEVER);
    }
  }

  /// Opens a zip, a folder or a single file.
  public static Archive open(Path path) {
    return open(new Found(real(path), Set.of()), Reading.STANDARD);
  }

  /// Whether something of a damaged file may still be read, as of a zip whose end is missing.
  public static boolean mayHoldARest(Path path) {
    try {
      return Files.isRegularFile(path) && ZipArchive.looksLikeOne(path);
    } catch (IOException e) {
      return false; // it is gone, or not to be read
    }
  }

  static Archive open(Found found, Reading how) {
    Path path = found.path();
    try {
      if (Files.isDirectory(path)) {
        return new FolderArchive(path, found.without(), how);
      }
      requirePlainFile(path);
      if (ZipArchive.looksLikeOne(path)) {
        return how.salvage() ? salvage(path, how) : ZipArchive.open(path, how);
      }
      Packing packing = Packing.of(path);
      return packing == null ? new FileArchive(path, how) : new PackedFile(path, packing, how);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /// The zip itself when it is whole after all, else what its own headers still tell.
  private static Archive salvage(Path path, Reading how) throws IOException {
    try {
      return ZipArchive.open(path, how);
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.ARCHIVE_DAMAGED) {
        throw problem;
      }
      return new SalvagedZip(path, how);
    }
  }

  private static void requirePlainFile(Path path) throws IOException {
    var attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new Problem(
          ProblemCode.FORMAT_UNKNOWN,
          path.getFileName() + " is a pipe, socket or device, not a file.",
          "Give a file or a folder.");
    }
    if (attributes.size() == 0) {
      throw new Problem(
          ProblemCode.ARCHIVE_DAMAGED, path.getFileName() + " is empty.", "Download it again.");
    }
  }

  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.FILE_NOT_FOUND, "There is no file " + path + ".", "Check the path.", e);
    }
  }

  static List<Member> sorted(List<Member> members) {
    return members.stream().sorted(Comparator.comparing(Member::name)).toList();
  }

  static Problem unreadable(Path path, IOException e) {
    return new Problem(
        ProblemCode.IO,
        path.getFileName() + " could not be read.",
        "Check that the disk is there and the file may be read.",
        e);
  }
}
