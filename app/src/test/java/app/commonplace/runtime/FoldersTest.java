package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoldersTest {
  private static final String SQLITE = "org.sqlite.tmpdir";

  @TempDir Path temp;

  private final String before = System.getProperty(SQLITE, "");

  /// The folder is gone when another test is the first to need the library that is unpacked there.
  @AfterEach
  void putBack() {
    if (before.isEmpty()) {
      System.clearProperty(SQLITE);
    } else {
      System.setProperty(SQLITE, before);
    }
  }

  @Test
  void oneVariableMovesAllFolders() {
    Folders folders = Folders.of(Map.of(Folders.HOME, temp.toString()));

    assertThat(folders)
        .isEqualTo(
            new Folders(
                temp.resolve("data"),
                temp.resolve("config"),
                temp.resolve("cache"),
                temp.resolve("logs")));
    assertThat(folders.defaultLibrary()).isEqualTo(temp.resolve("data/Library.commonplace"));
  }

  @Test
  void aBlankVariableIsAsGoodAsNone() {
    assertThat(Folders.of(Map.of(Folders.HOME, " "))).isEqualTo(Folders.of(Map.of()));
  }

  @Test
  void foldersAreMadeForTheOwnerAlone() throws IOException {
    Folders folders = Folders.below(temp.resolve("home")).prepare();

    for (Path folder : new Path[] {folders.data(), folders.cache(), temp.resolve("home")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
    assertThat(System.getProperty(SQLITE)).isEqualTo(folders.cache().resolve("native").toString());
  }

  @Test
  void aFolderThatCannotBeMadeIsAProblemWithAWayOut() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));

    Problem problem =
        catchThrowableOfType(Problem.class, () -> Folders.below(file.resolve("home")).prepare());

    assertThat(problem.sentence()).contains("could not be made");
    assertThat(problem.hint()).contains(Folders.HOME);
  }
}
