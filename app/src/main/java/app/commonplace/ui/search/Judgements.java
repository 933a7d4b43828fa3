package app.commonplace.ui.search;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.problems.Problem;
import app.commonplace.search.Tuning;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Question;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a person says of hits: kept with the library, shown beside the hit, and enough of them are
/// something to tune the blend by. FX thread, but needs no window.
public final class Judgements {
  private final SearchTools tools;
  private final Blending blending;
  private final SearchWords words;
  private final Latest reading;
  private final Map<PassageId, Boolean> good = new HashMap<>();
  private final ReadOnlyObjectWrapper<Verdict> verdict =
      new ReadOnlyObjectWrapper<>(this, "verdict", Verdict.NONE);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
  private String query = "";
  private @Nullable PassageId passage;

  Judgements(SearchTools tools, Blending blending, SearchWords words) {
    this.tools = tools;
    this.blending = blending;
    this.words = words;
    reading = tools.desk().jobs().latest();
  }

  /// What was said of the chosen hit.
  public ReadOnlyObjectProperty<Verdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /// How many judgements there are, of all queries.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Whether there are enough of them to tune by.
  public boolean isEnough() {
    return count.get() >= Tuning.LEAST_JUDGEMENTS;
  }

  /// Another query was answered.
  void about(String asked) {
    if (!asked.equals(query)) {
      query = asked;
      good.clear();
      show();
      read();
    }
  }

  private void read() {
    String wanted = query;
    reading.ask(() -> tools.door().judged(wanted), this::take);
  }

  private void take(Judged judged) {
    good.clear();
    good.putAll(judged.good());
    count.set(judged.all());
    show();
  }

  /// Another hit was chosen; null when none is.
  void select(@Nullable PassageId chosen) {
    passage = chosen;
    show();
  }

  private void show() {
    Boolean said = passage == null ? null : good.get(passage);
    verdict.set(said == null ? Verdict.NONE : Verdict.of(said));
  }

  /// Says something of the chosen hit; saying it again takes it back.
  public void judge(Verdict said) {
    PassageId hit = passage;
    if (hit == null || query.isBlank()) {
      return;
    }
    Verdict now = said == verdict.get() ? Verdict.NONE : said;
    int before = good.size();
    if (now == Verdict.NONE) {
      good.remove(hit);
    } else {
      good.put(hit, now == Verdict.GOOD);
    }
    count.set(count.get() + good.size() - before);
    show();
    keep(query, hit, now);
  }

  private void keep(String about, PassageId hit, Verdict now) {
    reading.ask(
        () -> {
          tools.door().judge(about, hit, now);
          return tools.door().judged(about);
        },
        judged -> {
          if (about.equals(query)) {
            take(judged);
          }
        },
        this::fail);
  }

  private void fail(Problem problem) {
    tools.desk().messages().problem(problem);
    read();
  }

  /// Fits the blend to the judgements, and asks whether to use it where it is surely better.
  public void tune() {
    tools.desk().jobs().run(() -> tools.door().tune(), this::tuned);
  }

  private void tuned(Tuning.Outcome outcome) {
    switch (outcome) {
      case Tuning.NotEnough few ->
          say("search.tune.few", few.queries(), Tuning.LEAST_QUERIES, few.judgements());
      case Tuning.Tuned tuned when !tuned.isBetter() ->
          say("search.tune.same", share(tuned.before()));
      case Tuning.Tuned tuned ->
          tools
              .desk()
              .messages()
              .ask(
                  new Question(
                      tools.desk().text("search.tune.title", share(tuned.after())),
                      tools
                          .desk()
                          .text(
                              "search.tune.better",
                              quality(tuned.before()),
                              quality(tuned.after()),
                              share(tuned.before())),
                      tools.desk().text("search.tune.use"),
                      false,
                      () -> useBetter(tuned)));
    }
  }

  private void useBetter(Tuning.Tuned tuned) {
    use(tuned.after().blend());
    tools
        .desk()
        .messages()
        .undoable(
            tools.desk().text("search.tune.used", share(tuned.after())),
            () -> use(tuned.before().blend()));
  }

  private void say(String key, Object... values) {
    tools.desk().messages().say(tools.desk().text(key, values));
  }

  private String share(Tuning.Fit fit) {
    return words.fullScore(fit.blend());
  }

  private String quality(Tuning.Fit fit) {
    return words.fullScore(fit.ndcg());
  }

  private void use(double blend) {
    tools
        .desk()
        .jobs()
        .run(
            () -> {
              tools.door().useBlend(blend);
              return blend;
            },
            blending::usual);
  }
}
