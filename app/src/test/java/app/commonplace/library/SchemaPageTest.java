package app.commonplace.library;

import app.commonplace.GeneratedPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SchemaPageTest {
  private static final String HEAD =
      """
      # The library file

      Generated from the migrations; do not edit. `SchemaPageTest` says how to make it again.

      One SQLite file, `*.commonplace`, is the single source of truth. Every index beside it can be
      made again from it. Any SQLite tool can read it; write to it only with Commonplace.

      - `application_id` is %d ("Cmpl"), `user_version` is the number of the last migration: %d.
      - Pages are %d bytes; the journal is a write-ahead log; foreign keys are on.
      - `passage_fts` has no content of its own: its columns were fed with the analyzer's tokens
        joined by spaces, and a query must pass the same analyzer.
      - `raw.bytes` is the original JSON in zlib's format; `raw.size` is its size before packing.
      - Entries keep what a person made (tags, notes, links, stars) through every import; a re-import
        updates in place and keeps ids.
      """;

  private static String page() {
    var page =
        new StringBuilder(
            HEAD.formatted(Connections.APPLICATION_ID, Migrations.newest(), Connections.PAGE_SIZE));
    for (String name : Migrations.names()) {
      page.append("\n## ").append(name).append("\n\n```sql\n");
      page.append(Migrations.text(name).strip()).append("\n```\n");
    }
    return page.toString();
  }

  @Test
  void docsTellTheSchemaAsItIs() throws IOException {
    GeneratedPage.check("SCHEMA.md", page(), SchemaPageTest.class);
  }
}
