package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a person said of hits.
public final class Judgements {
  private final Sql sql;

  Judgements(Sql sql) {
    this.sql = sql;
  }

  /// Those on hits, oldest first; what was said of a passage whatever was asked is not among them.
  public List<Judgement> all() {
    return sql.list(
        "SELECT query, passage_id, good FROM judgement WHERE query <> '' ORDER BY id",
        row -> new Judgement(row.getString(1), new PassageId(row.getLong(2)), row.getBoolean(3)));
  }

  /// What was said of passages whatever was asked: true where one holds, false where it is
  /// rejected.
  public Map<PassageId, Boolean> ofPassages() {
    var said = new HashMap<PassageId, Boolean>();
    sql.each(
        "SELECT passage_id, good FROM judgement WHERE query = ''",
        row -> {
          said.put(new PassageId(row.getLong(1)), row.getBoolean(2));
          return true;
        });
    return said;
  }

  /// Entries with a rejected passage beside which a sibling says the same.
  public List<EntryId> rejectedBesideEqual() {
    return sql.list(
        """
        SELECT DISTINCT said.entry_id
          FROM judgement
          JOIN passage AS said ON said.id = judgement.passage_id
          JOIN passage AS other ON other.entry_id = said.entry_id AND other.id <> said.id
           AND other.parent_id IS said.parent_id AND other.content_hash = said.content_hash
         WHERE judgement.query = '' AND NOT judgement.good\
        """,
        row -> new EntryId(row.getLong(1)));
  }

  public Optional<Boolean> find(String query, PassageId passage) {
    return sql.first(
        "SELECT good FROM judgement WHERE query = ? AND passage_id = ?",
        row -> row.getBoolean(1),
        query,
        passage.value());
  }
}
