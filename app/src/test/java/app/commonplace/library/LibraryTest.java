package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @TempDir Path folder;

  private static List<app.commonplace.model.SavedSearch> saved(Library library) {
    return library.read(reading -> reading.savedSearches().all());
  }

  private Path file() {
    return folder.resolve("deep/er/Library.commonplace");
  }

  @Test
  void aNewLibraryIsPrivateMarkedAndWhole() throws IOException {
    try (Library library = Library.open(file(), Access.CREATE)) {
      assertThat(library.commitCounter()).isZero();
      assertThat(Verification.of(library)).allMatch(Verification.Check::ok);
      assertThat(
              library.<List<String>>read(reading ->
                  List.of(
                      "" + reading.sql().number("PRAGMA application_id"),
                      "" + reading.sql().number("PRAGMA user_version"),
                      "" + reading.sql().number("PRAGMA page_size"),
                      "" + reading.sql().number("PRAGMA foreign_keys"),
                      "" + reading.sql().number("PRAGMA trusted_schema"),
                      reading.sql().first("PRAGMA journal_mode", r -> r.getString(1)).get())))
          .containsExactly(
              "" + Connections.APPLICATION_ID, "" + Migrations.newest(), "8192", "1", "0", "wal");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void theSqliteInUseIsSafeWithALog() {
    assertThat(Connections.versionNumber("3.51.3")).isEqualTo(3_051_003);
    try (Library library = Library.open(file(), Access.CREATE)) {
      String version =
          library.read(r -> r.sql().first("SELECT sqlite_version()", x -> x.getString(1)).get());
      assertThat(Connections.versionNumber(version)).isGreaterThanOrEqualTo(3_051_003);
    }
  }

  @Test
  void whatWasWrittenIsThereForOtherReadersAndAfterReopening() {
    try (Library library = Library.open(file(), Access.CREATE)) {
      library.write(writing -> {
        writing.savedSearchWriter().save("Ones", "one", java.time.Instant.EPOCH);
        return null;
      });
      assertThat(library.commitCounter()).isEqualTo(1);
      try (Library other = Library.open(file(), Access.READ)) {
        assertThat(other.uuid()).isEqualTo(library.uuid());
        assertThat(other.read(r -> r.savedSearches().find("Ones")).orElseThrow().query())
            .isEqualTo("one");
      }
    }
    try (Library library = Library.open(file(), Access.WRITE)) {
      assertThat(saved(library)).hasSize(1);
    }
  }

  @Test
  void aFailingWriteLeavesNothing() {
    try (Library library = Library.open(file(), Access.CREATE)) {
      assertThatThrownBy(() ->
              library.write(writing -> {
                writing.savedSearchWriter().save("A", "a", java.time.Instant.EPOCH);
                throw new IllegalStateException("stop");
              }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(library.commitCounter()).isZero();
      assertThat(saved(library)).isEmpty();
    }
  }

  @Test
  void emptyForeignDamagedAndNewerFilesAreRefusedAndLeftAsTheyAre() throws IOException {
    Files.createDirectories(folder);
    Path newer = folder.resolve("newer.commonplace");
    Library.open(newer, Access.CREATE).close();
    try (Sql sql = Connections.fresh(newer)) {
      sql.execute("PRAGMA user_version = 99");
    }
    Path cut = folder.resolve("cut.commonplace");
    Library.open(cut, Access.CREATE).close();
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 1000));
    Path other = folder.resolve("other.commonplace");
    try (Sql sql = Connections.fresh(other)) {
      sql.execute("CREATE TABLE passage (a)");
    }
    Path empty = Files.createFile(folder.resolve("empty.commonplace"));
    Path random = folder.resolve("random.commonplace");
    Files.write(random, new byte[] {1, 2, 3});

    refused(newer, ProblemCode.LIBRARY_NEWER);
    refused(cut, ProblemCode.LIBRARY_DAMAGED);
    refused(other, ProblemCode.LIBRARY_FOREIGN);
    refused(empty, ProblemCode.LIBRARY_DAMAGED);
    refused(random, ProblemCode.LIBRARY_FOREIGN);
    refused(folder.resolve("none.commonplace"), ProblemCode.FILE_NOT_FOUND);
    refused(folder, ProblemCode.LIBRARY_FOREIGN);
  }

  @Test
  void whatCommonplaceNeverMakesInASchemaIsRefused() throws IOException {
    for (String statement :
        List.of(
            "CREATE TRIGGER gone AFTER INSERT ON tag BEGIN DELETE FROM entry; END",
            "CREATE VIEW passages AS SELECT 1")) {
      Path file = folder.resolve(statement.length() + ".commonplace");
      Library.open(file, Access.CREATE).close();
      try (Sql sql = Connections.fresh(file)) {
        sql.execute(statement);
        sql.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      refused(file, ProblemCode.LIBRARY_FOREIGN);
    }
  }

  @Test
  void aLibraryThatNobodyMayWriteIsReadAsItStands() throws IOException {
    Library.open(file(), Access.CREATE).close();
    Path folder = file().getParent();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Assumptions.assumeFalse(Files.isWritable(folder), "this user may write everywhere");
      try (Library library = Library.open(file(), Access.READ)) {
        assertThat(saved(library)).isEmpty();
        assertThat(Verification.of(library)).allMatch(Verification.Check::ok);
      }
      try (var files = Files.list(folder)) {
        assertThat(files.filter(other -> (other + "").matches(".*-(wal|shm)"))).isEmpty();
      }
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void refused(Path file, ProblemCode code) throws IOException {
    byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    for (Access access : List.of(Access.READ, Access.WRITE)) {
      assertThatThrownBy(() -> Library.open(file, access))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.hint()).isNotEmpty();
              });
    }
    byte[] after = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aSecondWriterIsRefusedInOneSentenceAndADeadLockDoesNotBlock() throws IOException {
    Library first = Library.open(file(), Access.CREATE);
    assertThat(Library.isOwned(file())).isTrue();
    assertThatThrownBy(() -> Library.open(file(), Access.WRITE))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.LIBRARY_BUSY));
    first.close();
    assertThat(Library.isOwned(file())).isFalse();
    // the lock file stays behind, as after a crash; nobody holds it
    assertThat(file().resolveSibling("Library.commonplace.lock")).exists();
    Library.open(file(), Access.WRITE).close();
  }

  @Test
  void aLogOfAnotherLibraryIsSetAside() throws IOException {
    Path mine = folder.resolve("mine.commonplace");
    Path theirs = folder.resolve("theirs.commonplace");
    Library.open(mine, Access.CREATE).close();
    try (Library library = Library.open(theirs, Access.CREATE)) {
      library.write(w -> {
        w.savedSearchWriter().save("theirs", "x", java.time.Instant.EPOCH);
        return null;
      });
      Files.copy(
          theirs.resolveSibling("theirs.commonplace-wal"),
          mine.resolveSibling("mine.commonplace-wal"));
    }
    try (Library library = Library.open(mine, Access.WRITE)) {
      assertThat(saved(library)).isEmpty();
      assertThat(Verification.of(library)).allMatch(Verification.Check::ok);
    }
    assertThat(mine.resolveSibling("mine.commonplace-wal.damaged")).exists();
  }
}
