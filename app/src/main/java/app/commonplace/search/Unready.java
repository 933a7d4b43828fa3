package app.commonplace.search;

import app.commonplace.search.query.Field;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says of parts of a query what cannot be answered yet as it was meant, so that nothing is passed
/// over in silence.
final class Unready {
  private static final String BY_WORDS =
      "What is like an entry is told by its rarest words until search by meaning is ready.";
  private static final String NOT_LIKE =
      "“%s” was left out: what is not like an entry cannot be searched.";

  private static final String TRASH =
      "What is in the trash is not searched; the list of entries shows it.";

  private Unready() {}

  /// Sentences for a person who searches in passages, each once.
  static List<String> ofPassages(Parsed parsed, CatalogSnapshot catalog) {
    Set<String> remarks = new LinkedHashSet<>(remarks(parsed, catalog));
    if (parsed.pieces().stream().anyMatch(piece -> EntryQuery.asksForTrash(piece.query()))) {
      remarks.add(TRASH);
    }
    return List.copyOf(remarks);
  }

  /// Sentences for the person, each once.
  static List<String> remarks(Parsed parsed, CatalogSnapshot catalog) {
    Set<String> remarks = new LinkedHashSet<>();
    parsed.pieces().forEach(piece -> remark(piece.query(), catalog, remarks));
    return List.copyOf(remarks);
  }

  private static void remark(Query query, CatalogSnapshot catalog, Set<String> remarks) {
    switch (query) {
      case Query.Not(Query.Filter(Field field, _)) when field == Field.LIKE ->
          remarks.add(NOT_LIKE.formatted(query.print()));
      case Query.Not(var part) -> remark(part, catalog, remarks);
      case Query.Must(var part) -> remark(part, catalog, remarks);
      case Query.Filter(Field field, var value) when field == Field.LIKE ->
          remarks.add(LikeEntry.remark(value, catalog).orElse(BY_WORDS));
      default -> {}
    }
  }
}
