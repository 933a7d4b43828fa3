package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// A single file that is packed, as data sets are handed out: an archive with one member, which is
/// called like it without the ending. How large that is nobody knows before it is read.
final class PackedFile extends DiskFile implements Archive {
  private final Packing packing;
  private final Archives.Reading how;

  PackedFile(Path path, Packing packing, Archives.Reading how) throws IOException {
    super(path, how);
    this.packing = packing;
    this.how = how;
  }

  @Override
  public List<Member> members() {
    return List.of(new Member(packing.unpacked(name()), size()));
  }

  @Override
  public InputStream open(Member member) throws IOException {
    InputStream file = stream(path());
    try {
      return new MeteredStream(packing.unpacked(file), new Meter(how, name(), size()), null);
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
