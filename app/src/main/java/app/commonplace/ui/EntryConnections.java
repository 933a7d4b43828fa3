package app.commonplace.ui;

import app.commonplace.indexing.Meaning.Answering;
import app.commonplace.library.Embeddings;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.organizing.DeclinedLinks;
import app.commonplace.runtime.Engine;
import app.commonplace.search.Explanation;
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
import org.jspecify.annotations.Nullable;

/// Finds what is like an entry, and how that is tagged: by the mean of all its vectors, or while
/// meaning is not ready, by the words that set it apart. Thread-safe; blocking.
final class EntryConnections {
  private static final int SHOWN = 5;
  private static final int LOOKED_AT = 80;

  /// How like two entries are, at least, that are suggested for a link.
  private static final double BELONGS = 0.6;

  private final Engine engine;

  EntryConnections(Engine engine) {
    this.engine = engine;
  }

  Connections of(EntryId id) {
    return engine
        .library()
        .read(reading -> reading.entries().find(id))
        .map(this::of)
        .orElse(Connections.NONE);
  }

  private Connections of(Entry entry) {
    EntryId id = entry.id();
    List<Related> alike = related(id);
    return engine
        .library()
        .read(reading ->
            new Connections(
                alike.stream().limit(SHOWN).toList(),
                SuggestedTags.of(alike, reading.tags()::of, reading.tags().of(id)),
                suggested(reading, id, alike),
                covered(reading, id),
                entry.passages()));
  }

  /// What is so like it that the two may belong together. Words alone do not tell that.
  private static @Nullable Related suggested(Reading reading, EntryId id, List<Related> alike) {
    DeclinedLinks declined = DeclinedLinks.of(reading);
    List<Link> links = reading.links().of(id);
    return alike.stream()
        .limit(SHOWN)
        .filter(one -> one.likeness() != null && one.likeness() >= BELONGS)
        .filter(one -> !declined.hold(id, one.entry()))
        .filter(one -> links.stream().noneMatch(link -> link.joins(one.entry())))
        .findFirst()
        .orElse(null);
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
        Double likeness = byMeaning ? likeness(hit) : null;
        var related = new Related(hit.entryId(), hit.passageId(), hit.title(), likeness);
        best.putIfAbsent(hit.entryId(), related);
      }
    }
    return List.copyOf(best.values());
  }

  private SearchResult search(String query) {
    double blend = SearchRequest.DEFAULT_BLEND;
    return engine
        .search()
        .hits(new SearchRequest(query, Mode.MEANING, blend, Sort.BEST, LOOKED_AT, 0, true));
  }

  /// How like it is by itself: the score of a hit is measured by the best hit, which then is 1.
  private static @Nullable Double likeness(Hit hit) {
    Explanation why = hit.explanation();
    Explanation.@Nullable Alike alike = why == null ? null : why.meaning();
    return alike == null || !alike.known() ? hit.meaning() : Double.valueOf(alike.cosine());
  }
}
