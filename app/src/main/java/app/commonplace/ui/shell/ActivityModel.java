package app.commonplace.ui.shell;

import app.commonplace.problems.Problem;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What runs now, and what was said since the window was opened. FX thread, but needs no window.
public final class ActivityModel {
  private static final int KEPT = 50;

  private final Clock clock;
  private final ObservableList<Work> works = FXCollections.observableArrayList();
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen", 0);

  public ActivityModel(Clock clock) {
    this.clock = clock;
    open.subscribe(shown -> {
      if (shown) {
        unseen.set(0);
      }
    });
  }

  public ObservableList<Work> works() {
    return works;
  }

  /// Newest first.
  public ObservableList<Notice> notices() {
    return notices;
  }

  /// Whether the panel is open.
  public BooleanProperty openProperty() {
    return open;
  }

  /// How many problems were told since the panel was last open.
  public ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  /// Shows what runs now.
  public void running(List<Work> now) {
    if (!works.isEmpty() || !now.isEmpty()) {
      works.setAll(now);
    }
  }

  void said(String text) {
    keep(text, null, null);
  }

  /// What was offered in passing can be taken here later, once. Answers what takes it.
  Runnable offered(String text, String name, Runnable action) {
    Runnable take =
        () -> {
          withdraw(text, name);
          open.set(false);
          action.run();
        };
    keep(text, null, new Notice.Offer(name, take));
    return take;
  }

  private void withdraw(String text, String name) {
    notices.replaceAll(notice -> {
      Notice.Offer offer = notice.offer();
      boolean taken = offer != null && offer.name().equals(name) && notice.text().equals(text);
      return taken ? new Notice(notice.when(), text, notice.problem(), null) : notice;
    });
  }

  void told(Problem problem) {
    keep(problem.sentence(), problem, null);
    if (!open.get()) {
      unseen.set(unseen.get() + 1);
    }
  }

  private void keep(String text, @Nullable Problem problem, Notice.@Nullable Offer offer) {
    notices.addFirst(new Notice(clock.instant(), text, problem, offer));
    if (notices.size() > KEPT) {
      notices.removeLast();
    }
  }

  public void openOrClose() {
    open.set(!open.get());
  }
}
