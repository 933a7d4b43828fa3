package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.List;
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
  private final Deciding deciding;
  private final Elsewhere elsewhere;
  private final Latest comparing;
  private final Latest looking;
  private final ReadOnlyObjectWrapper<List<Answer>> answers =
      new ReadOnlyObjectWrapper<>(this, "answers", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Comparison> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);
  private final ObjectProperty<CompareMode> mode =
      new SimpleObjectProperty<>(this, "mode", CompareMode.WORDS);
  private String prompt = "";

  private final Columns columns = new Columns();

  public CompareModel(Desk desk, Decisions decisions, Elsewhere elsewhere) {
    this.desk = desk;
    deciding = new Deciding(desk, decisions, shown::get, this::passages);
    this.elsewhere = elsewhere;
    comparing = desk.jobs().latest();
    looking = desk.jobs().latest();
    mode.addListener((_, _, _) -> compare());
  }

  /// How they are set against each other; stays for the next ones.
  public ObjectProperty<CompareMode> modeProperty() {
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

  /// What is decided of those that are shown, and of their lines.
  Deciding deciding() {
    return deciding;
  }

  /// Those that are shown with what differs and what is decided, as Markdown; empty until they are
  /// compared.
  String markdown() {
    Comparison now = shown.get();
    return now == null ? "" : new ComparisonText(desk, this, now).markdown();
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
    deciding.read();
    if (columns.count() < Math.min(columns.room(), more.size())) {
      columns.fill(more.size());
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
    return columns.of(place);
  }

  /// How many answers stand side by side.
  int columns() {
    return columns.count();
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
    deciding.begin();
    columns.begin(from, all.size());
    compare();
  }

  /// Says how many columns there is room for.
  void room(int wanted) {
    if (columns.room(wanted) && !answers.get().isEmpty()) {
      columns.fill(answers.get().size());
      compare();
    }
  }

  public void close() {
    comparing.forget();
    deciding.forget();
    looking.forget();
    answers.set(List.of());
    shown.set(null);
  }

  /// Puts an answer in a column; what stands there changes sides with it when it is shown already.
  void choose(int column, int place) {
    columns.choose(column, place);
    compare();
  }

  /// The next or the previous answer in a column, without those in the others.
  void step(int column, int direction) {
    choose(column, columns.beside(column, direction, answers.get().size()));
  }

  private void compare() {
    if (answers.get().isEmpty()) {
      return;
    }
    at.set(-1);
    CompareMode how = mode.get();
    List<Answer> beside = columns.places().stream().map(answers.get()::get).toList();
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
