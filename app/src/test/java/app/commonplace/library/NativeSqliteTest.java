package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeSqliteTest {
  @TempDir Path temp;

  @Test
  void itIsUnpackedOnce() throws IOException {
    NativeSqlite.unpackOnce(temp);
    List<Path> first = files();
    FileTime when = Files.getLastModifiedTime(first.getFirst());
    NativeSqlite.unpackOnce(temp);

    assertThat(files()).isEqualTo(first).hasSize(1);
    assertThat(Files.getLastModifiedTime(first.getFirst())).isEqualTo(when);
    assertThat(Files.size(first.getFirst())).isGreaterThan(500_000);
    assertThat(System.getProperty("org.sqlite.lib.path"))
        .isEqualTo(first.getFirst().getParent().toString());
  }

  @Test
  void whereItCannotBeUnpackedTheDriverGoesItsOwnWay() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));

    NativeSqlite.unpackOnce(file);

    assertThat(file).isEmptyFile();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(temp)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
