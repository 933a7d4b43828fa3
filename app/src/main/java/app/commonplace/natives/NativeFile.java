package app.commonplace.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file of native code inside a jar. Left to themselves, libraries unpack theirs at every start,
/// into a folder that may forbid running code.
///
/// @param owner a class of that jar
/// @param resource where it lies there
public record NativeFile(Class<?> owner, String resource) {
  private String name() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /// Puts it into a folder, unless it is there.
  public void unpackOnce(Path folder) throws IOException {
    Path file = folder.resolve(name());
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(folder);
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(owner.getName() + " brings no " + resource);
      }
      Path whole = Files.createTempFile(folder, name(), ".new");
      Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
      // another start may do the same now; whoever comes last puts the same bytes there
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
