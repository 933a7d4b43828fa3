package app.commonplace.importing.fuzz;

import app.commonplace.importing.known.AgentDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The databases that seeds are made of, by the names of their files.
final class Databases {
  static final Map<String, Database> ALL = all();

  private Databases() {}

  private static Map<String, Database> all() {
    var all = new HashMap<String, Database>();
    for (String sample :
        List.of(
            "cursor/globalStorage/state.vscdb",
            "llm/logs.db",
            "open-webui-database/webui.db",
            "zed/threads/threads.db")) {
      Path file = Seeds.SAMPLES.resolve(sample);
      all.put(String.valueOf(file.getFileName()), new Database(file));
    }
    AgentDatabases.ALL.forEach((name, statements) -> all.put(name, made(statements)));
    return all;
  }

  private static Database made(List<String> statements) {
    try {
      Path file = Files.createTempFile("made", ".db");
      AgentDatabases.make(file, statements);
      var database = new Database(file);
      Files.delete(file);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
