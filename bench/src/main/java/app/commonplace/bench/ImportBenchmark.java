package app.commonplace.bench;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many messages a second an import brings in until they can be searched by word, beside the
/// same texts put into a bare table and an FTS5 index without any parsing.
final class ImportBenchmark {
  private static final int ROUNDS = 3;
  private static final int PEER_BATCH = 10_000;
  private static final String TEXTS =
      "SELECT coalesce(p.text, '') FROM passage m"
          + " LEFT JOIN part p ON p.passage_id = m.id ORDER BY m.id";

  private ImportBenchmark() {}

  static void run(Cache cache, int messages, Report report) throws IOException, SQLException {
    Path archive = cache.archive(messages);
    double[] ours = new double[ROUNDS];
    double[] peers = new double[ROUNDS];
    Size size = null;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = cache.scratch("import.commonplace");
      Receipt receipt = importOnce(archive, file);
      ours[round] = receipt.tally().passages().inFile() / receipt.seconds();
      size = size(file);
      peers[round] = peer(file, cache.scratch("peer.db"));
    }
    report.section("Import of a ChatGPT archive, until searchable by word");
    report.line(
        "archive: %,d messages, %,d MB of JSON; heap %,d MB; medians of %d rounds"
            .formatted(
                messages,
                Files.size(archive) >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                ROUNDS));
    double our = median(ours);
    double peer = median(peers);
    report.table(
        List.of("", "messages/s"),
        List.of(
            List.of("Commonplace (parse, merge, originals, full text)", "%,.0f".formatted(our)),
            List.of("bare JDBC: table + FTS5 porter, no parsing", "%,.0f".formatted(peer)),
            List.of("ratio", "%.2f".formatted(our / peer))));
    if (size != null) {
      report.line(
          "file %,d MB for %,d MB of plain text: %.2f times"
              .formatted(size.file >> 20, size.text >> 20, (double) size.file / size.text));
    }
  }

  static Receipt importOnce(Path archive, Path file) {
    try (Library library = Library.open(file, Access.CREATE)) {
      var importer = new Importer(library, KnownFormats.all(), Clock.systemUTC());
      return importer
          .importAll(List.of(archive), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER)
          .getFirst();
    }
  }

  private record Size(long file, long text) {}

  private static Size size(Path file) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      try (ResultSet row =
          statement.executeQuery("SELECT sum(length(CAST(text AS BLOB))) FROM part")) {
        return new Size(Files.size(file), row.getLong(1));
      }
    }
  }

  /// The same texts, as simply as JDBC can. Only the inserting is timed, so that the texts of a
  /// large library need not be held in memory.
  private static double peer(Path library, Path file) throws SQLException {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + library);
        Statement select = from.createStatement();
        ResultSet texts = select.executeQuery(TEXTS);
        Connection to = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      prepare(to);
      long inserted = 0;
      long nanos = 0;
      for (List<String> batch = next(texts); !batch.isEmpty(); batch = next(texts)) {
        long start = System.nanoTime();
        insert(to, inserted, batch);
        nanos += System.nanoTime() - start;
        inserted += batch.size();
      }
      return inserted / (nanos / 1e9);
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA cache_size = -65536");
      statement.execute("CREATE TABLE message (id INTEGER PRIMARY KEY, text TEXT)");
      statement.execute(
          "CREATE VIRTUAL TABLE message_fts USING fts5"
              + " (text, content='message', content_rowid='id', tokenize='porter unicode61')");
    }
    connection.setAutoCommit(false);
  }

  private static List<String> next(ResultSet texts) throws SQLException {
    var batch = new ArrayList<String>(PEER_BATCH);
    while (batch.size() < PEER_BATCH && texts.next()) {
      batch.add(texts.getString(1));
    }
    return batch;
  }

  private static void insert(Connection connection, long first, List<String> texts)
      throws SQLException {
    try (PreparedStatement row = connection.prepareStatement("INSERT INTO message VALUES (?, ?)");
        PreparedStatement tokens =
            connection.prepareStatement("INSERT INTO message_fts (rowid, text) VALUES (?, ?)")) {
      for (int i = 0; i < texts.size(); i++) {
        row.setLong(1, first + i);
        row.setString(2, texts.get(i));
        row.executeUpdate();
        tokens.setLong(1, first + i);
        tokens.setString(2, texts.get(i));
        tokens.executeUpdate();
      }
      connection.commit();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
