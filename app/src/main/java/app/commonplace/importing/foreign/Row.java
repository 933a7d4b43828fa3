package app.commonplace.importing.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One row of another program's database. Programs are careless with types, so a value is read as
/// what it is wanted as. Valid while its reader runs.
public final class Row {
  private final ResultSet row;

  Row(ResultSet row) {
    this.row = row;
  }

  /// A text, also one that was stored as bytes; null when there is none.
  public @Nullable String text(String column) throws IOException {
    byte[] bytes = bytes(column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /// The bytes of a value as they stand; null when there is none.
  public byte @Nullable [] bytes(String column) throws IOException {
    try {
      Object value = row.getObject(column);
      return value instanceof byte[] bytes
          ? bytes
          : value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    } catch (SQLException e) {
      throw new IOException("a value of it cannot be read", e);
    }
  }

  /// All columns under their names, numbers as numbers and all else as text.
  public ObjectNode object() throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    try {
      var columns = row.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String name = columns.getColumnLabel(i);
        Object value = row.getObject(i);
        Optional<Object> known = Optional.ofNullable(value);
        if (known.orElse("") instanceof Double number) {
          object.put(name, number);
        } else if (known.orElse("") instanceof Number number) {
          object.put(name, number.longValue());
        } else if (value == null) {
          object.putNull(name);
        } else {
          object.put(name, text(name));
        }
      }
      return object;
    } catch (SQLException e) {
      throw new IOException("a row of it cannot be read", e);
    }
  }
}
