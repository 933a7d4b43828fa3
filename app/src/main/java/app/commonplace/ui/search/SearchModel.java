package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.ui.fx.Latest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides what the screen of searches shows: it asks after each change of the query, drops answers
/// that come too late, and keeps the chosen hit chosen as long as it is found. FX thread, but needs
/// no window.
public final class SearchModel {
  private static final int PAGE = 100;
  private static final int MOST_HITS = 1000;

  private final SearchTools tools;
  private final QueryModel query = new QueryModel();
  private final Facets facetLists;
  private final SearchWords words;
  private final Latest answers;
  private final Latest previews;
  private final Latest repairing;
  private final Latest starting;

  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort", Sort.BEST);
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Stage.START);
  private final ReadOnlyObjectWrapper<Start> start =
      new ReadOnlyObjectWrapper<>(this, "start", Start.NOTHING);
  private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
  private final ObservableList<Facet> facets = FXCollections.observableArrayList();
  private final ObservableList<Repair> repairs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Timeline> timeline;
  private final ReadOnlyObjectWrapper<@Nullable SearchResult> result =
      new ReadOnlyObjectWrapper<>(this, "result");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final ReadOnlyObjectWrapper<ResultRow.@Nullable Found> selected =
      new ReadOnlyObjectWrapper<>(this, "selected");
  private final ReadOnlyObjectWrapper<Preview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Preview.NOTHING);

  private final ReadOnlyLongWrapper passages = new ReadOnlyLongWrapper(this, "passages", 0);
  private List<Tag> tags = List.of();
  private final List<Hit> hits = new ArrayList<>();
  private final Map<EntryId, Entry> entries = new HashMap<>();
  private final Set<EntryId> open = new HashSet<>();
  private List<HitGroup> groups = List.of();
  private String asked = "";
  private boolean fetching;

  public SearchModel(SearchTools tools) {
    this.tools = tools;
    facetLists = new Facets(tools.desk().texts());
    words = new SearchWords(tools.desk());
    answers = tools.desk().jobs().latest();
    previews = tools.desk().jobs().latest();
    repairing = tools.desk().jobs().latest();
    starting = tools.desk().jobs().latest();
    timeline =
        new ReadOnlyObjectWrapper<>(this, "timeline", Timeline.of(List.of(), query, today()));
    query.queryProperty().addListener((_, _, _) -> tools.typing().then(this::ask));
    sort.addListener((_, _, _) -> ask());
    selected.addListener((_, before, after) -> showPreview(before, after));
  }

  private LocalDate today() {
    return LocalDate.now(tools.clock());
  }

  public QueryModel query() {
    return query;
  }

  SearchWords words() {
    return words;
  }

  public ObjectProperty<Sort> sortProperty() {
    return sort;
  }

  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Start> startProperty() {
    return start.getReadOnlyProperty();
  }

  /// What was found, entries and their passages laid flat.
  ObservableList<ResultRow> rows() {
    return rows;
  }

  public ObservableList<Facet> facets() {
    return facets;
  }

  /// Near queries that would find something, when this one does not.
  public ObservableList<Repair> repairs() {
    return repairs;
  }

  public ReadOnlyObjectProperty<Timeline> timelineProperty() {
    return timeline.getReadOnlyProperty();
  }

  /// The last answer; null before the first.
  public ReadOnlyObjectProperty<@Nullable SearchResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// How many passages there are to search.
  public ReadOnlyLongProperty passagesProperty() {
    return passages.getReadOnlyProperty();
  }

  /// What the person should know about the hits; empty when there is nothing.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ResultRow.@Nullable Found> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The chosen passage between its neighbours.
  ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// The query of the hits that are shown.
  String asked() {
    return asked;
  }

  /// The screen comes into view.
  public void enter() {
    starting.ask(this::readStart, this::showStart);
  }

  private record Started(Start start, List<Tag> tags) {}

  private Started readStart() {
    SearchDoor door = tools.door();
    List<Tag> tags = door.tags();
    return new Started(new Start(door.recent(), door.savedSearches(), words.examples(tags)), tags);
  }

  private void showStart(Started started) {
    start.set(started.start());
    tags = started.tags();
    facetLists.tags(tags);
    countFacets();
  }

  /// Searches for something else, such as a saved search.
  public void searchFor(String text) {
    query.set(text);
    ask();
  }

  /// Asks for what the field says now.
  void ask() {
    String wanted = query.queryProperty().get();
    fetching = false;
    repairing.forget();
    if (wanted.isBlank()) {
      answers.forget();
      asked = "";
      clear();
      stage.set(Stage.START);
      return;
    }
    answers.ask(() -> tools.door().search(request(wanted, 0)), a -> show(wanted, a), this::fail);
  }

  private SearchRequest request(String wanted, int offset) {
    double blend = SearchRequest.DEFAULT_BLEND;
    return new SearchRequest(wanted, Mode.KEYWORD, blend, sort.get(), PAGE, offset, true);
  }

  private void clear() {
    hits.clear();
    entries.clear();
    groups = List.of();
    rows.clear();
    selected.set(null);
    result.set(null);
    notice.set("");
  }

  private void show(String wanted, Answer answer) {
    if (!wanted.equals(asked)) {
      open.clear();
    }
    asked = wanted;
    hits.clear();
    entries.clear();
    take(answer);
    String said = answer.result().notice();
    notice.set(said == null ? "" : said);
    stage.set(hits.isEmpty() ? Stage.NO_HITS : Stage.RESULTS);
    countFacets();
    repairs.clear();
    if (hits.isEmpty()) {
      repairing.ask(this::findRepairs, repairs::setAll, _ -> repairs.clear());
    }
  }

  private void take(Answer answer) {
    hits.addAll(answer.result().hits());
    entries.putAll(answer.entries());
    passages.set(answer.passages());
    result.set(answer.result());
    groups = HitGroup.of(hits, answer.result(), entries);
    layOut();
  }

  private void layOut() {
    ResultRow.Found before = selected.get();
    rows.setAll(ResultRow.of(groups, open));
    Optional<ResultRow.Found> again =
        before == null ? Optional.empty() : find(before.hit()).or(() -> firstOf(before));
    selected.set(again.or(this::first).orElse(null));
  }

  private Optional<ResultRow.Found> find(Hit hit) {
    return founds().stream()
        .filter(row -> row.hit().passageId().equals(hit.passageId()))
        .findFirst();
  }

  /// The first passage that is still shown of the same entry.
  private Optional<ResultRow.Found> firstOf(ResultRow.Found before) {
    return founds().stream()
        .filter(row -> row.group().id().equals(before.group().id()))
        .findFirst();
  }

  private Optional<ResultRow.Found> first() {
    return founds().stream().findFirst();
  }

  /// The rows that can be chosen.
  private List<ResultRow.Found> founds() {
    return rows.stream()
        .filter(ResultRow.Found.class::isInstance)
        .map(ResultRow.Found.class::cast)
        .toList();
  }

  private void fail(Problem problem) {
    clear();
    notice.set((problem.sentence() + " " + problem.hint()).strip());
    stage.set(Stage.FAILED);
  }

  private void countFacets() {
    SearchResult counted = result.get();
    if (counted != null) {
      facets.setAll(facetLists.of(counted.facets(), query));
      timeline.set(Timeline.of(counted.facets().getOrDefault("month", List.of()), query, today()));
    }
  }

  private List<Repair> findRepairs() {
    var found = new ArrayList<Repair>();
    for (QueryToken token : query.tokens()) {
      String nearer = query.without(token);
      long count = nearer.isBlank() ? 0 : tools.door().count(nearer);
      if (count > 0) {
        found.add(new Repair(nearer, token.print(), count));
      }
    }
    return found;
  }

  /// Fetches further hits when the end of the list comes into view.
  void fetchMore() {
    SearchResult shown = result.get();
    boolean all = shown == null || hits.size() >= Math.min(MOST_HITS, shown.total());
    if (fetching || all || stage.get() != Stage.RESULTS) {
      return;
    }
    fetching = true;
    String wanted = asked;
    int offset = hits.size();
    answers.ask(
        () -> tools.door().search(request(wanted, offset)),
        answer -> {
          // an empty page is the last one: nothing more is fetched for this query
          fetching = answer.result().hits().isEmpty();
          take(answer);
        },
        this::fail);
  }

  // ---- choosing

  void choose(ResultRow.Found row) {
    selected.set(row);
  }

  /// Moves the choice by so many passages, as far as there are any.
  void move(int step) {
    List<ResultRow.Found> all = founds();
    if (!all.isEmpty()) {
      int at = all.indexOf(selected.get());
      selected.set(all.get(Math.clamp(at < 0 ? 0 : (long) at + step, 0, all.size() - 1)));
    }
  }

  /// Moves the choice among the passages of its entry.
  void moveInEntry(int step) {
    ResultRow.Found at = selected.get();
    if (at == null) {
      return;
    }
    int place = at.group().place(at.hit()) - 1 + step;
    if (place >= 0 && place < at.group().hits().size()) {
      Hit next = at.group().hits().get(place);
      if (find(next).isEmpty()) {
        open.add(at.group().id());
        layOut();
      }
      find(next).ifPresent(selected::set);
    }
  }

  /// Shows all fetched passages of an entry, or only the first again.
  void showMore(EntryId entry, boolean more) {
    boolean changed = more ? open.add(entry) : open.remove(entry);
    if (changed) {
      layOut();
    }
  }

  /// What the piece of the text before the caret may become.
  Completion complete(String text, int caret) {
    SearchResult shown = result.get();
    return Completion.at(text, caret, shown == null ? Map.of() : shown.facets(), tags);
  }

  void turnFacet(FacetKind kind) {
    facetLists.turn(kind);
    countFacets();
  }

  boolean isFacetOpen(FacetKind kind) {
    return facetLists.isOpen(kind);
  }

  /// Narrows the search by a value, or widens it again.
  void toggle(FacetKind kind, String value) {
    query.toggle(kind.field(), value);
    ask();
  }

  void chooseMonths(int from, int end) {
    timeline.get().choose(from, end, query);
    ask();
  }

  private void showPreview(ResultRow.@Nullable Found before, ResultRow.@Nullable Found after) {
    if (after == null) {
      previews.forget();
      preview.set(Preview.NOTHING);
    } else if (before == null
        || !Objects.equals(before.hit().passageId(), after.hit().passageId())) {
      tools.walking().then(this::readPreview);
    }
  }

  private void readPreview() {
    ResultRow.Found at = selected.get();
    if (at != null) {
      previews.ask(() -> Preview.of(at.hit(), tools.door().around(at.hit())), preview::set);
    }
  }

  /// Opens the chosen passage where it is read in full.
  public void openSelected() {
    ResultRow.Found at = selected.get();
    if (at != null) {
      remember();
      tools.opening().open(at.hit());
    }
  }

  private void remember() {
    String query = asked;
    tools
        .desk()
        .jobs()
        .run(
            () -> {
              tools.door().remember(query);
              return query;
            },
            _ -> enter());
  }

  /// Keeps the query under a name.
  public void save(String name) {
    String wanted = query.queryProperty().get();
    if (!name.isBlank() && !wanted.isBlank()) {
      tools
          .desk()
          .jobs()
          .run(
              () -> tools.door().save(name.strip(), wanted),
              saved -> {
                tools.desk().messages().say(words.saved(saved));
                enter();
              });
    }
  }
}
