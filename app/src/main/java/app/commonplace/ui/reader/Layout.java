package app.commonplace.ui.reader;

import app.commonplace.model.Passage;
import app.commonplace.ui.fx.Latest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// How the branch that is read is laid out: which folds are open, and whether only prompts and
/// final answers are shown. FX thread, but needs no window.
public final class Layout {
  private final Folds folds;
  private final Supplier<@Nullable Prepared> prepared;
  private final ReadOnlyObjectWrapper<Page> page;
  private final ReadingPlace place;
  private final Latest seeking;
  private final BooleanProperty brief = new SimpleBooleanProperty(this, "brief", false);
  private final BooleanProperty thinking = new SimpleBooleanProperty(this, "thinking", false);
  private final BooleanProperty tools = new SimpleBooleanProperty(this, "tools", false);
  private boolean turning;

  /// @param prepared the entry that is shown; null before any was
  /// @param seeking lays out what is looked for
  Layout(
      Folds folds,
      Supplier<@Nullable Prepared> prepared,
      ReadOnlyObjectWrapper<Page> page,
      ReadingPlace place,
      Latest seeking) {
    this.folds = folds;
    this.prepared = prepared;
    this.page = page;
    this.place = place;
    this.seeking = seeking;
    brief.addListener((_, _, _) -> showBrief());
    thinking.addListener((_, _, open) -> open(EnumSet.of(Item.Kind.THINKING), open));
    tools.addListener(
        (_, _, open) -> open(EnumSet.of(Item.Kind.TOOL_CALL, Item.Kind.TOOL_RESULT), open));
  }

  /// Whether only prompts and final answers are shown.
  public BooleanProperty briefProperty() {
    return brief;
  }

  /// Whether thinking is shown whole unless a person folds it.
  public BooleanProperty thinkingProperty() {
    return thinking;
  }

  /// Whether calls of tools and their results are.
  public BooleanProperty toolsProperty() {
    return tools;
  }

  /// From now on folds are open that hold what is looked for; nothing is laid out yet.
  void seek(Wanted wanted) {
    folds.seek(wanted);
  }

  /// Lays the branch out again for what is looked for, away from the FX thread, since all its texts
  /// are searched.
  void layOutSought() {
    Prepared branch = prepared.get();
    if (branch != null) {
      Folds now = folds.copy();
      List<Passage> path = branch.branches().path();
      seeking.ask(
          () -> branch.page(now, path),
          changed -> {
            if (branch.equals(prepared.get()) && path.equals(page.get().path())) {
              page.set(changed.at(new Anchor.Eye()));
            }
          });
    }
  }

  void turnFold(Folds.Place place, int row) {
    folds.turn(place);
    relayout(row);
  }

  /// Opens or closes all folds of a kind; the one that was turned stays where it is.
  void turnFolds(Item.Kind kind, Folds.Place place, int row) {
    folds.turnAll(kind);
    turning = true;
    thinking.set(folds.isOpen(Item.Kind.THINKING));
    tools.set(folds.isOpen(Item.Kind.TOOL_CALL) && folds.isOpen(Item.Kind.TOOL_RESULT));
    turning = false;
    Prepared branch = prepared.get();
    if (branch != null) {
      Page changed = branch.page(folds);
      page.set(changed.at(new Anchor.Same(Math.max(0, changed.rowOfFold(place)), row)));
    }
  }

  void showWhole(Folds.Place place, int row) {
    folds.showWhole(place);
    relayout(row);
  }

  /// Lays the branch out again; within its passage, all rows up to `row` are the same as before.
  private void relayout(int row) {
    Prepared branch = prepared.get();
    if (branch != null) {
      Page changed = branch.page(folds);
      page.set(changed.at(new Anchor.Same(changed.rowLike(row, page.get()), row)));
      place.go(place.currentProperty().get());
    }
  }

  /// Folds of some kinds are open from now on, or closed.
  private void open(Set<Item.Kind> kinds, boolean wanted) {
    if (!turning) {
      folds.open(kinds, wanted);
      Prepared branch = prepared.get();
      if (branch != null) {
        page.set(branch.page(folds).at(new Anchor.Eye()));
      }
    }
  }

  /// Shows only prompts and final answers, or everything again.
  void turnBrief() {
    brief.set(!brief.get());
  }

  /// The person stays where they are.
  private void showBrief() {
    folds.turnBrief();
    Prepared branch = prepared.get();
    Passage here = place.passage();
    if (branch != null && here != null) {
      Page changed = branch.page(folds);
      int at = changed.nearest(here.id(), branch.branches().path());
      place.currentProperty().set(at);
      page.set(changed.at(new Anchor.Top(at == 0 ? 0 : changed.firstRows()[at])));
      place.go(at);
    }
  }
}
