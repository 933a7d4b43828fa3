package app.commonplace.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One connection with its prepared statements, which are kept for as long as it is open. Used by
/// one thread at a time. Failures of SQLite come out as [app.commonplace.problems.Problem].
public final class Sql implements AutoCloseable {
  /// Makes a value of the current row.
  @FunctionalInterface
  public interface Row<T> {
    T map(ResultSet row) throws SQLException;
  }

  /// Looks at the current row; returns false to stop.
  @FunctionalInterface
  public interface Visit {
    boolean row(ResultSet row) throws SQLException;
  }

  /// Binds many values to a statement that is executed often.
  @FunctionalInterface
  public interface Bind {
    void to(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private boolean broken;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /// Runs a statement that has no parameters and is not kept.
  void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Runs an insert, update or delete; returns the number of rows.
  public int update(String sql, @Nullable Object... values) {
    return updateWith(sql, statement -> bind(statement, values));
  }

  /// Like [#update], for statements where boxing every value would show.
  public int updateWith(String sql, Bind values) {
    try {
      PreparedStatement statement = prepared(sql);
      values.to(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  public <T> List<T> list(String sql, Row<T> mapper, @Nullable Object... values) {
    var rows = new ArrayList<T>();
    each(
        sql,
        row -> {
          rows.add(mapper.map(row));
          return true;
        },
        values);
    return rows;
  }

  public <T> Optional<T> first(String sql, Row<T> mapper, @Nullable Object... values) {
    var found = new ArrayList<T>(1);
    each(
        sql,
        row -> {
          found.add(mapper.map(row));
          return false;
        },
        values);
    return found.stream().findFirst();
  }

  /// A number that the query always gives.
  public long number(String sql, @Nullable Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  public void each(String sql, Visit visit, @Nullable Object... values) {
    try {
      PreparedStatement statement = prepared(sql);
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        boolean more = true;
        while (more && rows.next()) {
          more = visit.row(rows);
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement kept = statements.get(sql);
    if (kept == null) {
      kept = connection.prepareStatement(sql);
      statements.put(sql, kept);
    }
    return kept;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      int at = i + 1;
      switch (value) {
        case null -> statement.setObject(at, null);
        case String text -> statement.setString(at, text);
        case Long number -> statement.setLong(at, number);
        case Integer number -> statement.setInt(at, number);
        case Boolean flag -> statement.setInt(at, flag ? 1 : 0);
        case Instant time -> statement.setLong(at, time.toEpochMilli());
        case byte[] bytes -> statement.setBytes(at, bytes);
        default -> statement.setObject(at, value);
      }
    }
  }

  /// Whether SQLite left this connection in a state that only closing mends (FULL, IOERR, NOMEM,
  /// CORRUPT: the transaction is already gone and every further call throws).
  boolean isBroken() {
    return broken;
  }

  private RuntimeException failed(SQLException e) {
    broken |= SqlProblem.breaksConnection(e);
    return SqlProblem.of(e);
  }

  /// A time column that may be NULL.
  public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /// An id column that may be NULL.
  public static @Nullable Long id(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : id;
  }

  static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      broken = true; // the connection is closed next, which frees what the statements held
    }
    statements.clear();
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqlProblem.of(e);
    }
  }
}
