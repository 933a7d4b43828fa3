package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.organizing.SearchSaving;
import app.commonplace.organizing.Verdict;
import app.commonplace.search.FacetCount;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.Respelling;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Standing;
import app.commonplace.search.Tuning;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers as a test says, and keeps what was asked.
final class ScriptedDoor implements SearchDoor {
  final List<String> asked = new ArrayList<>();
  final Map<PassageId, Boolean> good = new HashMap<>();
  final Map<String, Long> counts = new HashMap<>();
  final List<Respelling> respellings = new ArrayList<>();
  List<Hit> byWords = List.of(hit(1, 1.0, null), hit(2, 0.5, null));
  List<Hit> byBoth = List.of(hit(3, 0.2, 1.0), hit(1, 1.0, 0.4), hit(2, 0.5, 0.3));
  @Nullable Mode used;
  @Nullable String notice;

  /// Whether the entries of hits are known, too.
  boolean entries;

  long alike;
  double usual = SearchRequest.DEFAULT_BLEND;
  Tuning.Outcome outcome = new Tuning.NotEnough(0, 0);

  static Hit hit(long id, double keyword, @Nullable Double meaning) {
    return hit(id, keyword, meaning, Standing.NONE);
  }

  static Hit hit(long id, double keyword, @Nullable Double meaning, Standing standing) {
    double score = meaning == null ? keyword : 0.35 * keyword + 0.65 * meaning;
    return new Hit(
        new EntryId(id),
        new PassageId(id),
        new PassageId(id),
        true,
        "p" + id,
        "Entry " + id,
        null,
        "claude",
        Role.ASSISTANT,
        null,
        null,
        score,
        keyword,
        meaning,
        "text " + id,
        null,
        standing,
        null);
  }

  @Override
  public Answer search(SearchRequest request) {
    asked.add("%s %s %.2f".formatted(request.mode().word(), request.query(), request.blend()));
    Mode mode = used == null ? request.mode() : used;
    return answer(mode, mode == Mode.KEYWORD ? byWords : byBoth, notice);
  }

  @Override
  public Answer hits(SearchRequest request) {
    asked.add("first " + request.query());
    return answer(request.mode(), byWords, null);
  }

  private Answer answer(Mode mode, List<Hit> hits, @Nullable String notice) {
    int all = hits.size();
    var result = new SearchResult(mode, 1, all, true, all, 1, notice, hits, List.of(), Map.of());
    return new Answer(result, entries ? entries(hits) : Map.of(), 10);
  }

  private static Map<EntryId, Entry> entries(List<Hit> hits) {
    var entries = new HashMap<EntryId, Entry>();
    hits.forEach(hit -> {
      var one = new MockLibrary().entry(hit.entryId().value(), hit.title(), "2026-11-01T10:00:00Z");
      one.entries(List.of(hit.entryId())).forEach(entry -> entries.put(entry.id(), entry));
    });
    return entries;
  }

  @Override
  public long count(String query) {
    return counts.getOrDefault(query, 0L);
  }

  @Override
  public long countAlike(String query) {
    return alike;
  }

  @Override
  public List<Respelling> respellings(String query) {
    return respellings;
  }

  @Override
  public double usualBlend() {
    return usual;
  }

  @Override
  public void useBlend(double blend) {
    usual = blend;
  }

  @Override
  public Tuning.Outcome tune() {
    return outcome;
  }

  @Override
  public Judged judged(String query) {
    return new Judged(good, good.size());
  }

  @Override
  public void judge(String query, PassageId passage, Verdict verdict) {
    if (verdict == Verdict.NONE) {
      good.remove(passage);
    } else {
      good.put(passage, verdict == Verdict.GOOD);
    }
  }

  @Override
  public Surroundings around(Hit hit) {
    return Surroundings.none();
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return List.of();
  }

  @Override
  public SearchSaving.Kept save(String name, String query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void takeBack(SearchSaving.Kept kept) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Tag> tags() {
    return List.of();
  }

  @Override
  public List<String> recent() {
    return List.of();
  }

  @Override
  public Map<String, List<FacetCount>> values() {
    return Map.of("model", List.of(new FacetCount("opus-4", 9), new FacetCount("sonnet", 4)));
  }

  @Override
  public void star(EntryId entry, boolean starred) {
    asked.add((starred ? "star " : "unstar ") + entry);
  }

  @Override
  public void markRead(EntryId entry, boolean read) {
    asked.add((read ? "read " : "unread ") + entry);
  }

  @Override
  public boolean tag(EntryId entry, String name) {
    asked.add("tag " + entry + " " + name);
    return true;
  }

  @Override
  public void untag(EntryId entry, String name) {
    asked.add("untag " + entry + " " + name);
  }

  @Override
  public Note note(EntryId entry, PassageId passage, String text) {
    asked.add("note " + passage + " " + text);
    return new Note(1, entry, passage, text, Desks.NOW, Desks.NOW);
  }

  @Override
  public void removeNote(long id) {
    asked.add("no note " + id);
  }

  @Override
  public void remember(String query) {}
}
