package app.commonplace.library;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Numbered steps from an empty file to the newest schema. A step is never edited once released; a
/// change is a new step. `user_version` is the number of the last step done.
final class Migrations {
  private static final List<String> STEPS =
      List.of(
          "0001-first.sql",
          "0002-meaning.sql",
          "0003-chunks.sql",
          "0004-whole-exports.sql",
          "0005-duplicates.sql",
          "0006-attachment-texts.sql",
          "0007-watched-folders.sql",
          "0008-rereads.sql",
          "0009-files-of-originals.sql",
          "0010-order-of-saved-searches.sql",
          "0011-what-exports-changed.sql",
          "0012-who-holds-an-original.sql");

  private Migrations() {}

  static List<String> names() {
    return STEPS;
  }

  static int newest() {
    return STEPS.size();
  }

  static int versionOf(Sql sql) {
    return (int) sql.number("PRAGMA user_version");
  }

  /// Does the steps that this library lacks, all in one transaction; on failure it is as before.
  static void migrate(Sql sql, Path file) {
    int version = versionOf(sql);
    refuseNewer(version, file);
    if (version < newest()) {
      migrate(sql, newest());
    }
  }

  /// Does the steps up to a version.
  static void migrate(Sql sql, int target) {
    sql.execute("BEGIN IMMEDIATE");
    try {
      int version = versionOf(sql);
      for (int step = version; step < target; step++) {
        run(sql, text(STEPS.get(step)));
        Faults.before(STEPS.get(step));
      }
      if (version == 0) {
        sql.execute("PRAGMA application_id = " + Connections.APPLICATION_ID);
        sql.update(
            "INSERT INTO library_info (id, uuid, commit_counter, created_at) VALUES (1, ?, 0, ?)",
            UUID.randomUUID().toString(),
            Instant.now());
        FullTextRenewal.markCurrent(sql);
      }
      sql.execute("PRAGMA user_version = " + target);
      sql.execute("COMMIT");
    } catch (RuntimeException e) {
      if (!sql.isBroken()) {
        sql.execute("ROLLBACK");
      }
      throw e;
    }
  }

  static void refuseNewer(int version, Path file) {
    if (version > newest()) {
      throw new Problem(
          ProblemCode.LIBRARY_NEWER,
          "The library %s was written by a newer Commonplace (schema %d, this one knows %d)."
              .formatted(file, version, newest()),
          "Install the newest Commonplace to open it. The file was left as it is.");
    }
  }

  private static void run(Sql sql, String script) {
    for (String statement : statements(script)) {
      sql.execute(statement);
    }
  }

  /// Splits at semicolons that end a line; the scripts hold none inside a statement.
  private static List<String> statements(String script) {
    return java.util.Arrays.stream(script.split(";\\s*(\\r?\\n|$)"))
        .map(String::strip)
        .filter(statement -> !withoutComments(statement).isEmpty())
        .toList();
  }

  private static String withoutComments(String statement) {
    return statement.replaceAll("(?m)^\\s*--.*$", "").strip();
  }

  /// The text of a step, as shipped.
  static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its schema " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
