package app.commonplace.importing.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A database of another program, as cells that a fuzzer may change: damage to its pages would be
/// refused by SQLite long before a reader sees it. A cell is called `table.column.row`. The tables
/// stay as they are.
final class Database {
  private record Cell(String table, String column, long row, boolean binary) {
    String name() {
      return table + "." + column + "." + row;
    }
  }

  private final byte[] whole;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, byte[]> values = new LinkedHashMap<>();

  Database(Path file) {
    try (Connection connection = open(file)) {
      whole = Files.readAllBytes(file);
      for (String table : tables(connection)) {
        look(connection, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private void look(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT rowid, * FROM \"" + table + "\"")) {
      while (rows.next()) {
        for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
          boolean binary = rows.getObject(i) instanceof byte[];
          var cell = new Cell(table, rows.getMetaData().getColumnLabel(i), rows.getLong(1), binary);
          byte[] value = rows.getBytes(i);
          cells.put(cell.name(), cell);
          values.put(cell.name(), value == null ? new byte[0] : value);
        }
      }
    }
  }

  /// What stands in it, by the names of its cells.
  Map<String, byte[]> values() {
    return values;
  }

  /// The database with other values; what is the name of no cell is nothing.
  byte[] with(Map<String, byte[]> others, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("filled.db"), whole);
    try (Connection connection = open(file)) {
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
      }
      connection.setAutoCommit(false);
      for (Map.Entry<String, byte[]> other : others.entrySet()) {
        Cell cell = cells.get(other.getKey());
        if (cell != null) {
          set(connection, cell, other.getValue());
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    byte[] filled = Files.readAllBytes(file);
    Files.delete(file);
    return filled;
  }

  private static void set(Connection connection, Cell cell, byte[] value) throws SQLException {
    String sql =
        "UPDATE OR IGNORE \"%s\" SET \"%s\" = ? WHERE rowid = ?".formatted(cell.table, cell.column);
    try (var statement = connection.prepareStatement(sql)) {
      if (cell.binary) {
        statement.setBytes(1, value);
      } else {
        statement.setString(1, new String(value, StandardCharsets.UTF_8));
      }
      statement.setLong(2, cell.row);
      statement.executeUpdate();
    } catch (SQLException e) {
      // words where the key is a number: no database holds them, so no reader meets them
      if (!String.valueOf(e.getMessage()).contains("SQLITE_MISMATCH")) {
        throw e;
      }
    }
  }
}
