package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCopyTest {
  private static final Instant NOW = Instant.parse("2026-11-14T09:14:00Z");

  @TempDir Path folder;

  private Library library() {
    return Library.open(folder.resolve("Test.commonplace"), Access.CREATE);
  }

  private static void set(Library library, String name, String value) {
    library.write(writing -> {
      writing.settingWriter().set(name, value);
      return name;
    });
  }

  private static Optional<String> get(Library library, String name) {
    return library.read(reading -> Optional.ofNullable(reading.settings().all().get(name)));
  }

  @Test
  void aCopyHoldsWhatWasCommittedAndTheLibraryIsWrittenOn() throws IOException {
    Path copy = folder.resolve("Copy.commonplace");
    Files.writeString(copy, "an older copy");
    try (Library library = library()) {
      set(library, "mine", "before");
      assertThat(LibraryCopy.to(copy, library, () -> NOW)).isEqualTo(Files.size(copy));
      set(library, "mine", "after");
    }
    try (Library copied = Library.open(copy, Access.WRITE)) {
      assertThat(get(copied, "mine")).contains("before");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("nothing is left of the making")
          .noneMatch(name -> name.endsWith(".copy") || name.contains(".copy-"));
    }
  }

  @Test
  void theLibraryKnowsWhenACopyWasLastProvenAndNotOfOneThatFailed() {
    Path nowhere = folder.resolve("gone").resolve("Copy.commonplace");
    try (Library library = library()) {
      assertThatThrownBy(() -> LibraryCopy.to(nowhere, library, () -> NOW))
          .isInstanceOf(app.commonplace.problems.Problem.class);
      assertThat(library.read(LibraryCopy::lastProven)).isEmpty();
      LibraryCopy.to(folder.resolve("Copy.commonplace"), library, () -> NOW);
      assertThat(library.read(LibraryCopy::lastProven)).contains(NOW);
      assertThat(get(library, LibraryCopy.PROVEN)).as("nobody set it").isEmpty();
    }
  }

  @Test
  void aLibraryIsNotCopiedOntoItself() {
    try (Library library = library()) {
      assertThatThrownBy(() -> LibraryCopy.to(library.file(), library, () -> NOW))
          .hasMessageContaining("onto itself");
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    try (Library library = library()) {
      Path nowhere = folder.resolve("gone").resolve("Copy.commonplace");
      assertThatThrownBy(() -> LibraryCopy.to(nowhere, library, () -> NOW))
          .isInstanceOf(app.commonplace.problems.Problem.class);
    }
  }

  @Test
  void compactingGivesRoomBackAndLosesNothing() throws IOException {
    try (Library library = library()) {
      for (int i = 0; i < 50; i++) {
        set(library, "large" + i, "x".repeat(100_000));
      }
      for (int i = 0; i < 49; i++) {
        int number = i;
        library.write(writing -> {
          writing.settingWriter().set("large" + number, null);
          return number;
        });
      }
      library.emptyLog();
      long before = Files.size(library.file());
      library.compact();
      assertThat(Files.size(library.file())).isLessThan(before / 4);
      assertThat(get(library, "large49").orElseThrow()).hasSize(100_000);
      assertThat(Verification.of(library)).allMatch(Verification.Check::ok);
    }
  }
}
