package app.commonplace.importing.archive;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A zip read through its directory, so that a cut one is noticed before anything is read.
final class ZipArchive extends DiskFile implements Archive {
  private static final String NESTED = "an archive inside the archive: unpack it to import it";

  private final ZipFile zip;
  private final Meter meter;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final List<Member> members;
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<String> nested = new ArrayList<>();

  private ZipArchive(Path path, ZipFile zip, Archives.Reading how) throws IOException {
    super(path, how);
    this.zip = zip;
    this.meter = new Meter(how, name(), size());
    how.budget().checkEntries(name(), zip.size());
    members = list(how.budget());
  }

  static ZipArchive open(Path path, Archives.Reading how) {
    try {
      var zip = new ZipFile(path.toFile());
      try {
        return new ZipArchive(path, zip, how);
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException e) {
      throw problem(path, e);
    } catch (IOException e) {
      throw Archives.unreadable(path, e);
    }
  }

  private List<Member> list(Budget budget) {
    long unpacked = 0;
    var found = new ArrayList<Member>();
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
      unpacked += Math.max(entry.getSize(), 0);
      String name = MemberName.normal(entry.getName());
      if (entry.isDirectory() || name.endsWith("/") || MemberName.isLitter(name)) {
        continue;
      }
      String reason = whyNot(name);
      if (!reason.isEmpty()) {
        skipped.add(new Skipped(name, reason));
        if (reason.equals(NESTED)) {
          nested.add(name);
          entries.putIfAbsent(name, entry);
        }
      } else {
        // of two entries of one name only this one can be read
        ZipEntry reachable = zip.getEntry(entry.getName());
        entries.put(name, reachable == null ? entry : reachable);
        found.add(new Member(name, Math.max(entry.getSize(), 0)));
      }
    }
    budget.checkBytes(name(), size(), unpacked);
    return Archives.sorted(found);
  }

  private String whyNot(String name) {
    if (MemberName.pointsOutside(name)) {
      return "its name points outside the archive";
    }
    if (entries.containsKey(name)) {
      return "the archive holds two files of this name; only one was read";
    }
    return MemberName.isArchive(name) ? NESTED : "";
  }

  private static Problem problem(Path path, ZipException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("encrypted")) {
      return encrypted(path, e);
    }
    boolean cut = message.contains("END header not found") || message.contains("zip file is empty");
    String name = path.getFileName() + "";
    return cut
        ? new Problem(
            ProblemCode.ARCHIVE_DAMAGED,
            name + " is incomplete: the end of the zip file is missing.",
            "Download it again, or import what is left of it with --salvage.",
            e)
        : new Problem(
            ProblemCode.ARCHIVE_DAMAGED,
            name + " is damaged: " + message + ".",
            "Download it again, or import what can be read with --salvage.",
            e);
  }

  static Problem encrypted(Path path, Throwable cause) {
    return new Problem(
        ProblemCode.ARCHIVE_ENCRYPTED,
        path.getFileName() + " is protected by a password.",
        "Unpack it with the password and import the folder.",
        cause);
  }

  @Override
  public List<Member> members() {
    return members;
  }

  @Override
  public InputStream open(Member member) throws IOException {
    ZipEntry entry = entries.get(member.name());
    InputStream in = entry == null ? null : stream(entry);
    if (entry == null || in == null) {
      throw new IOException("no file " + member.name() + " in " + name());
    }
    return new MeteredStream(in, meter, entry.getCrc());
  }

  private @Nullable InputStream stream(ZipEntry entry) throws IOException {
    try {
      return zip.getInputStream(entry);
    } catch (IOException e) {
      throw ReadingFault.told(e);
    }
  }

  @Override
  public Optional<Instant> packedAt(Member member) {
    return Optional.ofNullable(entries.get(member.name()))
        .map(ZipEntry::getLastModifiedTime)
        .map(FileTime::toInstant);
  }

  @Override
  public List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  @Override
  public List<String> nested() {
    return nested.stream().sorted().toList();
  }

  @Override
  public boolean incomplete() {
    return false;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw Archives.unreadable(path(), e);
    }
  }

  static boolean looksLikeOne(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(4);
      boolean zip = head.length == 4 && head[0] == 'P' && head[1] == 'K';
      return zip && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }
  }
}
