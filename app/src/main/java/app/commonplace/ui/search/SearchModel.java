package app.commonplace.ui.search;

import app.commonplace.problems.Problem;
import app.commonplace.runtime.Look;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.search.query.Field;
import app.commonplace.ui.fx.Latest;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
  private final Results results;
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
  private String wanting = "";
  private boolean fetching;

  public SearchModel(SearchTools tools) {
    this.tools = tools;
    words = new SearchWords(tools.desk());
    results = new Results(list, tools.desk());
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

  /// What the last answer said.
  public Results results() {
    return results;
  }

  /// What was found, and which of it is chosen.
  HitList list() {
    return list;
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

  ReadOnlyObjectProperty<ResultRow.@Nullable Found> selectedProperty() {
    return list.selectedProperty();
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
      results.askNothing();
      stage.set(Stage.START);
      return;
    }
    if (!wanted.equals(results.asked()) && blending.modeProperty().get() != Mode.MEANING) {
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

  /// Some hits by words, while the rest is still being found.
  private void showFirst(String wanted, Answer answer) {
    if (!answer.result().hits().isEmpty()) {
      results.showFirst(wanted, answer, blending.modeProperty().get());
      stage.set(Stage.RESULTS);
    }
  }

  private void show(String wanted, Answer answer) {
    first.forget();
    results.show(wanted, answer);
    stage.set(results.count() == 0 ? Stage.NO_HITS : Stage.RESULTS);
    narrowing.show(answer.result());
    judgements.about(wanted);
    repairs.follow(wanted, results.count() > 0, answer.result().mode());
  }

  private void fail(Problem problem) {
    results.fail(problem);
    stage.set(Stage.FAILED);
  }

  /// Fetches further hits when the end of the list comes into view.
  void fetchMore() {
    SearchResult last = results.resultProperty().get();
    boolean all = last == null || results.count() >= Math.min(MOST_HITS, last.total());
    if (fetching || all || !results.wholeProperty().get() || stage.get() != Stage.RESULTS) {
      return;
    }
    fetching = true;
    String wanted = results.asked();
    SearchRequest next = request(wanted, blending.modeProperty().get(), PAGE, results.count());
    answers.ask(
        () -> tools.door().search(next),
        answer -> {
          // an empty page is the last one: nothing more is fetched for this query
          fetching = answer.result().hits().isEmpty();
          results.add(answer);
        },
        this::fail);
  }

  /// Opens the chosen passage where it is read in full.
  public void openSelected() {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null) {
      beginning.remember(results.asked());
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
