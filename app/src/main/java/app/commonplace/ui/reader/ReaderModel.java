package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Decides what the reader shows: which entry, which branch of it, which folds are open, and which
/// passage the person is on. FX thread, but needs no window.
public final class ReaderModel {
  /// What the reader is doing.
  public enum State {
    NOTHING,
    OPENING,
    SHOWN,
    FAILED
  }

  private final ReaderSource source;
  private final Desk desk;
  private final Latest opening;
  private final Latest seeking;
  private final FindModel find;
  private final Folds folds = new Folds();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable OpenEntry> opened =
      new ReadOnlyObjectWrapper<>(this, "opened", null);
  private final ReadOnlyObjectWrapper<Page> page =
      new ReadOnlyObjectWrapper<>(this, "page", Page.EMPTY);
  private final BooleanProperty brief = new SimpleBooleanProperty(this, "brief", false);
  private final BooleanProperty thinking = new SimpleBooleanProperty(this, "thinking", false);
  private final BooleanProperty tools = new SimpleBooleanProperty(this, "tools", false);
  private boolean turning;
  private final ReadingPlace place = new ReadingPlace(page::get);
  private final ReaderLeads leads;
  private final EntryChanges changes;
  private final ImagesModel images;
  private @Nullable Prepared prepared;
  private @Nullable Problem problem;

  public ReaderModel(ReaderSource source, Desk desk) {
    this.source = source;
    this.desk = desk;
    opening = desk.jobs().latest();
    seeking = desk.jobs().latest();
    leads = new ReaderLeads(this, source, desk.jobs());
    changes = new EntryChanges(source, desk, opened::get, this::refresh);
    images = new ImagesModel(source, desk, page::get);
    find = new FindModel(this, desk.jobs());
    brief.addListener((_, _, _) -> showBrief());
    thinking.addListener((_, _, open) -> open(EnumSet.of(Item.Kind.THINKING), open));
    tools.addListener(
        (_, _, open) -> open(EnumSet.of(Item.Kind.TOOL_CALL, Item.Kind.TOOL_RESULT), open));
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The entry that is shown; null before any was.
  public ReadOnlyObjectProperty<@Nullable OpenEntry> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Where the person reads.
  public ReadingPlace place() {
    return place;
  }

  /// What the person adds to the entry.
  public EntryChanges changes() {
    return changes;
  }

  /// What is done elsewhere with what is read.
  public ReaderLeads leads() {
    return leads;
  }

  /// The image that is shown large. The images of the branch, one of them large.
  public ImagesModel images() {
    return images;
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

  /// Words that are looked for in the entry.
  public FindModel find() {
    return find;
  }

  /// Why nothing is shown, when the state is FAILED.
  public @Nullable Problem problem() {
    return problem;
  }

  /// Opens an entry where it was left.
  public void open(EntryId id) {
    open(id, place.leftAt(id), false);
  }

  /// Opens an entry at a passage, on a branch that runs through it, and points it out.
  public void openAt(EntryId id, PassageId at) {
    open(id, at, true);
  }

  private void open(EntryId id, @Nullable PassageId at, boolean pointing) {
    OpenEntry shown = opened.get();
    if (shown == null || !shown.entry().id().equals(id)) {
      state.set(State.OPENING);
      folds.forgetPlaces();
    }
    Folds now = folds.copy();
    opening.ask(
        () -> Laid.out(prepare(read(id), at).readNear(at), now),
        ready -> {
          show(ready, at);
          place.pointedProperty().set(pointing);
        },
        this::fail);
  }

  /// An entry and one of its branches as rows, both made away from the FX thread.
  private record Laid(Prepared prepared, Page page, Folds folds) {
    static Laid out(Prepared prepared, Folds folds) {
      return new Laid(prepared, prepared.page(folds), folds);
    }
  }

  private OpenEntry read(EntryId id) {
    return source
        .open(id)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "This entry is no longer in the library.",
                "It may have been removed for good."));
  }

  private static Prepared prepare(OpenEntry found, @Nullable PassageId at) {
    var ready = new Prepared(found);
    if (at != null) {
      ready.branches().choose(at);
    }
    return ready;
  }

  /// The page of a branch; laid out anew when a fold was turned while it was made.
  private Page pageOf(Laid laid) {
    return laid.folds().equals(folds) ? laid.page() : laid.prepared().page(folds);
  }

  private void show(Laid laid, @Nullable PassageId at) {
    Prepared ready = laid.prepared();
    prepared = ready;
    Page branch = pageOf(laid);
    int index = at == null ? 0 : Math.max(0, branch.indexOf(at));
    opened.set(ready.opened());
    place.currentProperty().set(index);
    page.set(branch.at(new Anchor.Top(index == 0 ? 0 : branch.firstRows()[index])));
    state.set(State.SHOWN);
    readRest(ready);
    if (ready.opened().entry().unread()) {
      changes.markRead();
    }
  }

  /// What is in view is shown already; the rest of a long entry follows.
  private void readRest(Prepared ready) {
    List<Passage> path = ready.branches().path();
    if (!ready.hasRead(path)) {
      Folds now = folds.copy();
      opening.ask(
          () -> Laid.out(ready.read(path), now),
          whole -> page.set(pageOf(whole).at(new Anchor.Eye())));
    }
  }

  private void fail(Problem failure) {
    problem = failure;
    state.set(State.FAILED);
  }

  /// Reads the entry again after the library changed; the eye stays where it is.
  public void refresh() {
    OpenEntry shown = opened.get();
    if (shown != null && state.get() == State.SHOWN) {
      Passage here = place.passage();
      PassageId at = here == null ? null : here.id();
      boolean whole = prepared != null && prepared.isWhole();
      EntryId id = shown.entry().id();
      Prepared before = prepared;
      Folds now = folds.copy();
      opening.ask(() -> reread(id, at, before, whole, now), laid -> laid.ifPresent(this::replace));
    }
  }

  /// The entry as it is now; empty when it is as it was, so that a change elsewhere in the library
  /// costs the reader nothing.
  private Optional<Laid> reread(
      EntryId id, @Nullable PassageId at, @Nullable Prepared before, boolean whole, Folds now) {
    OpenEntry found = read(id);
    if (before == null || (whole && found.equals(before.opened()))) {
      return Optional.empty();
    }
    Prepared ready = prepare(found, at).keeping(before);
    return Optional.of(Laid.out(ready.read(ready.branches().path()), now));
  }

  private void replace(Laid laid) {
    prepared = laid.prepared();
    opened.set(laid.prepared().opened());
    page.set(pageOf(laid).at(new Anchor.Eye()));
    place.go(place.currentProperty().get());
  }

  /// The passages that could stand at a place of the branch, that one included.
  List<Passage> siblings(int at) {
    List<Passage> path = page.get().path();
    return prepared == null || at >= path.size()
        ? List.of()
        : prepared.branches().siblings(path.get(at).id());
  }

  /// Shows the next or the previous sibling at a place; what stands there stays at its height.
  void switchSibling(int at, int direction) {
    List<Passage> all = siblings(at);
    int next = indexIn(all, page.get().path().get(at)) + direction;
    if (prepared == null || next < 0 || next >= all.size()) {
      return;
    }
    Prepared branch = prepared;
    branch.branches().choose(all.get(next).id());
    List<Passage> path = branch.branches().path();
    opening.ask(() -> branch.read(path), _ -> showBranch(at));
  }

  private void showBranch(int at) {
    Page before = page.get();
    Page after = prepared == null ? before : prepared.page(folds);
    page.set(after.at(new Anchor.Same(after.firstRows()[at], before.firstRows()[at])));
    place.go(at);
  }

  static int indexIn(List<Passage> passages, Passage one) {
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).id().equals(one.id())) {
        return i;
      }
    }
    return -1;
  }

  /// From now on folds are open that hold what is looked for; nothing is laid out yet.
  void seek(Wanted wanted) {
    folds.seek(wanted);
  }

  /// Lays the branch out again for what is looked for, away from the FX thread, since all its texts
  /// are searched.
  void layOutSought() {
    Prepared branch = prepared;
    if (branch != null) {
      Folds now = folds.copy();
      List<Passage> path = branch.branches().path();
      seeking.ask(
          () -> branch.page(now, path),
          changed -> {
            if (branch.equals(prepared) && path.equals(page.get().path())) {
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
    if (prepared != null) {
      Page changed = prepared.page(folds);
      page.set(changed.at(new Anchor.Same(Math.max(0, changed.rowOfFold(place)), row)));
    }
  }

  void showWhole(Folds.Place place, int row) {
    folds.showWhole(place);
    relayout(row);
  }

  /// Lays the branch out again; within its passage, all rows up to `row` are the same as before.
  private void relayout(int row) {
    if (prepared != null) {
      Page changed = prepared.page(folds);
      page.set(changed.at(new Anchor.Same(changed.rowLike(row, page.get()), row)));
      place.go(place.currentProperty().get());
    }
  }

  /// An answer with all the passages it goes on over.
  List<Passage> answer(Passage first) {
    return prepared == null ? List.of(first) : prepared.branches().answer(first);
  }

  /// Folds of some kinds are open from now on, or closed.
  private void open(Set<Item.Kind> kinds, boolean wanted) {
    if (!turning) {
      folds.open(kinds, wanted);
      if (prepared != null) {
        page.set(prepared.page(folds).at(new Anchor.Eye()));
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
    Prepared branch = prepared;
    Passage here = place.passage();
    if (branch != null && here != null) {
      Page changed = branch.page(folds);
      int at = changed.nearest(here.id(), branch.branches().path());
      place.currentProperty().set(at);
      page.set(changed.at(new Anchor.Top(at == 0 ? 0 : changed.firstRows()[at])));
      place.go(at);
    }
  }

  /// Says a text that has a key.
  void say(String key) {
    desk.messages().say(desk.text(key));
  }
}
