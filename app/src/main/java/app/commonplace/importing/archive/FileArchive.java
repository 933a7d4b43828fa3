package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// A single file that is no zip, as an archive with one member.
final class FileArchive extends DiskFile implements Archive {
  private final Archives.Reading how;

  FileArchive(Path path, Archives.Reading how) throws IOException {
    super(path, how);
    this.how = how;
  }

  @Override
  public List<Member> members() {
    return List.of(new Member(name(), size()));
  }

  @Override
  public InputStream open(Member member) throws IOException {
    return new MeteredStream(stream(path()), new Meter(how, name(), size()), null);
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
