package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Decides which answers stand side by side, two or three of them, what is decided of them, and at
/// which difference the person is. FX thread, but needs no window.
public final class CompareModel {
  private final Desk desk;
  private final Decisions decisions;
  private final Elsewhere elsewhere;
  private final Latest comparing;
  private final Latest reading;
  private final Latest looking;
  private final ReadOnlyObjectWrapper<List<Answer>> answers =
      new ReadOnlyObjectWrapper<>(this, "answers", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Comparison> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);
  private final ReadOnlyObjectWrapper<Map<PassageId, Verdict>> decided =
      new ReadOnlyObjectWrapper<>(this, "decided", Map.of());
  private final ObjectProperty<CompareMode> mode =
      new SimpleObjectProperty<>(this, "mode", CompareMode.WORDS);
  private final LineDecisions lines = new LineDecisions();
  private final ReadOnlyIntegerWrapper linesDecided =
      new ReadOnlyIntegerWrapper(this, "linesDecided");
  private String prompt = "";

  /// Of the answers that stand side by side, from the left.
  private List<Integer> places = List.of();

  private int room = 2;

  public CompareModel(Desk desk, Decisions decisions, Elsewhere elsewhere) {
    this.desk = desk;
    this.decisions = decisions;
    this.elsewhere = elsewhere;
    comparing = desk.jobs().latest();
    reading = desk.jobs().latest();
    looking = desk.jobs().latest();
    mode.addListener((_, _, _) -> compare());
  }

  /// How they are set against each other; stays for the next ones.
  ObjectProperty<CompareMode> modeProperty() {
    return mode;
  }

  /// All answers to the prompt; empty while nothing is compared.
  ReadOnlyObjectProperty<List<Answer>> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /// Those that stand side by side; null until they are compared.
  ReadOnlyObjectProperty<@Nullable Comparison> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Which of the differences the person is at; negative when at none.
  ReadOnlyIntegerProperty atProperty() {
    return at.getReadOnlyProperty();
  }

  /// What was decided of the answers, those that nothing was said of left out.
  ReadOnlyObjectProperty<Map<PassageId, Verdict>> decidedProperty() {
    return decided.getReadOnlyProperty();
  }

  Verdict verdict(Answer answer) {
    PassageId passage = answer.passage();
    return passage == null ? Verdict.NONE : decided.get().getOrDefault(passage, Verdict.NONE);
  }

  /// Changes whenever something is decided of a line, or that is taken back.
  ReadOnlyIntegerProperty linesDecidedProperty() {
    return linesDecided.getReadOnlyProperty();
  }

  /// What was decided of a line of those that are shown.
  Decision decided(Telling line) {
    Comparison now = shown.get();
    return now == null ? Decision.NEITHER : lines.of(now, line);
  }

  /// Whether something can be decided of those that are shown: whole entries are not judged.
  boolean isJudged() {
    Comparison now = shown.get();
    return now != null && now.answers().stream().allMatch(answer -> answer.passage() != null);
  }

  /// Keeps which of those that are shown holds; it can be taken back.
  void decide(Decision decision) {
    Comparison now = shown.get();
    if (now != null && isJudged() && decision.column() < now.sides().size()) {
      Map<PassageId, Verdict> wanted = verdicts(now, decision);
      int columns = now.sides().size();
      desk.change(
          new Change<>(
              () -> decisions.decide(wanted),
              decisions::decide,
              _ -> said(decision, columns),
              this::readDecisions));
    }
  }

  /// Decides a line of those that are shown. The answers as a whole follow: one holds while all
  /// lines that are decided speak for it, none while they do not agree.
  void decide(Telling line, Decision decision) {
    Comparison now = shown.get();
    if (now == null || !isJudged() || decision == lines.of(now, line)) {
      return;
    }
    Decision before = lines.of(now, line);
    Decision whole = lines.together(now, line, decision);
    Map<PassageId, Verdict> wanted = verdicts(now, whole);
    desk.change(
        new Change<>(
            () -> {
              Map<PassageId, Verdict> old = decisions.decide(wanted);
              lines.put(now, line, decision);
              return old;
            },
            old -> {
              decisions.decide(old);
              lines.put(now, line, before);
            },
            _ ->
                whole == Decision.NEITHER && decision != Decision.NEITHER
                    ? desk.text("compare.linesDisagree")
                    : said(whole, now.sides().size()),
            () -> {
              linesDecided.set(linesDecided.get() + 1);
              readDecisions();
            }));
  }

  private String said(Decision decision, int columns) {
    return desk.text(
        (columns > 2 ? "compare.decidedOf3." : "compare.decided.") + decision.word(columns));
  }

  private static Map<PassageId, Verdict> verdicts(Comparison shown, Decision decision) {
    var verdicts = new HashMap<PassageId, Verdict>();
    for (int i = 0; i < shown.sides().size(); i++) {
      PassageId passage = shown.sides().get(i).answer().passage();
      if (passage != null) {
        verdicts.put(passage, decision.verdict(i));
      }
    }
    return verdicts;
  }

  /// Those that are shown with what differs and what is decided, as Markdown; empty until they are
  /// compared.
  String markdown() {
    Comparison now = shown.get();
    return now == null ? "" : new ComparisonText(desk, this, now).markdown();
  }

  private void readDecisions() {
    List<PassageId> all = passages();
    reading.ask(() -> decisions.decided(all), decided::set);
  }

  private List<PassageId> passages() {
    return answers.get().stream().map(Answer::passage).filter(Objects::nonNull).toList();
  }

  /// Looks for answers of other entries that could be compared as well.
  void look(Consumer<List<Answer>> then) {
    Comparison now = shown.get();
    if (now != null) {
      String words = prompt.isBlank() ? now.answers().getFirst().text() : prompt;
      List<PassageId> all = passages();
      looking.ask(() -> elsewhere.alike(words, all), then);
    }
  }

  /// Compares one more answer, in this column.
  void add(int column, Answer another) {
    var more = new ArrayList<>(answers.get());
    more.add(another);
    answers.set(List.copyOf(more));
    readDecisions();
    if (places.size() < Math.min(room, more.size())) {
      fill();
      compare();
    } else {
      choose(column, more.size() - 1);
    }
  }

  String prompt() {
    return prompt;
  }

  /// In which column an answer stands; negative when it is not shown.
  int column(int place) {
    return places.indexOf(place);
  }

  /// How many answers stand side by side.
  int columns() {
    return places.size();
  }

  /// Begins to compare.
  ///
  /// @param question the prompt that all of them answer
  /// @param from the place of the answer that is read now; its neighbour stands beside it
  public void begin(String question, List<Answer> all, int from) {
    if (all.size() < 2) {
      return;
    }
    prompt = question;
    shown.set(null);
    answers.set(List.copyOf(all));
    decided.set(Map.of());
    readDecisions();
    int left = Math.clamp(from, 0, all.size() - 1);
    places = List.of(left, left == all.size() - 1 ? left - 1 : left + 1);
    fill();
    compare();
  }

  /// Says how many columns there is room for.
  void room(int columns) {
    if (columns != room) {
      room = columns;
      if (!answers.get().isEmpty()) {
        fill();
        compare();
      }
    }
  }

  /// Brings as many answers side by side as there is room for.
  private void fill() {
    int wanted = Math.min(room, answers.get().size());
    var filled = new ArrayList<>(places.subList(0, Math.min(wanted, places.size())));
    int next = Collections.max(filled);
    while (filled.size() < wanted) {
      next = (next + 1) % answers.get().size();
      if (!filled.contains(next)) {
        filled.add(next);
      }
    }
    places = List.copyOf(filled);
  }

  public void close() {
    comparing.forget();
    reading.forget();
    looking.forget();
    answers.set(List.of());
    shown.set(null);
  }

  /// Puts an answer in a column; what stands there changes sides with it when it is shown already.
  void choose(int column, int place) {
    var changed = new ArrayList<>(places);
    int before = changed.indexOf(place);
    if (before >= 0) {
      changed.set(before, changed.get(column));
    }
    changed.set(column, place);
    places = List.copyOf(changed);
    compare();
  }

  /// The next or the previous answer in a column, without those in the others.
  void step(int column, int direction) {
    int size = answers.get().size();
    int next = places.get(column);
    do {
      next = Math.floorMod(next + direction, size);
    } while (column(next) >= 0 && column(next) != column);
    choose(column, next);
  }

  private void compare() {
    if (answers.get().isEmpty()) {
      return;
    }
    at.set(-1);
    CompareMode how = mode.get();
    List<Answer> beside = places.stream().map(answers.get()::get).toList();
    comparing.ask(() -> Comparison.of(beside, how), shown::set);
  }

  int differences() {
    Comparison now = shown.get();
    return now == null ? 0 : now.differences();
  }

  /// Goes to the next or the previous difference; after the last comes the first.
  void walk(int direction) {
    int all = differences();
    if (all > 0) {
      int from = at.get() < 0 && direction < 0 ? 0 : at.get();
      at.set(Math.floorMod(from + direction, all));
    }
  }
}
