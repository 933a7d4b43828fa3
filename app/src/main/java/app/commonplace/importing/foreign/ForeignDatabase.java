package app.commonplace.importing.foreign;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.archive.TemporaryFolder;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// A database of another program, open for reading. What is read is a copy together with its log,
/// since the program may be running, so nothing is ever written beside the original. Views, virtual
/// tables and triggers are never asked: they could hold code. One thread.
public final class ForeignDatabase implements AutoCloseable {
  /// How a SQLite file begins.
  public static final String MARK = "SQLite format 3";

  private static final Runnable NOTHING = () -> {};
  private static final int STEPS = 100_000;
  private static final String LOG = "-wal";
  private static final String NAME = "copy.db";

  /// Takes one row.
  @FunctionalInterface
  public interface RowReader {
    void read(Row row) throws IOException;
  }

  private final Connection connection;
  private final @Nullable TemporaryFolder folder;
  private final Set<String> tables;
  private final Runnable whileReading;

  private ForeignDatabase(
      Connection connection, @Nullable TemporaryFolder folder, Runnable whileReading)
      throws SQLException {
    this.connection = connection;
    this.folder = folder;
    this.whileReading = whileReading;
    tables = tablesOf(connection);
  }

  /// Opens a copy of a database in an archive.
  ///
  /// @param whileReading asked now and then; what it throws ends the reading
  /// @throws IOException that says in words what is wrong with it
  public static ForeignDatabase open(Archive archive, Member member, Runnable whileReading)
      throws IOException {
    TemporaryFolder folder = TemporaryFolder.make();
    try {
      Path copy = folder.path().resolve(NAME);
      copy(archive, member, copy);
      copyLog(archive, member, folder.path().resolve(NAME + LOG));
      return open("jdbc:sqlite:" + copy, folder, whileReading);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /// The tables of a database and their columns, as `table.column`, by a look at the original where
  /// it lies: without its log, which suffices to tell what it is. None when it cannot be read.
  public static Set<String> tables(Archive archive, Member member) {
    Optional<Path> original = original(archive, member);
    try (ForeignDatabase database =
        original.isPresent() ? immutable(original.get()) : open(archive, member, NOTHING)) {
      return database.tables;
    } catch (IOException _) {
      // whoever reads it says what is wrong with it
      return Set.of();
    }
  }

  /// Whether a table has a key that begins like this.
  public static boolean hasKey(Archive archive, Member member, String table, String key) {
    Optional<Path> original = original(archive, member);
    try (ForeignDatabase database =
        original.isPresent() ? immutable(original.get()) : open(archive, member, NOTHING)) {
      boolean[] found = {false};
      if (database.has(table)) {
        database.each(
            "SELECT 1 FROM \"" + table + "\" WHERE key >= ? AND key < ? LIMIT 1",
            _ -> found[0] = true,
            key,
            key + "\uFFFF");
      }
      return found[0];
    } catch (IOException _) {
      // whoever reads it says what is wrong with it
      return false;
    }
  }

  private static ForeignDatabase immutable(Path path) throws IOException {
    String url = "jdbc:sqlite:file:" + path.toUri().getRawPath() + "?immutable=1";
    return open(url, null, NOTHING);
  }

  private static ForeignDatabase open(
      String url, @Nullable TemporaryFolder folder, Runnable whileReading) throws IOException {
    Connection connection = null;
    try {
      connection = config().createConnection(url);
      trustNothing(connection);
      var database = new ForeignDatabase(connection, folder, whileReading);
      if (folder != null) {
        database.check();
      }
      return database;
    } catch (SQLException e) {
      close(connection);
      throw broken(e);
    } catch (Problem e) {
      close(connection);
      throw e;
    }
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.enableLoadExtension(false);
    return config;
  }

  private static void trustNothing(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA mmap_size = 0");
    }
  }

  /// A large database takes long to look through.
  private void check() throws SQLException {
    var stop = new Stop(whileReading);
    ProgressHandler.setHandler(connection, STEPS, stop);
    try {
      quickCheck();
    } catch (SQLException e) {
      stop.rethrow();
      throw e;
    } finally {
      ProgressHandler.clearHandler(connection);
    }
  }

  /// Ends a statement once the person stopped the import. One thread.
  private static final class Stop extends ProgressHandler {
    private final Runnable whileReading;
    private @Nullable Problem problem;

    Stop(Runnable whileReading) {
      this.whileReading = whileReading;
    }

    @Override
    protected int progress() {
      try {
        whileReading.run();
        return 0;
      } catch (Problem e) {
        // thrown where the statement ends: nothing may be thrown through the database
        problem = e;
        return 1;
      }
    }

    void rethrow() {
      if (problem != null) {
        throw problem;
      }
    }
  }

  private void quickCheck() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
      String said = result.next() ? result.getString(1) : "nothing";
      if (!said.equals("ok")) {
        throw new SQLException(said);
      }
    }
  }

  private static IOException broken(SQLException e) {
    String message = String.valueOf(e.getMessage());
    boolean none = message.contains("NOTADB");
    return new IOException(
        none ? "it is no SQLite database" : "the database in it is damaged (" + message + ")", e);
  }

  // ---- the copy

  /// Where the database lies on disk itself, rather than in a zip.
  private static Optional<Path> original(Archive archive, Member member) {
    Path path =
        Files.isDirectory(archive.path()) ? archive.path().resolve(member.name()) : archive.path();
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      byte[] head = in.readNBytes(MARK.length());
      boolean itself = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).equals(MARK);
      return itself ? Optional.of(path) : Optional.empty();
    } catch (IOException _) {
      // then it is read through the archive
      return Optional.empty();
    }
  }

  private static void copy(Archive archive, Member member, Path to) throws IOException {
    try (InputStream in = archive.open(member)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copyLog(Archive archive, Member member, Path to) throws IOException {
    Optional<Member> inside = archive.find(member.name() + LOG);
    if (inside.isPresent()) {
      copy(archive, inside.get(), to);
      return;
    }
    Path beside = archive.path().resolveSibling(archive.name() + LOG);
    boolean alone = archive.members().size() == 1 && Files.isRegularFile(archive.path());
    if (alone && Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(beside, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  // ---- reading

  private static Set<String> tablesOf(Connection connection) throws SQLException {
    var tables = new TreeSet<String>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c"
                    + " WHERE m.type = 'table' AND upper(ltrim(m.sql)) NOT LIKE 'CREATE VIRTUAL%'")) {
      while (rows.next()) {
        String table = rows.getString(1).toLowerCase(Locale.ROOT);
        tables.add(table);
        tables.add(table + "." + rows.getString(2).toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  /// Whether it has plain tables, or `table.column`, of these names.
  public boolean has(String... names) {
    for (String name : names) {
      if (!tables.contains(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /// The columns of a table; a newer version of a program may have more, an older one fewer.
  public Set<String> columns(String table) throws IOException {
    var columns = new HashSet<String>();
    each(
        "SELECT name FROM pragma_table_info(?)",
        row -> {
          String name = row.text("name");
          if (name != null) {
            columns.add(name);
          }
        },
        table);
    return columns;
  }

  /// Runs a query.
  ///
  /// @param sql of plain tables alone
  public void each(String sql, RowReader reader, Object... arguments) throws IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          whileReading.run();
          reader.read(new Row(rows));
        }
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a connection that only read can be closed", e);
    }
  }

  @Override
  public void close() throws IOException {
    close(connection);
    if (folder != null) {
      folder.close();
    }
  }
}
