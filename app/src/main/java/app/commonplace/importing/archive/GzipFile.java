package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A single file that is packed with gzip, as data sets are handed out: an archive with one member,
/// which is called like it without the ending. How large that is nobody knows before it is read.
final class GzipFile extends DiskFile implements Archive {
  private static final String END = ".gz";

  private final Archives.Reading how;

  GzipFile(Path path, Archives.Reading how) throws IOException {
    super(path, how);
    this.how = how;
  }

  static boolean looksLikeOne(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    }
  }

  @Override
  public List<Member> members() {
    String name = name();
    boolean ends = name.length() > END.length() && name.endsWith(END);
    return List.of(
        new Member(ends ? name.substring(0, name.length() - END.length()) : name, size()));
  }

  @Override
  public InputStream open(Member member) throws IOException {
    InputStream file = Files.newInputStream(path());
    try {
      var unpacked = new GZIPInputStream(file, 1 << 16);
      return new MeteredStream(unpacked, new Meter(how, name(), size()), null);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public List<Skipped> skipped() {
    return List.of();
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
