package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/// A zip inside a zip, unpacked into a file of its own for as long as it is open, since a zip can
/// only be trusted through its directory, which stands at its end.
final class NestedZip implements Archive {
  private final Path path;
  private final TemporaryFolder folder;
  private final Archive zip;

  private NestedZip(Path path, TemporaryFolder folder, Archive zip) {
    this.path = path;
    this.folder = folder;
    this.zip = zip;
  }

  /// Opens a zip within an open one, which may be closed afterwards.
  static Archive open(Archive outer, String inner, Archives.Reading how) {
    Path called = outer.path().resolve(inner);
    try {
      TemporaryFolder folder = TemporaryFolder.make();
      Path file = folder.path().resolve(String.valueOf(called.getFileName()));
      try {
        try (InputStream in = outer.open(new Member(inner, 0))) {
          Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Archive zip = Archives.open(new Archives.Found(file, Set.of()), how);
        return new NestedZip(called, folder, zip);
      } catch (IOException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw Archives.unreadable(called, e);
    }
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public long size() {
    return zip.size();
  }

  @Override
  public String sha256() {
    return zip.sha256();
  }

  @Override
  public List<Member> members() {
    return zip.members();
  }

  @Override
  public InputStream open(Member member) throws IOException {
    return zip.open(member);
  }

  @Override
  public List<Skipped> skipped() {
    return zip.skipped();
  }

  @Override
  public List<String> nested() {
    return zip.nested();
  }

  @Override
  public boolean incomplete() {
    return zip.incomplete();
  }

  @Override
  public void close() {
    zip.close();
    try {
      folder.close();
    } catch (IOException e) {
      throw Archives.unreadable(folder.path(), e);
    }
  }
}
