package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchResult;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the last answer to a query said, as the screen shows it. FX thread, but needs no window.
public final class Results {
  private final HitList list;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<Mode> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Mode.HYBRID);
  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(this, "whole", true);
  private final ReadOnlyObjectWrapper<@Nullable SearchResult> result =
      new ReadOnlyObjectWrapper<>(this, "result");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final ReadOnlyLongWrapper passages = new ReadOnlyLongWrapper(this, "passages", 0);
  private final List<Hit> hits = new ArrayList<>();
  private final Map<EntryId, Entry> entries = new HashMap<>();
  private String asked = "";

  Results(HitList list, Desk desk) {
    this.list = list;
    this.desk = desk;
  }

  /// How the hits that are shown were really found; the wanted way while only the first are there.
  public ReadOnlyObjectProperty<Mode> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether the answer is complete: until then the first hits by words stand in for it.
  public ReadOnlyBooleanProperty wholeProperty() {
    return whole.getReadOnlyProperty();
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

  /// The query of the hits that are shown.
  String asked() {
    return asked;
  }

  /// How many hits are shown.
  int count() {
    return hits.size();
  }

  /// The field is empty.
  void askNothing() {
    asked = "";
    clear();
  }

  void fail(Problem problem) {
    clear();
    notice.set(desk.told(problem));
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
  ///
  /// @param wanted how hits are wanted
  void showFirst(String query, Answer answer, Mode wanted) {
    begin(query);
    whole.set(false);
    shown.set(wanted);
    notice.set("");
    take(answer);
  }

  private void begin(String query) {
    if (!query.equals(asked)) {
      list.closeAll();
    }
    asked = query;
    hits.clear();
    entries.clear();
  }

  void show(String query, Answer answer) {
    begin(query);
    whole.set(true);
    shown.set(answer.result().mode());
    passages.set(answer.passages()); // said together with the result
    result.set(answer.result());
    take(answer);
    String said = answer.result().notice();
    notice.set(said == null ? "" : desk.told(said));
  }

  /// Further hits of the same query.
  void add(Answer answer) {
    result.set(answer.result());
    take(answer);
  }

  private void take(Answer answer) {
    hits.addAll(answer.result().hits());
    entries.putAll(answer.entries());
    passages.set(answer.passages());
    list.show(HitGroup.of(hits, answer.result(), entries), whole.get());
  }
}
