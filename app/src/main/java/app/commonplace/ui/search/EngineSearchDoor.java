package app.commonplace.ui.search;

import app.commonplace.library.Library;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Judgement;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.SearchSaving;
import app.commonplace.organizing.Target;
import app.commonplace.organizing.Verdict;
import app.commonplace.search.Candidate;
import app.commonplace.search.FacetCount;
import app.commonplace.search.Hit;
import app.commonplace.search.JudgedQuery;
import app.commonplace.search.Mode;
import app.commonplace.search.Respelling;
import app.commonplace.search.Search;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.search.TunedBlend;
import app.commonplace.search.Tuning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The engine's search, as the screen asks for it. Thread-safe; blocking.
public final class EngineSearchDoor implements SearchDoor {
  /// Candidates of a judged query that are blended anew.
  private static final int CANDIDATES = 350;

  private final Library library;
  private final Search search;
  private final Organizer organizer;
  private final Judging judging;
  private final RecentSearches recent;

  public EngineSearchDoor(
      Library library, Search search, Organizer organizer, Judging judging, RecentSearches recent) {
    this.library = library;
    this.search = search;
    this.organizer = organizer;
    this.judging = judging;
    this.recent = recent;
  }

  @Override
  public Answer search(SearchRequest request) {
    return answer(search.search(request));
  }

  @Override
  public Answer hits(SearchRequest request) {
    return answer(search.hits(request));
  }

  private Answer answer(SearchResult result) {
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
    return search.search(counting(query, Mode.KEYWORD, 0)).total();
  }

  @Override
  public long countAlike(String query) {
    SearchResult alike = search.search(counting(query, Mode.MEANING, 0));
    return alike.mode() == Mode.MEANING ? alike.total() : 0;
  }

  private static SearchRequest counting(String query, Mode mode, int hits) {
    double blend = SearchRequest.DEFAULT_BLEND;
    return new SearchRequest(query, mode, blend, Sort.BEST, hits, 0, false);
  }

  @Override
  public List<Respelling> respellings(String query) {
    return search.meant(query);
  }

  @Override
  public double usualBlend() {
    return library.read(TunedBlend::of);
  }

  @Override
  public void useBlend(double blend) {
    library.write(writing -> {
      TunedBlend.set(writing, blend);
      return blend;
    });
  }

  @Override
  public Tuning.Outcome tune() {
    return Tuning.of(JudgedQuery.all(judging.all(), this::candidates), usualBlend());
  }

  private List<Candidate> candidates(String query) {
    return search.search(counting(query, Mode.HYBRID, CANDIDATES)).hits().stream()
        .filter(hit -> hit.meaning() != null)
        .map(hit -> new Candidate(hit.passageId(), hit.keyword(), meaning(hit)))
        .toList();
  }

  private static double meaning(Hit hit) {
    return hit.meaning() == null ? 0 : hit.meaning();
  }

  @Override
  public Judged judged(String query) {
    String normal = Judging.normal(query);
    List<Judgement> all = judging.all();
    Map<PassageId, Boolean> good =
        all.stream()
            .filter(judgement -> judgement.query().equals(normal))
            .collect(Collectors.toMap(Judgement::passage, Judgement::good));
    return new Judged(good, all.size());
  }

  @Override
  public void judge(String query, PassageId passage, Verdict verdict) {
    judging.judge(query, passage, verdict);
  }

  @Override
  public Surroundings around(Hit hit) {
    return library.read(reading -> around(reading, hit));
  }

  private static Surroundings around(Reading reading, Hit hit) {
    PassageTree tree = reading.entryTexts().tree(hit.entryId());
    List<PassageNode> branch = tree.branchTo(hit.leaf());
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
    return organizer.searchSaving().all();
  }

  @Override
  public SearchSaving.Kept save(String name, String query) {
    return organizer.searchSaving().save(name, query);
  }

  @Override
  public void takeBack(SearchSaving.Kept kept) {
    organizer.searchSaving().takeBack(kept);
  }

  @Override
  public Map<String, List<FacetCount>> values() {
    return search.search(counting("", Mode.KEYWORD, 0)).facets();
  }

  @Override
  public void star(EntryId entry, boolean starred) {
    organizer.marking().star(entry, starred);
  }

  @Override
  public void markRead(EntryId entry, boolean read) {
    organizer.marking().markRead(entry, read);
  }

  @Override
  public boolean tag(EntryId entry, String name) {
    return organizer.tagging().tag(Target.of(entry), name);
  }

  @Override
  public void untag(EntryId entry, String name) {
    organizer.tagging().takeBack(List.of(entry), name);
  }

  @Override
  public Note note(EntryId entry, PassageId passage, String text) {
    return organizer.noting().add(new Target(entry, passage), text);
  }

  @Override
  public void removeNote(long id) {
    organizer.noting().remove(id);
  }

  @Override
  public List<Tag> tags() {
    return organizer.tagging().all();
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
