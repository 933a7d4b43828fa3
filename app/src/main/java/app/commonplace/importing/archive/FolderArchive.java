package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A folder as an archive: its plain files at any depth. Links are not followed, and pipes, sockets
/// and devices are not opened, since reading them could leave the folder or never end. A log that
/// is packed with Zstandard, as agents put away older ones, is a member like those that are not.
final class FolderArchive implements Archive {
  private static final int DEEPEST = 64;
  private static final String PUT_AWAY = ".jsonl.zst";

  private final Path path;
  private final Set<Path> without;
  private final Archives.Reading how;
  private final List<Member> members;
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> packed = new HashSet<>();
  private final long size;
  private @Nullable String sha256;

  /// @param without files and folders in it that are archives of their own
  FolderArchive(Path path, Set<Path> without, Archives.Reading how) throws IOException {
    this.path = path;
    this.without = Set.copyOf(without);
    this.how = how;
    members = Archives.sorted(unpacked(walk()));
    size = members.stream().mapToLong(Member::size).sum();
  }

  private List<Member> walk() throws IOException {
    var found = new ArrayList<Member>();
    Files.walkFileTree(
        path,
        EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return without.contains(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            visit(file, attributes, found);
            how.cancel().throwIfCancelled();
            how.budget().checkEntries(name(), found.size() + (long) skipped.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            skipped.add(new Skipped(nameOf(file), "it cannot be read"));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private void visit(Path file, BasicFileAttributes attributes, List<Member> found) {
    String name = nameOf(file);
    if (without.contains(file) || MemberName.isLitter(name)) {
      return;
    }
    String reason = whyNot(file, attributes);
    if (reason.isEmpty()) {
      found.add(new Member(name, attributes.size()));
    } else {
      skipped.add(new Skipped(name, reason));
    }
  }

  /// The same, packed logs under the names that they had before.
  private List<Member> unpacked(List<Member> found) {
    Set<String> names = found.stream().map(Member::name).collect(Collectors.toSet());
    var all = new ArrayList<Member>();
    for (Member member : found) {
      String before = Packing.ZSTANDARD.unpacked(member.name());
      if (!member.name().endsWith(PUT_AWAY)) {
        all.add(member);
      } else if (names.contains(before)) {
        skipped.add(new Skipped(member.name(), "it lies beside it unpacked"));
      } else {
        packed.add(before);
        all.add(new Member(before, member.size()));
      }
    }
    return all;
  }

  private static String whyNot(Path file, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return "a link: links are not followed";
    }
    if (attributes.isDirectory()) {
      return "more than " + DEEPEST + " folders deep";
    }
    if (!attributes.isRegularFile()) {
      return "a pipe, socket or device, not a file";
    }
    if (attributes.size() == 0) {
      return "an empty file";
    }
    return Files.isReadable(file) ? "" : "it cannot be read";
  }

  private String nameOf(Path file) {
    return path.relativize(file).toString().replace(java.io.File.separatorChar, '/');
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public synchronized String sha256() {
    String known = sha256;
    if (known == null) {
      known = digest();
      sha256 = known;
    }
    return known;
  }

  private String digest() {
    var sha = new Sha256();
    for (Member member : members) {
      sha.word(member.name());
      sha.word(Long.toString(member.size()));
      try (InputStream in = stored(member)) {
        sha.bytes(in);
      } catch (IOException e) {
        throw Archives.unreadable(path.resolve(member.name()), e);
      }
    }
    return sha.hex();
  }

  @Override
  public List<Member> members() {
    return members;
  }

  @Override
  public InputStream open(Member member) throws IOException {
    InputStream stored = stored(member);
    return packed.contains(member.name())
        ? new MeteredStream(
            new ZstandardStream(stored), new Meter(how, member.name(), member.size()), null)
        : stored;
  }

  private InputStream stored(Member member) throws IOException {
    String name = member.name();
    Path file = path.resolve(packed.contains(name) ? Packing.ZSTANDARD.packed(name) : name);
    return new StoppableStream(DiskFile.stream(file, LinkOption.NOFOLLOW_LINKS), how.cancel());
  }

  @Override
  public List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  @Override
  public boolean incomplete() {
    return false;
  }

  @Override
  public void close() {
    // each stream is closed by its reader
  }
}
