package app.commonplace.importing.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @TempDir Path among;

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectory(among.resolve(name));
    Files.writeString(folder.resolve("copy.db"), "private");
    return folder;
  }

  @Test
  void whatAKilledProgramLeftIsRemovedAndNothingElse() throws Exception {
    Process gone =
        new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
            .start();
    gone.waitFor();
    Path abandoned = folder("commonplace-copies-" + gone.pid() + "-1");
    Path used = folder("commonplace-copies-" + ProcessHandle.current().pid() + "-1");
    Path other = folder("commonplace-copies-of-mine");

    TemporaryFolder.removeAbandoned(among);

    assertThat(abandoned).doesNotExist();
    assertThat(used.resolve("copy.db")).exists();
    assertThat(other.resolve("copy.db")).exists();
  }

  @Test
  void aFolderIsGoneWithItsCopiesWhenClosed() throws IOException {
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      path = folder.path();
      Files.writeString(path.resolve("copy.db"), "private");
    }
    assertThat(path).doesNotExist();
  }
}
