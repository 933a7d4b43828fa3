package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.importing.archive.Member;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// A first impression of a file or folder, for the moment before it is let go: names, the directory
/// of a zip, and the beginnings of a few files. An import looks again, and thoroughly.
///
/// @param providers of the exports it seems to hold; none when it seems to hold none
/// @param files how many files it is; a zip is one
/// @param bytes on disk
/// @param complete whether the time was enough; when not, the rest says little
public record Glance(List<String> providers, int files, long bytes, boolean complete) {
  private static final int BEGINNINGS = 4;

  public Glance {
    providers = List.copyOf(providers);
  }

  /// Looks at a path for about as long as `patience`.
  public static Glance at(Path path, Formats formats, Duration patience) {
    var look = new Look(formats, System.nanoTime() + patience.toNanos());
    try {
      if (Files.isDirectory(path)) {
        look.folder(path);
      } else {
        look.file(path, Files.size(path));
      }
    } catch (IOException | Problem _) {
      // the import will say in a sentence what is wrong with it
      look.complete = false;
    }
    return look.glance();
  }

  /// One look. One thread, used once.
  private static final class Look {
    private final Formats formats;
    private final long until;
    private final TreeSet<String> providers = new TreeSet<>();
    private int files;
    private long bytes;
    private boolean complete = true;

    Look(Formats formats, long until) {
      this.formats = formats;
      this.until = until;
    }

    Glance glance() {
      return new Glance(List.copyOf(providers), files, bytes, complete);
    }

    private boolean isOver() {
      return System.nanoTime() > until;
    }

    void folder(Path folder) throws IOException {
      var regular = new ArrayList<Path>();
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files++;
              bytes += attributes.size();
              if (attributes.isRegularFile()) {
                regular.add(file);
              }
              complete = !isOver();
              return complete ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
      regular.sort(Comparator.comparing(file -> rank(file.toString())));
      for (Path file : regular.stream().limit(BEGINNINGS).toList()) {
        content(file);
      }
      complete &= !providers.isEmpty() || regular.size() <= BEGINNINGS;
    }

    void file(Path file, long size) throws IOException {
      files++;
      bytes += size;
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        content(file);
      }
    }

    private void content(Path file) throws IOException {
      try (Archive archive = Archives.open(file)) {
        complete &= archive.nested().isEmpty();
        List<Member> members =
            archive.members().stream()
                .sorted(Comparator.comparing(member -> rank(member.name())))
                .limit(BEGINNINGS)
                .toList();
        for (Member member : members) {
          beginning(archive, member);
        }
        complete &= !providers.isEmpty() || archive.members().size() <= BEGINNINGS;
      }
    }

    private void beginning(Archive archive, Member member) throws IOException {
      if (isOver()) {
        complete = false;
        return;
      }
      Candidates.of(formats.all(), Beginning.of(archive, member))
          .surest()
          .ifPresent(surest -> providers.add(surest.format().provider()));
    }

    /// Lists of conversations first: they tell the most. A document may be anything that lies
    /// about.
    private static int rank(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".json") || lower.endsWith(".jsonl")) {
        return lower.contains("conversation") ? 0 : 2;
      }
      return lower.endsWith(".zip") ? 1 : lower.endsWith("db") ? 3 : 4;
    }
  }
}
