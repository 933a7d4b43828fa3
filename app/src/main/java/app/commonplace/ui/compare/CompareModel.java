package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Decides which two answers stand side by side, and at which difference the person is. FX thread,
/// but needs no window.
public final class CompareModel {
  private final Desk desk;
  private final Decisions decisions;
  private final Latest comparing;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<List<Answer>> answers =
      new ReadOnlyObjectWrapper<>(this, "answers", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Comparison> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);
  private final ReadOnlyObjectWrapper<Map<PassageId, Verdict>> decided =
      new ReadOnlyObjectWrapper<>(this, "decided", Map.of());
  private final ObjectProperty<CompareMode> mode =
      new SimpleObjectProperty<>(this, "mode", CompareMode.WORDS);
  private String prompt = "";
  private int left;
  private int right;

  public CompareModel(Desk desk, Decisions decisions) {
    this.desk = desk;
    this.decisions = decisions;
    comparing = desk.jobs().latest();
    reading = desk.jobs().latest();
    mode.addListener((_, _, _) -> compare());
  }

  /// How they are set against each other; stays for the next two.
  ObjectProperty<CompareMode> modeProperty() {
    return mode;
  }

  /// All answers to the prompt; empty while nothing is compared.
  ReadOnlyObjectProperty<List<Answer>> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /// The two that stand side by side; null until they are compared.
  ReadOnlyObjectProperty<@Nullable Comparison> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Which of the left side's differences the person is at; negative when at none.
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

  /// Keeps which of the two that are shown holds; it can be taken back. Whole entries are not
  /// judged.
  void decide(Decision decision) {
    Comparison now = shown.get();
    PassageId one = now == null ? null : now.left().answer().passage();
    PassageId other = now == null ? null : now.right().answer().passage();
    if (one != null && other != null) {
      Map<PassageId, Verdict> wanted = Map.of(one, decision.left(), other, decision.right());
      desk.change(
          new Change<>(
              () -> decisions.decide(wanted),
              decisions::decide,
              _ -> desk.text("compare.decided." + decision.word()),
              this::readDecisions));
    }
  }

  private void readDecisions() {
    List<PassageId> all =
        answers.get().stream().map(Answer::passage).filter(Objects::nonNull).toList();
    reading.ask(() -> decisions.decided(all), decided::set);
  }

  String prompt() {
    return prompt;
  }

  int left() {
    return left;
  }

  int right() {
    return right;
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
    left = Math.clamp(from, 0, all.size() - 1);
    right = left == all.size() - 1 ? left - 1 : left + 1;
    compare();
  }

  public void close() {
    comparing.forget();
    reading.forget();
    answers.set(List.of());
    shown.set(null);
  }

  /// Puts an answer at the left; the one that stands at the right already changes sides.
  void chooseLeft(int place) {
    if (place == right) {
      right = left;
    }
    left = place;
    compare();
  }

  /// Puts an answer at the right; the one that stands at the left already changes sides.
  void chooseRight(int place) {
    if (place == left) {
      left = right;
    }
    right = place;
    compare();
  }

  /// The next or the previous answer in a column, without the one in the other.
  void step(boolean inLeft, int direction) {
    int size = answers.get().size();
    int here = inLeft ? left : right;
    int other = inLeft ? right : left;
    int next = Math.floorMod(here + direction, size);
    if (next == other) {
      next = Math.floorMod(next + direction, size);
    }
    if (inLeft) {
      chooseLeft(next);
    } else {
      chooseRight(next);
    }
  }

  private void compare() {
    if (answers.get().isEmpty()) {
      return;
    }
    at.set(-1);
    CompareMode how = mode.get();
    Answer one = answers.get().get(left);
    Answer other = answers.get().get(right);
    comparing.ask(() -> Comparison.of(one, other, how), shown::set);
  }

  /// How many places differ at the left and at the right together.
  int differences() {
    Comparison now = shown.get();
    return now == null
        ? 0
        : Math.max(now.left().differing().size(), now.right().differing().size());
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
