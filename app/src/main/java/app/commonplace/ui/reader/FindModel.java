package app.commonplace.ui.reader;

import app.commonplace.model.PassageId;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.fx.Latest;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Finds words in the entry that is open: in prose, code and tables, and in what is folded away,
/// which is opened as long as something is looked for. FX thread, but needs no window.
public final class FindModel {
  private final ReaderModel reader;
  private final Latest counting;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
  private final StringProperty words = new SimpleStringProperty(this, "words", "");
  private final ReadOnlyObjectWrapper<Wanted> wanted =
      new ReadOnlyObjectWrapper<>(this, "wanted", Wanted.NOTHING);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
  private final ReadOnlyObjectWrapper<@Nullable Find> at =
      new ReadOnlyObjectWrapper<>(this, "at", null);
  private List<Find> finds = List.of();
  private @Nullable PassageId searched;
  private boolean settled;

  FindModel(ReaderModel reader, FxJobs jobs) {
    this.reader = reader;
    counting = jobs.latest();
    words.addListener((_, _, typed) -> lookFor(typed));
    reader.pageProperty().addListener((_, _, page) -> turn(page));
  }

  /// Whether the strip is shown.
  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// What the person types.
  StringProperty wordsProperty() {
    return words;
  }

  ReadOnlyObjectProperty<Wanted> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /// How many places there are.
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// The place that is shown; null when there is none.
  ReadOnlyObjectProperty<@Nullable Find> atProperty() {
    return at.getReadOnlyProperty();
  }

  /// Its number among all, counted from 1; 0 when there is none.
  int number() {
    Find shown = at.get();
    return shown == null ? 0 : finds.indexOf(shown) + 1;
  }

  void open() {
    open.set(true);
  }

  /// Puts the strip away; nothing is lit any more, and what was opened for it is closed.
  void close() {
    open.set(false);
    words.set("");
    searched = null;
    want(Wanted.NOTHING);
  }

  /// Shows what a search found, in an entry that is about to be opened at the found passage.
  void light(Function<String, List<Mark>> finder, PassageId found) {
    words.set("");
    searched = found;
    settled = false;
    wanted.set(Wanted.lit(finder, found));
    reader.layout().seek(wanted.get());
    open.set(true);
  }

  private void lookFor(String typed) {
    if (open.get() && !(typed.isEmpty() && searched != null)) {
      searched = null;
      want(Wanted.words(typed));
    }
  }

  private void want(Wanted next) {
    if (!next.equals(wanted.get())) {
      wanted.set(next);
      settled = false;
      reader.layout().seek(next);
      reader.layout().layOutSought();
    }
  }

  private void turn(Page page) {
    if (searched != null && settled && page.indexOf(searched) < 0) {
      close(); // another entry is read: what was searched for is not looked for in it
      return;
    }
    Wanted now = wanted.get();
    if (now.equals(Wanted.NOTHING)) {
      counting.forget();
      show(List.of());
    } else {
      counting.ask(() -> Find.all(page.rows(), now), this::show);
    }
  }

  private void show(List<Find> found) {
    if (found.isEmpty() && isFoundByMeaningAlone()) {
      close(); // nobody asked for words here, so none are missing
      return;
    }
    int before = number() - 1;
    finds = found;
    count.set(found.size());
    if (found.isEmpty()) {
      at.set(null);
    } else if (settled && before >= 0) {
      at.set(found.get(Math.min(before, found.size() - 1)));
    } else {
      settled = true;
      go(nearest());
    }
    settled = true;
  }

  private boolean isFoundByMeaningAlone() {
    return searched != null
        && words.get().isEmpty()
        && reader.pageProperty().get().indexOf(searched) >= 0;
  }

  /// The first place from the passage on that the person is at, else the very first.
  private int nearest() {
    Page page = reader.pageProperty().get();
    int passage = reader.place().currentProperty().get();
    for (int i = 0; i < finds.size(); i++) {
      if (page.rows().get(finds.get(i).row()).at() >= passage) {
        return i;
      }
    }
    return 0;
  }

  /// Goes on or back by places; after the last comes the first.
  void step(int places) {
    if (finds.isEmpty()) {
      return;
    }
    int from = Math.max(0, number() - 1);
    go(Math.floorMod(from + places, finds.size()));
  }

  private void go(int place) {
    Find next = finds.get(place);
    reader.place().pointedProperty().set(true);
    reader.place().go(reader.pageProperty().get().rows().get(next.row()).at());
    at.set(next);
  }
}
