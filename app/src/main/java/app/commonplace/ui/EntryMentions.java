package app.commonplace.ui;

import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.runtime.Engine;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.Sort;
import app.commonplace.text.Marks;
import app.commonplace.ui.reader.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds passages that name an entry by its title without being linked to it, by the index of
/// words. Thread-safe; blocking.
final class EntryMentions {
  private static final int SHOWN = 6;
  private static final int LOOKED_AT = 60;

  /// A shorter title is a word like any other.
  private static final int SHORTEST = 5;

  private final Engine engine;

  EntryMentions(Engine engine) {
    this.engine = engine;
  }

  /// One passage of an entry, the best first.
  List<Mention> of(EntryId id) {
    String title =
        engine.library().read(reading -> reading.entries().find(id)).map(Entry::title).orElse("");
    String words = title.replace('"', ' ').strip();
    if (words.length() < SHORTEST) {
      return List.of();
    }
    Set<EntryId> known = engine.library().read(reading -> linked(reading, id));
    var mentions = new ArrayList<Mention>();
    for (Hit hit : engine.search().hits(request(words)).hits()) {
      if (mentions.size() < SHOWN && known.add(hit.entryId())) {
        mentions.add(
            new Mention(hit.entryId(), hit.passageId(), hit.title(), Marks.strip(hit.snippet())));
      }
    }
    return mentions;
  }

  private static SearchRequest request(String words) {
    // a must, so that nothing is shown that holds only some of the words
    String query = "in:prose +\"" + words + "\"";
    return new SearchRequest(query, Mode.KEYWORD, 0, Sort.BEST, LOOKED_AT, 0, false);
  }

  /// The entry itself, and those at the other ends of its links.
  private static Set<EntryId> linked(Reading reading, EntryId id) {
    Set<EntryId> linked = new HashSet<>(Set.of(id));
    for (Link link : reading.links().of(id)) {
      linked.add(link.fromEntry());
      linked.add(link.toEntry());
    }
    return linked;
  }
}
