package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// Where a person reads: the passage of the branch, and for each entry the one it was left at. FX
/// thread, but needs no window.
public final class ReadingPlace {
  private final Supplier<Page> page;
  private final Map<EntryId, PassageId> lastRead = new HashMap<>();
  private final IntegerProperty current = new SimpleIntegerProperty(this, "current", 0);
  private final BooleanProperty pointed = new SimpleBooleanProperty(this, "pointed", false);

  ReadingPlace(Supplier<Page> page) {
    this.page = page;
  }

  /// The place of the current passage on the branch.
  public IntegerProperty currentProperty() {
    return current;
  }

  /// Whether the current passage is pointed out: the person came to it by a key, a link or a
  /// search, not merely by opening the entry.
  public BooleanProperty pointedProperty() {
    return pointed;
  }

  /// The passage the person is on; null when there is none.
  public @Nullable Passage passage() {
    List<Passage> path = page.get().path();
    int at = current.get();
    return at < path.size() ? path.get(at) : null;
  }

  /// Where an entry was left; null when it was not read yet.
  @Nullable PassageId leftAt(EntryId entry) {
    return lastRead.get(entry);
  }

  /// Goes on or back by passages.
  void step(int passages) {
    pointed.set(true);
    go(current.get() + passages);
  }

  /// Goes on or back to a prompt.
  void stepPrompt(int direction) {
    pointed.set(true);
    go(page.get().prompt(current.get(), direction));
  }

  void go(int at) {
    current.set(Math.clamp(at, 0, Math.max(0, page.get().path().size() - 1)));
    Passage passage = passage();
    if (passage != null) {
      lastRead.put(passage.entry(), passage.id());
    }
  }

  /// The person reads here now, having scrolled.
  void scrolledTo(int at) {
    pointed.set(false);
    go(at);
  }
}
