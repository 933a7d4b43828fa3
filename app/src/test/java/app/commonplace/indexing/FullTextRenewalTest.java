package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.FullText;
import app.commonplace.library.FullTextRenewal;
import app.commonplace.library.MatchExpression;
import app.commonplace.problems.Problem;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library whose full text another version's analyzer made.
final class FullTextRenewalTest {
  @TempDir Path folder;

  private static int rows(Shelf shelf, String token) {
    var expression = MatchExpression.phrase(List.of(FullText.Column.PROSE), List.of(token), false);
    return shelf.library().read(reading -> reading.fullText().count(expression, 1000));
  }

  private static boolean isCurrent(Shelf shelf) {
    return shelf.library().read(FullTextRenewal::isCurrent);
  }

  /// As if an older version had made it, with other tokens.
  private void makeOlder() throws SQLException {
    try (Connection db =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("Test.commonplace"));
        var statement = db.createStatement()) {
      statement.execute("DELETE FROM setting WHERE name LIKE 'full-text.%'");
      statement.execute("DELETE FROM passage_fts");
      statement.execute(
          "INSERT INTO passage_fts (rowid, prose) SELECT id, 'othertoken' FROM passage");
    }
  }

  @Test
  void isMadeAgainBeforeTheIndexFollows() throws SQLException {
    try (Shelf shelf = new Shelf(folder)) {
      for (int i = 0; i < 250; i++) {
        shelf.put(Told.of("c" + i, "Talk").user("rain").answer("sun"));
      }
      assertThat(isCurrent(shelf)).isTrue();
    }
    makeOlder();
    try (Shelf shelf = new Shelf(folder);
        var index = new DerivedIndex(shelf.library(), new Analyzer())) {
      assertThat(isCurrent(shelf)).isFalse();
      assertThat(rows(shelf, "othertoken")).isEqualTo(500);
      var asked = new int[1];
      assertThatThrownBy(() -> index.update(() -> ++asked[0] > 1, Progress.NONE))
          .isInstanceOf(Problem.class);
      assertThat(rows(shelf, "rain")).isEqualTo(200);
      index.update(CancelSignal.NEVER, Progress.NONE);
      assertThat(rows(shelf, "rain")).isEqualTo(250);
      assertThat(rows(shelf, "othertoken")).isZero();
      assertThat(isCurrent(shelf)).isTrue();
    }
  }
}
