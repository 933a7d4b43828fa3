package app.commonplace.ui.search;

import app.commonplace.search.Hit;
import app.commonplace.ui.fx.Latest;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The chosen passage between its neighbours, read once the person stops at it. FX thread, but
/// needs no window.
final class Previewing {
  private final SearchTools tools;
  private final HitList list;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<Preview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Preview.NOTHING);

  Previewing(SearchTools tools, HitList list) {
    this.tools = tools;
    this.list = list;
    reading = tools.desk().jobs().latest();
    list.selectedProperty().addListener((_, before, after) -> turnTo(before, after));
  }

  ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  private void turnTo(ResultRow.@Nullable Found before, ResultRow.@Nullable Found after) {
    if (after == null) {
      reading.forget();
      preview.set(Preview.NOTHING);
    } else if (before == null || !isSame(before.hit(), after.hit())) {
      tools.walking().then(this::read);
    }
  }

  /// Whether nothing would change in a preview.
  private static boolean isSame(Hit one, Hit other) {
    return one.passageId().equals(other.passageId())
        && one.standing() == other.standing()
        && Lit.terms(one.explanation()).equals(Lit.terms(other.explanation()));
  }

  private void read() {
    ResultRow.Found at = list.selectedProperty().get();
    if (at != null) {
      reading.ask(() -> Preview.of(at.hit(), tools.door().around(at.hit())), preview::set);
    }
  }
}
