package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every older schema, with something a person made in it, becomes the newest and loses nothing.
class MigrationsTest {
  @TempDir Path folder;

  static IntStream olderVersions() {
    return IntStream.range(1, Migrations.newest());
  }

  private Path libraryOf(int version) {
    Path file = folder.resolve("version-" + version + ".commonplace");
    Library.open(file, Access.CREATE).close();
    try (Sql sql = Connections.writer(file)) {
      List<String> tables =
          sql.list(
              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                  + " AND name NOT LIKE 'passage_fts_%' AND name <> 'library_info'",
              row -> row.getString(1));
      sql.execute("PRAGMA foreign_keys = OFF");
      tables.forEach(table -> sql.execute("DROP TABLE " + table));
      sql.execute("DROP TABLE library_info");
      sql.execute("PRAGMA user_version = 0");
      Migrations.migrate(sql, version);
      sql.update("INSERT INTO saved_search (name, query, created_at) VALUES ('old', 'q', 0)");
    }
    return file;
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void anOlderLibraryIsBroughtUpToDateOnceAndKeepsWhatItHeld(int version) {
    Path file = libraryOf(version);
    for (int time = 0; time < 2; time++) {
      try (Library library = Library.open(file, Access.WRITE)) {
        assertThat(library.<Integer>read(Reading::schemaVersion)).isEqualTo(Migrations.newest());
        List<app.commonplace.model.SavedSearch> saved =
            library.read(reading -> reading.savedSearches().all());
        assertThat(saved).extracting(search -> search.name()).containsExactly("old");
        assertThat(Verification.of(library)).allMatch(Verification.Check::ok);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("olderVersions")
  void aMigrationThatFailsLeavesTheLibraryAsItWas(int version) {
    Path file = libraryOf(version);
    for (int step = version; step < Migrations.newest(); step++) {
      String failing = Migrations.names().get(step);
      Faults.listen(name -> {
        if (name.equals(failing)) {
          throw new IllegalStateException("stop");
        }
      });
      try {
        assertThatThrownBy(() -> Library.open(file, Access.WRITE))
            .isInstanceOf(IllegalStateException.class);
      } finally {
        Faults.listen(null);
      }
      try (Sql sql = Connections.writer(file)) {
        assertThat(Migrations.versionOf(sql)).isEqualTo(version);
      }
    }
  }

  @Test
  void thereIsAnOlderSchemaToTest() {
    assertThat(olderVersions().count()).isPositive();
  }
}
