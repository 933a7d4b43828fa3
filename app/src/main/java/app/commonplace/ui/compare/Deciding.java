package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is decided of the answers that stand side by side, as wholes and line by line. FX thread,
/// but needs no window.
final class Deciding {
  private final Desk desk;
  private final Decisions decisions;
  private final Supplier<@Nullable Comparison> shown;
  private final Supplier<List<PassageId>> passages;
  private final Latest reading;
  private final LineDecisions lines = new LineDecisions();
  private final ReadOnlyObjectWrapper<Map<PassageId, Verdict>> decided =
      new ReadOnlyObjectWrapper<>(this, "decided", Map.of());
  private final ReadOnlyIntegerWrapper linesDecided =
      new ReadOnlyIntegerWrapper(this, "linesDecided");

  /// @param shown the answers that stand side by side; null until they are compared
  /// @param passages of all answers
  Deciding(
      Desk desk,
      Decisions decisions,
      Supplier<@Nullable Comparison> shown,
      Supplier<List<PassageId>> passages) {
    this.desk = desk;
    this.decisions = decisions;
    this.shown = shown;
    this.passages = passages;
    reading = desk.jobs().latest();
  }

  /// Others are compared now.
  void begin() {
    decided.set(Map.of());
    read();
  }

  /// Nothing is compared any more.
  void forget() {
    reading.forget();
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
              this::read));
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
              read();
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

  /// Reads what was decided of the answers.
  void read() {
    List<PassageId> all = passages.get();
    reading.ask(() -> decisions.decided(all), decided::set);
  }
}
