package app.commonplace.importing.archive;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;

/// What is left of a zip whose directory is cut off or damaged, found by the headers before each
/// file. Only read when a person asks for it, since nobody can tell what is missing.
final class SalvagedZip extends DiskFile implements Archive {
  private final Map<String, LocalHeader> headers = new LinkedHashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Member> members;
  private final Meter meter;

  SalvagedZip(Path path, Archives.Reading how) throws IOException {
    super(path, how);
    meter = new Meter(how, name(), size());
    var found = new ArrayList<Member>();
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      long offset = 0;
      for (LocalHeader header = LocalHeader.read(file, offset); header != null; ) {
        how.budget().checkEntries(name(), found.size());
        long[] sizes = sizes(file, header);
        add(header, sizes[1], found);
        offset = sizes[0] < 0 ? file.length() : afterDescriptor(file, header, sizes[0]);
        header = LocalHeader.read(file, offset);
      }
    }
    members = Archives.sorted(found);
    if (members.isEmpty()) {
      throw new Problem(
          ProblemCode.ARCHIVE_DAMAGED,
          name() + " is damaged: nothing in it can be read.",
          "Download it again.");
    }
  }

  private void add(LocalHeader header, long unpacked, List<Member> found) {
    String name = MemberName.normal(header.name());
    if (header.encrypted()) {
      throw ZipArchive.encrypted(path(), new IOException("encrypted entry"));
    }
    if (name.endsWith("/") || MemberName.isLitter(name)) {
      return;
    }
    if (MemberName.pointsOutside(name) || headers.containsKey(name)) {
      skipped.add(new Skipped(name, "its name points outside the archive or comes twice"));
      return;
    }
    headers.put(name, header);
    found.add(new Member(name, unpacked));
  }

  /// Where the data ends on disk (-1: cut off) and how many bytes it unpacks to.
  private long[] sizes(RandomAccessFile file, LocalHeader header) throws IOException {
    if (header.method() != ZipEntry.DEFLATED) {
      long end = header.dataOffset() + header.compressedSize();
      boolean cut = header.compressedSize() < 0 || end > file.length();
      return new long[] {
        cut ? -1 : end, cut ? file.length() - header.dataOffset() : header.compressedSize()
      };
    }
    var inflater = new Inflater(true);
    try {
      return inflate(file, header, inflater);
    } finally {
      inflater.end();
    }
  }

  private long[] inflate(RandomAccessFile file, LocalHeader header, Inflater inflater)
      throws IOException {
    byte[] in = new byte[1 << 16];
    byte[] out = new byte[1 << 16];
    file.seek(header.dataOffset());
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int read = file.read(in);
          if (read < 0) {
            return new long[] {-1, inflater.getBytesWritten()};
          }
          inflater.setInput(in, 0, read);
        }
        meter.spend(inflater.inflate(out));
      }
    } catch (DataFormatException _) {
      // readable up to here; the next header cannot be found without the end of this file
      return new long[] {-1, inflater.getBytesWritten()};
    }
    return new long[] {header.dataOffset() + inflater.getBytesRead(), inflater.getBytesWritten()};
  }

  /// Files written as a stream are followed by their sizes, in one of four layouts.
  private static long afterDescriptor(RandomAccessFile file, LocalHeader header, long end)
      throws IOException {
    if (header.compressedSize() >= 0) {
      return end;
    }
    long start = LocalHeader.signatureAt(file, end) == LocalHeader.DESCRIPTOR ? end + 4 : end;
    boolean small = LocalHeader.signatureAt(file, start + 12) == LocalHeader.SIGNATURE;
    return start + (small ? 12 : 20);
  }

  @Override
  public List<Member> members() {
    return members;
  }

  @Override
  public InputStream open(Member member) throws IOException {
    LocalHeader header = headers.get(member.name());
    if (header == null) {
      throw new IOException("no file " + member.name() + " in " + name());
    }
    var file = new RandomAccessFile(path().toFile(), "r");
    file.seek(header.dataOffset());
    InputStream data = Channels.newInputStream(file.getChannel());
    boolean deflated = header.method() == ZipEntry.DEFLATED;
    InputStream in = deflated ? inflated(data) : new LimitedStream(data, member.size());
    return new MeteredStream(in, meter, null);
  }

  private static InputStream inflated(InputStream data) {
    return new InflaterInputStream(data, new Inflater(true)) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }

  /// Ends after a number of bytes.
  private static final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = left <= 0 ? -1 : super.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }
  }

  @Override
  public List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  @Override
  public boolean incomplete() {
    return true;
  }

  @Override
  public void close() {
    // each stream is closed by its reader
  }
}
