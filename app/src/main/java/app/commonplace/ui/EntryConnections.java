package app.commonplace.ui;

import app.commonplace.indexing.Meaning.Answering;
import app.commonplace.library.Embeddings;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.ui.reader.Connections;
import app.commonplace.ui.reader.Related;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what is like an entry: by the mean of all its vectors, or while meaning is not ready, by
/// the words that set it apart. Thread-safe; blocking.
final class EntryConnections {
  private static final int SHOWN = 5;
  private static final int LOOKED_AT = 200;

  private final Engine engine;

  EntryConnections(Engine engine) {
    this.engine = engine;
  }

  Connections of(EntryId id) {
    return engine
        .library()
        .read(reading -> reading.entries().find(id))
        .map(entry ->
            new Connections(
                related(id),
                engine.library().read(reading -> covered(reading, id)),
                entry.passages()))
        .orElse(Connections.NONE);
  }

  private int covered(Reading reading, EntryId id) {
    return engine
        .meaning()
        .answering()
        .map(Answering::space)
        .flatMap(space -> reading.embeddings().state(space.id(), id))
        .map(Embeddings.State::covered)
        .orElse(0);
  }

  private List<Related> related(EntryId id) {
    SearchResult used = search("like:" + id);
    boolean byMeaning = used.mode() == Mode.MEANING;
    Map<EntryId, Related> best = new LinkedHashMap<>();
    for (Hit hit : used.hits()) {
      if (!hit.entryId().equals(id)) {
        Double likeness = byMeaning ? hit.meaning() : null;
        var related = new Related(hit.entryId(), hit.passageId(), hit.title(), likeness);
        best.putIfAbsent(hit.entryId(), related);
      }
    }
    return best.values().stream().limit(SHOWN).toList();
  }

  private SearchResult search(String query) {
    double blend = SearchRequest.DEFAULT_BLEND;
    return engine
        .search()
        .hits(new SearchRequest(query, Mode.MEANING, blend, Sort.BEST, LOOKED_AT, 0, false));
  }
}
