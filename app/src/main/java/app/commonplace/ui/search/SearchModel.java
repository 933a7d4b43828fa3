package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Look;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.search.query.Field;
import app.commonplace.ui.fx.Latest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Decides what the screen of searches shows: it asks after each change of the query, drops answers
/// that come too late, and keeps the chosen hit chosen as long as it is found. FX thread, but needs
/// no window.
public final class SearchModel {
  private static final int PAGE = 100;
  private static final int MOST_HITS = 1000;

  /// How many hits by words come first: some more than fit into the window.
  private static final int FIRST = 30;

  private final SearchTools tools;
  private final QueryModel query = new QueryModel();
  private final SearchWords words;
  private final HitList list = new HitList();
  private final Blending blending = new Blending();
  private final Judgements judgements;
  private final Repairs repairs;
  private final Narrowing narrowing;
  private final Beginning beginning;
  private final Previewing previewing;
  private final HitActions actions;
  private final Latest first;
  private final Latest answers;

  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort", Sort.BEST);
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Stage.START);
  private final ReadOnlyObjectWrapper<Mode> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Mode.HYBRID);
  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(this, "whole", true);
  private final ReadOnlyObjectWrapper<@Nullable SearchResult> result =
      new ReadOnlyObjectWrapper<>(this, "result");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final ReadOnlyLongWrapper passages = new ReadOnlyLongWrapper(this, "passages", 0);
  private final List<Hit> hits = new ArrayList<>();
  private final Map<EntryId, Entry> entries = new HashMap<>();
  private String wanting = "";
  private String asked = "";
  private boolean fetching;

  public SearchModel(SearchTools tools) {
    this.tools = tools;
    words = new SearchWords(tools.desk());
    judgements = new Judgements(tools, blending, words);
    repairs = new Repairs(tools, query);
    narrowing = new Narrowing(tools, query, this::askChanged);
    beginning = new Beginning(tools, words);
    previewing = new Previewing(tools, list);
    actions = new HitActions(tools, list, this::ask);
    first = tools.desk().jobs().latest();
    answers = tools.desk().jobs().latest();
    query.queryProperty().addListener((_, _, _) -> tools.typing().then(this::askChanged));
    sort.addListener((_, _, _) -> ask());
    blending.modeProperty().addListener((_, _, _) -> ask());
    blending.meaningProperty().addListener((_, _, _) -> rank());
    list.selectedProperty()
        .subscribe(chosen -> judgements.select(chosen == null ? null : chosen.hit().passageId()));
    beginning.startedProperty().subscribe(this::begin);
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

  public Blending blending() {
    return blending;
  }

  public Judgements judgements() {
    return judgements;
  }

  /// What was found, and which of it is chosen.
  HitList list() {
    return list;
  }

  /// How the hits that are shown were really found; the wanted way while only the first are there.
  public ReadOnlyObjectProperty<Mode> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether the answer is complete: until then the first hits by words stand in for it.
  public ReadOnlyBooleanProperty wholeProperty() {
    return whole.getReadOnlyProperty();
  }

  /// What the query can be narrowed by.
  Narrowing narrowing() {
    return narrowing;
  }

  /// What stands below an empty field.
  Beginning beginning() {
    return beginning;
  }

  /// The chosen passage between its neighbours.
  Previewing previewing() {
    return previewing;
  }

  /// How much room a hit takes.
  ObjectProperty<Look.Density> densityProperty() {
    return tools.density();
  }

  /// What can be done with the hits that are chosen.
  HitActions actions() {
    return actions;
  }

  /// What may have been meant instead.
  Repairs repairs() {
    return repairs;
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
    return list.selectedProperty();
  }

  /// The query of the hits that are shown.
  String asked() {
    return asked;
  }

  /// The screen comes into view.
  public void enter() {
    beginning.read();
  }

  private void begin(Beginning.@Nullable Started started) {
    if (started != null) {
      blending.usual(started.blend());
      narrowing.know(started);
    }
  }

  /// Searches for something else, such as a saved search.
  public void searchFor(String text) {
    query.set(text);
    askChanged();
  }

  /// Asks unless this was asked already, as when a query is set and its change is heard of later.
  private void askChanged() {
    if (!query.queryProperty().get().equals(wanting) || stage.get() == Stage.FAILED) {
      ask();
    }
  }

  /// Asks for what the field says now. The first hits by words come at once, the whole answer takes
  /// their place.
  void ask() {
    String wanted = query.queryProperty().get();
    wanting = wanted;
    fetching = false;
    first.forget();
    repairs.forget();
    if (wanted.isBlank()) {
      answers.forget();
      asked = "";
      clear();
      stage.set(Stage.START);
      return;
    }
    if (!wanted.equals(asked) && blending.modeProperty().get() != Mode.MEANING) {
      SearchRequest quick = request(wanted, Mode.KEYWORD, FIRST, 0);
      // what goes wrong is told by the whole answer
      first.ask(() -> tools.door().hits(quick), answer -> showFirst(wanted, answer), _ -> {});
    }
    askWhole(wanted);
  }

  /// The same query with another share of meaning: the candidates are known, only their order is
  /// not.
  private void rank() {
    String wanted = query.queryProperty().get();
    if (blending.modeProperty().get() == Mode.HYBRID && !wanted.isBlank()) {
      fetching = false;
      askWhole(wanted);
    }
  }

  /// Asks for the same hits again, which changed elsewhere.
  public void follow() {
    String wanted = query.queryProperty().get();
    if (stage.get() == Stage.RESULTS && !wanted.isBlank()) {
      fetching = false;
      askWhole(wanted);
    }
  }

  private void askWhole(String wanted) {
    SearchRequest request = request(wanted, blending.modeProperty().get(), PAGE, 0);
    answers.ask(() -> tools.door().search(request), answer -> show(wanted, answer), this::fail);
  }

  private SearchRequest request(String wanted, Mode mode, int limit, int offset) {
    double share = blending.meaningProperty().get();
    return new SearchRequest(wanted, mode, share, sort.get(), limit, offset, true);
  }

  private void clear() {
    hits.clear();
    entries.clear();
    list.clear();
    result.set(null);
    notice.set("");
    whole.set(true);
  }

  /// Some hits by words, while the rest is still being found.
  private void showFirst(String wanted, Answer answer) {
    if (!answer.result().hits().isEmpty()) {
      begin(wanted);
      whole.set(false);
      shown.set(blending.modeProperty().get());
      notice.set("");
      take(answer);
      stage.set(Stage.RESULTS);
    }
  }

  private void begin(String wanted) {
    if (!wanted.equals(asked)) {
      list.closeAll();
    }
    asked = wanted;
    hits.clear();
    entries.clear();
  }

  private void show(String wanted, Answer answer) {
    first.forget();
    begin(wanted);
    whole.set(true);
    shown.set(answer.result().mode());
    passages.set(answer.passages()); // said together with the result
    result.set(answer.result());
    take(answer);
    String said = answer.result().notice();
    notice.set(said == null ? "" : tools.desk().told(said));
    stage.set(hits.isEmpty() ? Stage.NO_HITS : Stage.RESULTS);
    narrowing.show(answer.result());
    judgements.about(wanted);
    repairs.follow(wanted, !hits.isEmpty(), answer.result().mode());
  }

  private void take(Answer answer) {
    hits.addAll(answer.result().hits());
    entries.putAll(answer.entries());
    passages.set(answer.passages());
    list.show(HitGroup.of(hits, answer.result(), entries), whole.get());
  }

  private void fail(Problem problem) {
    clear();
    notice.set(tools.desk().told(problem));
    stage.set(Stage.FAILED);
  }

  /// Fetches further hits when the end of the list comes into view.
  void fetchMore() {
    SearchResult last = result.get();
    boolean all = last == null || hits.size() >= Math.min(MOST_HITS, last.total());
    if (fetching || all || !whole.get() || stage.get() != Stage.RESULTS) {
      return;
    }
    fetching = true;
    String wanted = asked;
    SearchRequest next = request(wanted, blending.modeProperty().get(), PAGE, hits.size());
    answers.ask(
        () -> tools.door().search(next),
        answer -> {
          // an empty page is the last one: nothing more is fetched for this query
          fetching = answer.result().hits().isEmpty();
          result.set(answer.result());
          take(answer);
        },
        this::fail);
  }

  /// Opens the chosen passage where it is read in full.
  public void openSelected() {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null) {
      beginning.remember(asked);
      tools.opening().open(at.hit());
    }
  }

  /// Searches for what is like the entry of the chosen passage.
  void searchAlike() {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null) {
      searchFor(QueryToken.of(Field.LIKE, at.group().id().toString()).print());
    }
  }

  /// Makes the query that was probably meant, or the same one by its meaning.
  void repair(Repair repair) {
    if (repair.kind() == Repair.Kind.MEANING) {
      blending.modeProperty().set(Mode.MEANING);
    } else {
      searchFor(repair.query());
    }
  }

  /// Keeps the query under a name.
  public void save(String name) {
    String wanted = query.queryProperty().get();
    if (!name.isBlank() && !wanted.isBlank()) {
      beginning.save(name.strip(), wanted);
    }
  }
}
