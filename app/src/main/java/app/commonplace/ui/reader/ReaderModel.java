package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
  private final FindModel find;
  private final Folds folds = new Folds();
  private final Layout layout;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable OpenEntry> opened =
      new ReadOnlyObjectWrapper<>(this, "opened", null);
  private final ReadOnlyObjectWrapper<Page> page =
      new ReadOnlyObjectWrapper<>(this, "page", Page.EMPTY);
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
    leads = new ReaderLeads(this, source, desk.jobs());
    changes = new EntryChanges(source, desk, opened::get, this::refresh);
    images = new ImagesModel(source, desk, page::get);
    layout = new Layout(folds, this::prepared, page, place, desk.jobs().latest());
    find = new FindModel(this, desk.jobs());
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

  private @Nullable Prepared prepared() {
    return prepared;
  }

  /// How the branch is laid out: which folds are open.
  public Layout layout() {
    return layout;
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
        () -> Laid.near(source, id, at, now),
        ready -> {
          show(ready, at);
          place.pointedProperty().set(pointing);
        },
        this::fail);
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
      opening.ask(
          () -> Laid.again(source, id, at, before, whole, now),
          laid -> laid.ifPresent(this::replace),
          this::failAgain);
    }
  }

  /// An entry that was removed for good while it was read is no mishap: there is nothing to read.
  private void failAgain(Problem failure) {
    if (failure.code() == ProblemCode.NOT_FOUND) {
      prepared = null;
      opened.set(null);
      page.set(Page.EMPTY);
      state.set(State.NOTHING);
    } else {
      desk.messages().problem(failure);
    }
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

  /// An answer with all the passages it goes on over.
  List<Passage> answer(Passage first) {
    return prepared == null ? List.of(first) : prepared.branches().answer(first);
  }

  /// Says a text that has a key.
  void say(String key) {
    desk.messages().say(desk.text(key));
  }
}
