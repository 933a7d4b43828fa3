package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.model.SavedSearch;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a library ends in when the disk, the power or another program fail it.
class LibraryFaultsTest {
  private static final int LOG_HEADER = 32;
  private static final int FRAME = 24 + Connections.PAGE_SIZE;

  @TempDir Path folder;

  private static void save(Library library, String name) {
    library.write(writing -> {
      writing.savedSearchWriter().save(name, "q", Instant.EPOCH);
      return name;
    });
  }

  private static List<String> saved(Library library) {
    return library.read(
        reading -> reading.savedSearches().all().stream().map(SavedSearch::name).toList());
  }

  private static void assertWhole(Library library) {
    assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
  }

  @Test
  void aFullDiskIsSaidAndTheNextWriteWorksOnceThereIsRoom() {
    try (Library library = Library.open(folder.resolve("a.commonplace"), Access.CREATE)) {
      save(library, "before");
      assertThatThrownBy(() ->
              library.write(writing -> {
                Sql sql = writing.sql();
                sql.execute("PRAGMA max_page_count = " + sql.number("PRAGMA page_count"));
                for (int i = 0; i < 1000; i++) {
                  writing.settingWriter().set("s" + i, "x".repeat(5000));
                }
                return null;
              }))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DISK_FULL));
      assertThat(saved(library)).containsExactly("before");
      save(library, "later");
      assertThat(saved(library)).containsExactly("before", "later");
      assertWhole(library);
    }
  }

  /// The poor man's power cut: the log ends anywhere, as it does when the machine dies.
  @Test
  void aLogThatWasCutAnywhereLeavesAPrefixOfWhatWasSaved() throws Exception {
    long seed = 99;
    var random = new Random(seed);
    Path file = folder.resolve("a.commonplace");
    List<String> names = IntStream.range(0, 12).mapToObj(i -> "s%02d".formatted(i)).toList();
    Path copies = Files.createDirectory(folder.resolve("copies"));
    try (Library library = Library.open(file, Access.CREATE)) {
      names.forEach(name -> save(library, name));
      // by another process: reading the open file here would drop the locks of this one
      copy(file, copies);
      copy(log(file), copies);
    }
    Path log = log(copies.resolve("a.commonplace"));
    long length = Files.size(log);
    int mostKept = 0;
    for (long end = 0; end <= length; end += end == 0 ? LOG_HEADER : FRAME) {
      long cut = Math.max(0, Math.min(length, end + random.nextInt(40) - 20));
      Path tried = Files.createDirectories(folder.resolve("cut-" + end)).resolve("a.commonplace");
      Files.copy(copies.resolve("a.commonplace"), tried);
      Files.copy(log, log(tried));
      truncate(log(tried), cut);
      try (Library library = Library.open(tried, Access.WRITE)) {
        List<String> kept = saved(library);
        assertThat(kept)
            .as("seed %d, cut at %d", seed, cut)
            .isEqualTo(names.subList(0, kept.size()));
        mostKept = Math.max(mostKept, kept.size());
        assertWhole(library);
      }
    }
    assertThat(mostKept).isGreaterThanOrEqualTo(names.size() - 1);
  }

  private static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    if (windows) {
      Files.copy(from, to.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    var copy = new ProcessBuilder("cp", from.toString(), to.toString()).inheritIO().start();
    assertThat(copy.waitFor()).isZero();
  }

  private static void truncate(Path file, long length) throws IOException {
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(length);
    }
  }

  @Test
  void verifyFindsADamagedPageAndADamagedFullText() throws IOException {
    Path file = folder.resolve("a.commonplace");
    try (Library library = Library.open(file, Access.CREATE)) {
      library.write(writing -> {
        for (int i = 0; i < 200; i++) {
          writing.settingWriter().set("setting " + i, "v".repeat(400));
        }
        writing.sql().update("INSERT INTO passage_fts (rowid, prose) VALUES (1, 'a b c')");
        return null;
      });
      assertThat(names(library)).containsExactly("full text rows");
    }
    Path damaged = folder.resolve("b.commonplace");
    Files.copy(file, damaged);
    try (var bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
      bytes.seek(bytes.length() - 3L * Connections.PAGE_SIZE);
      bytes.write(new byte[Connections.PAGE_SIZE]);
    }
    try (Library library = Library.open(damaged, Access.READ)) {
      assertThat(names(library)).contains("structure");
    }
    try (Library library = Library.open(file, Access.WRITE)) {
      library.write(writing ->
          writing.sql().update("UPDATE passage_fts_data SET block = x'00' WHERE id > 10"));
      assertThat(names(library)).contains("full text");
    }
  }

  /// Names of the checks that fail.
  private static List<String> names(Library library) {
    return Verification.of(library).stream()
        .filter(check -> !check.ok())
        .map(Verification.Check::name)
        .toList();
  }

  @Test
  void aMigrationThatFailsLeavesTheLibraryAsItWas() throws IOException {
    Path file = folder.resolve("old.commonplace");
    try (Sql sql = Connections.fresh(file)) {
      sql.execute("PRAGMA application_id = " + Connections.APPLICATION_ID);
      sql.execute("CREATE TABLE passage (mine TEXT)"); // the first step will stumble over it
    }
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> Library.open(file, Access.WRITE)).isInstanceOf(Problem.class);
    try (Sql sql = Connections.reader(file)) {
      assertThat(Migrations.versionOf(sql)).isZero();
      assertThat(sql.number("SELECT count(*) FROM sqlite_schema")).isEqualTo(1);
    }
    assertThat(before).isNotEmpty();
  }

  @Test
  void aReaderSeesOneSnapshotWhateverIsWrittenMeanwhile() {
    try (Library library = Library.open(folder.resolve("a.commonplace"), Access.CREATE)) {
      save(library, "one");
      library.read(reading -> {
        assertThat(reading.savedSearches().all()).hasSize(1);
        save(library, "two");
        assertThat(reading.savedSearches().all()).hasSize(1);
        return null;
      });
      assertThat(saved(library)).hasSize(2);
    }
  }
}
