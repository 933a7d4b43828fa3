package app.commonplace.ui.search;

import app.commonplace.search.Mode;
import app.commonplace.search.Respelling;
import app.commonplace.ui.fx.Latest;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What may have been meant instead: several ways out where nothing was found, and one quiet
/// question where a word of the query stands nowhere. FX thread.
final class Repairs {
  private final SearchDoor door;
  private final QueryModel query;
  private final Latest asking;
  private final ObservableList<Repair> all = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Respelling> meant =
      new ReadOnlyObjectWrapper<>(this, "meant");
  private String answered = "";

  Repairs(SearchTools tools, QueryModel query) {
    this.door = tools.door();
    this.query = query;
    asking = tools.desk().jobs().latest();
  }

  /// Ways out of nothing, the likeliest first.
  ObservableList<Repair> all() {
    return all;
  }

  /// What was probably meant although there are hits; null when the query looks right.
  ReadOnlyObjectProperty<@Nullable Respelling> meantProperty() {
    return meant.getReadOnlyProperty();
  }

  void forget() {
    asking.forget();
    answered = "";
    all.clear();
    meant.set(null);
  }

  /// A query was answered; another blend of the same one changes nothing here.
  ///
  /// @param used how it was answered
  void follow(String asked, boolean found, Mode used) {
    if (asked.equals(answered) && found) {
      return;
    }
    forget();
    answered = asked;
    if (found) {
      doubt(asked);
    } else {
      look(asked, used);
    }
  }

  /// The query without one of its tokens.
  private record Shorter(String query, QueryToken left) {}

  private void look(String asked, Mode used) {
    List<Shorter> shorter =
        query.tokens().stream().map(token -> new Shorter(query.without(token), token)).toList();
    asking.ask(() -> find(asked, used, shorter), all::setAll, _ -> all.clear());
  }

  private void doubt(String asked) {
    asking.ask(
        () -> door.respellings(asked),
        found -> meant.set(found.isEmpty() ? null : found.getFirst()),
        _ -> meant.set(null)); // a question less: the hits are there
  }

  private List<Repair> find(String asked, Mode used, List<Shorter> shorter) {
    var found = new ArrayList<Repair>();
    for (Respelling respelling : door.respellings(asked)) {
      String words = respelling.query();
      found.add(new Repair(Repair.Kind.SPELLING, words, words, respelling.passages()));
    }
    long alike = used == Mode.KEYWORD ? door.countAlike(asked) : 0;
    if (alike > 0) {
      found.add(new Repair(Repair.Kind.MEANING, "", "", alike));
    }
    for (Shorter nearer : shorter) {
      long count = nearer.query().isBlank() ? 0 : door.count(nearer.query());
      if (count > 0) {
        String left = nearer.left().print();
        found.add(new Repair(Repair.Kind.WITHOUT, nearer.query(), left, count));
      }
    }
    return found;
  }
}
