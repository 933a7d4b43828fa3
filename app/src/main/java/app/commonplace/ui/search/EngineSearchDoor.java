package app.commonplace.ui.search;

import app.commonplace.library.Library;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Organizer;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.Search;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The engine's search, as the screen asks for it. Thread-safe; blocking.
public final class EngineSearchDoor implements SearchDoor {
  private final Library library;
  private final Search search;
  private final Organizer organizer;
  private final RecentSearches recent;

  public EngineSearchDoor(
      Library library, Search search, Organizer organizer, RecentSearches recent) {
    this.library = library;
    this.search = search;
    this.organizer = organizer;
    this.recent = recent;
  }

  @Override
  public Answer search(SearchRequest request) {
    SearchResult result = search.search(request);
    return library.read(
        reading -> new Answer(result, entries(reading, result), reading.counts().passages()));
  }

  private static Map<EntryId, Entry> entries(Reading reading, SearchResult result) {
    var entries = new HashMap<EntryId, Entry>();
    for (Hit hit : result.hits()) {
      if (!entries.containsKey(hit.entryId())) {
        reading.entries().find(hit.entryId()).ifPresent(entry -> entries.put(entry.id(), entry));
      }
    }
    return entries;
  }

  @Override
  public long count(String query) {
    double blend = SearchRequest.DEFAULT_BLEND;
    return search
        .search(new SearchRequest(query, Mode.KEYWORD, blend, Sort.BEST, 0, 0, false))
        .total();
  }

  @Override
  public Surroundings around(Hit hit) {
    return library.read(reading -> around(reading, hit));
  }

  private static Surroundings around(Reading reading, Hit hit) {
    PassageTree tree = reading.entryTexts().tree(hit.entryId());
    List<PassageNode> branch = branch(tree, hit.leaf());
    int at = indexOf(branch, hit.passageId());
    if (at < 0) {
      return Surroundings.none();
    }
    var wanted = new ArrayDeque<PassageId>();
    wanted.add(hit.passageId());
    addReadable(branch, at, -1, wanted);
    addReadable(branch, at, 1, wanted);
    Map<PassageId, Passage> found = reading.passages().findAll(wanted);
    List<Passage> passages =
        wanted.stream().map(found::get).filter(Objects::nonNull).map(Passage.class::cast).toList();
    int place = -1;
    for (int i = 0; i < passages.size(); i++) {
      place = passages.get(i).id().equals(hit.passageId()) ? i : place;
    }
    List<PassageNode> siblings = siblings(tree, branch.get(at));
    int version = Math.max(0, indexOf(siblings, hit.passageId())) + 1;
    return new Surroundings(passages, place, version, Math.max(1, siblings.size()));
  }

  /// From the root to a leaf.
  private static List<PassageNode> branch(PassageTree tree, PassageId leaf) {
    var branch = new ArrayDeque<PassageNode>();
    Set<PassageId> seen = new HashSet<>();
    @Nullable PassageNode node = tree.find(leaf).orElse(null);
    while (node != null && seen.add(node.id())) {
      branch.addFirst(node);
      PassageId parent = node.parent();
      node = parent == null ? null : tree.find(parent).orElse(null);
    }
    return List.copyOf(branch);
  }

  /// The next passage in a direction that a person reads.
  private static void addReadable(
      List<PassageNode> branch, int from, int step, Deque<PassageId> wanted) {
    for (int i = from + step; i >= 0 && i < branch.size(); i += step) {
      PassageNode node = branch.get(i);
      if (!node.hidden() && node.readable()) {
        if (step < 0) {
          wanted.addFirst(node.id());
        } else {
          wanted.addLast(node.id());
        }
        return;
      }
    }
  }

  private static List<PassageNode> siblings(PassageTree tree, PassageNode node) {
    return tree.nodes().stream()
        .filter(other -> node.parent() != null && Objects.equals(other.parent(), node.parent()))
        .filter(other -> !other.hidden())
        .toList();
  }

  private static int indexOf(List<PassageNode> nodes, PassageId id) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return organizer.savedSearches();
  }

  @Override
  public SavedSearch save(String name, String query) {
    return organizer.save(name, query);
  }

  @Override
  public List<Tag> tags() {
    return organizer.tags();
  }

  @Override
  public List<String> recent() {
    return recent.all();
  }

  @Override
  public void remember(String query) {
    recent.add(query);
  }
}
