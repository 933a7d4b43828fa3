package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.model.EntryId;
import app.commonplace.model.Sent;
import app.commonplace.model.SpaceId;
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

  @Test
  void whoOnlyReadsBringsItUpToDateUnlessAnotherHasIt() throws Exception {
    Path file = libraryOf(Migrations.newest() - 1);
    try (Lease _ = Lease.take(file)) {
      assertThatThrownBy(() -> Library.open(file, Access.READ))
          .hasMessageContaining("older schema (%d)", Migrations.newest() - 1);
    }
    try (Library library = Library.open(file, Access.READ)) {
      assertThat(library.<Integer>read(Reading::schemaVersion)).isEqualTo(Migrations.newest());
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
  void vectorsAndTheLedgerOfTheSecondSchemaStay() {
    Path file = libraryOf(2);
    try (Sql sql = Connections.writer(file)) {
      sql.update(
          """
          INSERT INTO space (id, provider, model, dimension, rules, created_at, revision)
          VALUES (1, 'built-in', 'tiny', 1, '', 0, 1)
          """);
      sql.update("INSERT INTO embedding (space_id, text_hash, vector) VALUES (1, x'01', x'02')");
      sql.update(
          """
          INSERT INTO egress (sent_at, purpose, host, model, entries, texts, bytes, sha256, state)
          VALUES (5, 'embed', 'h', 'm', '3 4', 2, 9, '00', 'done')
          """);
    }
    try (Library library = Library.open(file, Access.WRITE)) {
      Sent sent = library.<List<Sent>>read(reading -> reading.egress().newest(5)).getFirst();
      assertThat(sent.entries()).containsExactly(new EntryId(3), new EntryId(4));
      assertThat(sent.passages()).isEmpty();
      assertThat(library.<Long>read(r -> r.embeddings().vectors(new SpaceId(1)))).isEqualTo(1);
    }
  }

  @Test
  void filesOfTheEighthSchemaAreHeldWithTheNewestOriginal() {
    Path file = libraryOf(8);
    try (Sql sql = Connections.writer(file)) {
      sql.execute("PRAGMA foreign_keys = OFF");
      sql.update("INSERT INTO blob (id, sha256, mime, size) VALUES (7, 'aa', 'image/png', 3)");
      sql.update(
          """
          INSERT INTO passage (id, entry_id, external_id, ordinal, role, hidden, content_hash)
          VALUES (5, 1, 'p', 0, 'user', 0, x'00')
          """);
      for (int ordinal = 0; ordinal < 3; ordinal++) {
        sql.update(
            """
            INSERT INTO part (passage_id, ordinal, kind, name, text, blob_id, meta)
            VALUES (5, ?, 'image', 'a.png', '', 7, ?)
            """,
            ordinal,
            ordinal == 2 ? "{\"file_id\":\"f1\"}" : null);
      }
      for (long raw = 3; raw < 5; raw++) {
        sql.update(
            """
            INSERT INTO raw (id, entry_id, archive_id, import_run_id, format, size, bytes)
            VALUES (?, 1, 1, 1, 'x', 0, x'00')
            """,
            raw);
      }
    }
    try (Sql sql = Connections.writer(file)) {
      sql.execute("PRAGMA foreign_keys = OFF");
      Migrations.migrate(sql, Migrations.newest());
      var files = new Raws(sql).filesOf(4);
      assertThat(files)
          .extracting(held -> held.passage() + ", " + held.file() + ", " + held.ordinal())
          .containsExactlyInAnyOrder("p, image a.png, 0", "p, image a.png, 1", "p, id f1, 0");
      assertThat(new Raws(sql).filesOf(3)).isEmpty();
    }
  }

  @Test
  void thereIsAnOlderSchemaToTest() {
    assertThat(olderVersions().count()).isPositive();
  }
}
