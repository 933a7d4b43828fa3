package app.commonplace.ui;

import app.commonplace.indexing.Meaning.Answering;
import app.commonplace.library.Embeddings;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.Role;
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

/// Finds what is like an entry: by the meaning of what it is about, or while meaning is not ready,
/// by the words that set it apart. Thread-safe; blocking.
final class EntryConnections {
  private static final int SHOWN = 5;
  private static final int LOOKED_AT = 200;

  /// Letters of the first prompt that tell what an entry is about.
  private static final int TELLING = 300;

  private final Engine engine;

  EntryConnections(Engine engine) {
    this.engine = engine;
  }

  /// What of an entry is compared.
  private record About(String question, int covered, int passages) {}

  Connections of(EntryId id) {
    About about = engine.library().read(reading -> about(reading, id));
    return new Connections(related(id, about), about.covered(), about.passages());
  }

  private About about(Reading reading, EntryId id) {
    Entry entry = reading.entries().find(id).orElse(null);
    if (entry == null) {
      return new About("", 0, 0);
    }
    String first =
        reading.passages().of(id).stream()
            .filter(passage -> passage.role() == Role.USER)
            .findFirst()
            .map(Passage::text)
            .orElse(entry.snippet());
    String told = entry.title() + " " + first.substring(0, Math.min(TELLING, first.length()));
    // as one phrase, so that no word of it is taken for an operator
    String question = told.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    return new About(question, covered(reading, id), entry.passages());
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

  private List<Related> related(EntryId id, About about) {
    if (about.question().isEmpty()) {
      return List.of();
    }
    SearchResult found = search('"' + about.question() + '"', Mode.MEANING);
    boolean byMeaning = found.mode() == Mode.MEANING;
    SearchResult used = byMeaning ? found : search("like:" + id, Mode.KEYWORD);
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

  private SearchResult search(String query, Mode mode) {
    double blend = SearchRequest.DEFAULT_BLEND;
    return engine
        .search()
        .hits(new SearchRequest(query, mode, blend, Sort.BEST, LOOKED_AT, 0, false));
  }
}
