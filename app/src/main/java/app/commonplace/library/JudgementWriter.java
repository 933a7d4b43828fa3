package app.commonplace.library;

import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import java.time.Instant;

/// Writes a person's word on hits and answers.
public final class JudgementWriter {
  private final Writing writing;
  private final Sql sql;

  JudgementWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Keeps a person's word on a hit; a later one replaces it. What is said of a passage whatever is
  /// asked shows with every search, a word on one query's hit does not.
  public void judge(Judgement judgement, Instant now) {
    sql.update(
        """
        INSERT INTO judgement (query, passage_id, good, created_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (query, passage_id) DO UPDATE SET good = excluded.good
        """,
        judgement.query(),
        judgement.passage().value(),
        judgement.good(),
        now);
    showIfOfAnyQuery(judgement.query());
  }

  /// Returns false when there was none.
  public boolean forget(String query, PassageId passage) {
    boolean forgotten =
        sql.update(
                "DELETE FROM judgement WHERE query = ? AND passage_id = ?", query, passage.value())
            > 0;
    if (forgotten) {
      showIfOfAnyQuery(query);
    }
    return forgotten;
  }

  private void showIfOfAnyQuery(String query) {
    if (query.isEmpty()) {
      writing.revision();
    }
  }
}
