package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Target;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
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
  private final Map<EntryId, PassageId> lastRead = new HashMap<>();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable OpenEntry> opened =
      new ReadOnlyObjectWrapper<>(this, "opened", null);
  private final ReadOnlyObjectWrapper<Page> page =
      new ReadOnlyObjectWrapper<>(this, "page", Page.EMPTY);
  private final IntegerProperty current = new SimpleIntegerProperty(this, "current", 0);
  private final BooleanProperty pointed = new SimpleBooleanProperty(this, "pointed", false);
  private final History<EntryId> history = new History<>();
  private @Nullable Prepared prepared;
  private CompareStarter comparing = (_, _, _, _) -> {};
  private LinkStarter linking = (_, _, _) -> {};
  private @Nullable Problem problem;

  public ReaderModel(ReaderSource source, Desk desk) {
    this.source = source;
    this.desk = desk;
    opening = desk.jobs().latest();
    seeking = desk.jobs().latest();
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

  /// The place of the current passage on the branch.
  public IntegerProperty currentProperty() {
    return current;
  }

  /// Whether the current passage is pointed out: the person came to it by a key, a link or a
  /// search, not merely by opening the entry.
  public BooleanProperty pointedProperty() {
    return pointed;
  }

  /// Words that are looked for in the entry.
  public FindModel find() {
    return find;
  }

  /// The entries that were open before and after this one.
  History<EntryId> history() {
    return history;
  }

  /// Why nothing is shown, when the state is FAILED.
  public @Nullable Problem problem() {
    return problem;
  }

  /// Opens an entry where it was left.
  public void open(EntryId id) {
    history.visit(id);
    open(id, lastRead.get(id), false);
  }

  /// Opens an entry at a passage, on a branch that runs through it, and points it out.
  public void openAt(EntryId id, PassageId at) {
    history.visit(id);
    open(id, at, true);
  }

  /// Opens the entry that was open before this one.
  public void back() {
    history.back().ifPresent(id -> open(id, lastRead.get(id), false));
  }

  /// Opens the entry that [#back] left.
  public void forward() {
    history.forward().ifPresent(id -> open(id, lastRead.get(id), false));
  }

  private void open(EntryId id, @Nullable PassageId at, boolean pointing) {
    OpenEntry shown = opened.get();
    if (shown == null || !shown.entry().id().equals(id)) {
      state.set(State.OPENING);
    }
    opening.ask(
        () -> prepare(id, at),
        ready -> {
          show(ready, at);
          pointed.set(pointing);
        },
        this::fail);
  }

  private Prepared prepareWhole(EntryId id, @Nullable PassageId at) {
    Prepared ready = prepare(id, at);
    return ready.read(ready.branches().path());
  }

  private Prepared prepare(EntryId id, @Nullable PassageId at) {
    OpenEntry found =
        source
            .open(id)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "This entry is no longer in the library.",
                    "It may have been removed for good."));
    var ready = new Prepared(found);
    if (at != null) {
      ready.branches().choose(at);
    }
    return ready.readNear(at);
  }

  private void show(Prepared ready, @Nullable PassageId at) {
    OpenEntry before = opened.get();
    if (before != null && !before.entry().id().equals(ready.opened().entry().id())) {
      folds.forgetPlaces();
    }
    prepared = ready;
    Page branch = ready.page(folds);
    int index = at == null ? 0 : Math.max(0, branch.indexOf(at));
    opened.set(ready.opened());
    current.set(index);
    page.set(branch.at(new Anchor.Top(index == 0 ? 0 : branch.firstRows()[index])));
    state.set(State.SHOWN);
    readRest(ready);
    if (ready.opened().entry().unread()) {
      change(() -> source.markRead(ready.opened().entry().id(), true));
    }
  }

  /// What is in view is shown already; the rest of a long entry follows.
  private void readRest(Prepared ready) {
    List<Passage> path = ready.branches().path();
    if (!ready.hasRead(path)) {
      opening.ask(
          () -> ready.read(path), whole -> page.set(whole.page(folds).at(new Anchor.Eye())));
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
      PassageId at = currentPassage() == null ? null : currentPassage().id();
      EntryId id = shown.entry().id();
      opening.ask(() -> prepareWhole(id, at), this::replace);
    }
  }

  private void replace(Prepared ready) {
    prepared = ready;
    opened.set(ready.opened());
    page.set(ready.page(folds).at(new Anchor.Eye()));
    go(current.get());
  }

  /// The passage the person is on; null when there is none.
  public @Nullable Passage currentPassage() {
    List<Passage> path = page.get().path();
    int at = current.get();
    return at < path.size() ? path.get(at) : null;
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
    remember();
  }

  /// The person reads here now, having scrolled.
  void scrolledTo(int at) {
    pointed.set(false);
    go(at);
  }

  private void remember() {
    OpenEntry shown = opened.get();
    Passage passage = currentPassage();
    if (shown != null && passage != null) {
      lastRead.put(shown.entry().id(), passage.id());
    }
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
    go(at);
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
      go(current.get());
    }
  }

  /// Stars the entry, or takes the star away.
  public void turnStar() {
    with(shown -> {
      boolean starred = !shown.entry().starred();
      change(() -> source.star(shown.entry().id(), starred));
    });
  }

  public void addTag(String name) {
    with(shown -> change(() -> source.tag(shown.entry().id(), name)));
  }

  /// Takes a tag off; it can be put back.
  public void removeTag(String name) {
    with(shown -> {
      EntryId id = shown.entry().id();
      change(() -> source.untag(id, name));
      desk.messages()
          .undoable(desk.text("reader.tagRemoved", name), () -> change(() -> source.tag(id, name)));
    });
  }

  /// Says who asks what a passage is to be linked to.
  public void linkBy(LinkStarter starter) {
    linking = starter;
  }

  /// Says who sets answers side by side.
  public void compareBy(CompareStarter starter) {
    comparing = starter;
  }

  /// Sets a passage beside those that could stand in its place.
  void compare(int at) {
    List<Passage> all = siblings(at);
    OpenEntry shown = opened.get();
    if (shown != null && all.size() > 1) {
      List<Passage> path = page.get().path();
      String prompt = at == 0 ? "" : path.get(at - 1).text();
      List<List<Passage>> answers = all.stream().map(this::answer).toList();
      comparing.compare(shown, prompt, answers, indexIn(all, path.get(at)));
    }
  }

  private List<Passage> answer(Passage first) {
    return prepared == null ? List.of(first) : prepared.branches().answer(first);
  }

  /// Compares at the passage the person is on, else at the first that has siblings.
  public void compareHere() {
    int here = current.get();
    int size = page.get().path().size();
    IntStream.concat(IntStream.of(here), IntStream.range(0, size))
        .filter(at -> siblings(at).size() > 1)
        .findFirst()
        .ifPresent(this::compare);
  }

  /// Links a passage of the branch.
  ///
  /// @param selected what is selected of it; empty for all of it
  void link(int at, String selected) {
    List<Passage> path = page.get().path();
    if (at < path.size()) {
      Passage passage = path.get(at);
      linking.link(
          new Target(passage.entry(), passage.id()),
          selected.isBlank() ? passage.text() : selected,
          "");
    }
  }

  /// Says a text that has a key.
  void say(String key) {
    desk.messages().say(desk.text(key));
  }

  /// Links the passage the person is on.
  public void linkCurrent(String selected) {
    link(current.get(), selected);
  }

  /// Links the passage the person is on to something that these words find.
  public void linkTo(String search) {
    Passage at = currentPassage();
    if (at != null) {
      linking.link(new Target(at.entry(), at.id()), at.text(), search);
    }
  }

  /// The address of the passage the person is on; null when there is none.
  @Nullable String address() {
    Passage at = currentPassage();
    return at == null ? null : new Target(at.entry(), at.id()).address();
  }

  /// Names of tags that begin like what was typed, for completion.
  void completeTag(String typed, Consumer<List<String>> then) {
    String start = typed.strip().toLowerCase(java.util.Locale.ROOT);
    desk.jobs()
        .run(
            () ->
                source.tagNames().stream()
                    .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains(start))
                    .limit(6)
                    .toList(),
            then);
  }

  private void with(Consumer<OpenEntry> action) {
    OpenEntry shown = opened.get();
    if (shown != null) {
      action.accept(shown);
    }
  }

  /// Changes the library, then shows what came of it.
  private void change(Runnable work) {
    desk.jobs()
        .run(
            () -> {
              work.run();
              return true;
            },
            _ -> refresh());
  }
}
