package app.commonplace.ui.shell;

import app.commonplace.problems.Problem;
import app.commonplace.ui.controls.Toasts;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window's content: rail, the screen of the place with what may stand in its room, status
/// line, and over them the layers that float. Layers are part of the scene, so that pictures and
/// tests see them.
public final class Shell extends StackPane implements Messages {
  private final ShellModel model;
  private final Texts texts;
  private final KeyBook keys;
  private final Map<Place, Supplier<? extends Screen>> screens = new EnumMap<>(Place.class);
  private final BorderPane frame = new BorderPane();
  private final BorderPane shown = new BorderPane();
  private final Layers within = new Layers();
  private final Layers overlays = new Layers();
  private final Toasts toasts = new Toasts();
  private final ActivityModel activity;
  private final Steps steps = new Steps();
  private final QuestionLayer question;
  private final PaneWalk panes;
  private @Nullable EventTarget pressedOn;

  /// A shell with the usual keys.
  public Shell(ShellModel model, StatusModel status, Texts texts, Clock clock) {
    this(model, status, texts, clock, new KeyBook());
  }

  /// @param clock tells when something was said
  public Shell(ShellModel model, StatusModel status, Texts texts, Clock clock, KeyBook keys) {
    this.model = model;
    activity = new ActivityModel(clock);
    this.texts = texts;
    setId("shell");
    if (texts.isFromTheRight()) {
      setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    getStyleClass().add("shell");
    var rail = new Rail(model, texts, keys);
    var statusLine = new StatusLine(status, model, activity, texts, keys);
    var middle = new StackPane(shown, within);
    middle.setMinSize(0, 0);
    frame.setLeft(rail); // Tab goes by the order in which they are put in
    frame.setCenter(middle);
    frame.setBottom(statusLine);
    question = new QuestionLayer(texts);
    var panel = new ActivityLayer(activity, texts, new Dates(texts, clock));
    getChildren().addAll(frame, overlays, new Layers(panel), toasts, question);
    panes = new PaneWalk(rail, statusLine);
    this.keys = keys;
    keys.watch(this);
    addEventFilter(KeyEvent.KEY_PRESSED, key -> pressedOn = key.getTarget());
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    sceneProperty().subscribe(this::takeFocus);
    FocusReturn.within(this);
  }

  /// A window begins where the person works, not on the first button of the rail.
  private void takeFocus(@Nullable Scene scene) {
    Screen screen = screenOf(model.placeProperty().get());
    if (scene != null && screen != null) {
      screen.enter();
    }
  }

  /// Puts the screens in place; the first of them is shown at once.
  public void show(List<Screen> all) {
    var made = new EnumMap<Place, Supplier<Screen>>(Place.class);
    all.forEach(screen -> made.put(screen.place(), () -> screen));
    show(made);
  }

  /// Puts screens in place that are asked for when they are first shown.
  public void show(Map<Place, ? extends Supplier<? extends Screen>> all) {
    screens.putAll(all);
    model.placeProperty().subscribe(this::enter);
  }

  /// What stands over all screens, such as that this is a sample.
  public void banner(Node bar) {
    frame.setTop(bar);
  }

  /// For what takes the room of the screen: the rail and the status line stay, and lead away.
  public Layers within() {
    return within;
  }

  /// The layer for what floats over the whole window, such as a drop target.
  public Layers overlays() {
    return overlays;
  }

  /// What runs and what was said, for the panel over the status line.
  public ActivityModel activity() {
    return activity;
  }

  @Override
  public void say(String message) {
    activity.said(message);
    toasts.say(message);
  }

  @Override
  public void undoable(String message, Runnable undo, @Nullable Runnable redo) {
    did(message, undo, redo);
  }

  @Override
  public void undoableTelling(String message, Runnable undo) {
    did(message, undo, null).tellsItself();
  }

  private Step did(String message, Runnable undo, @Nullable Runnable redo) {
    activity.said(message);
    Step step = steps.did(message, undo, redo);
    step.withdrawBy(toasts.say(message, texts.get("undo"), () -> undo(step)));
    return step;
  }

  @Override
  public Optional<String> lastStep() {
    return steps.last().map(Step::name);
  }

  @Override
  public void undoLast() {
    steps.last().ifPresentOrElse(this::undo, () -> say(texts.get("undo.nothing")));
  }

  private void undo(Step step) {
    if (steps.undo(step)) {
      String said = texts.get("undo.done", step.name());
      if (step.canBeRedone()) {
        activity.said(said);
        step.withdrawBy(toasts.say(said, texts.get("redo"), this::redoLast));
      } else if (!step.isTelling()) {
        say(said);
      }
    }
  }

  private void redoLast() {
    Optional<Step> again = steps.redo();
    say(again.map(step -> texts.get("redo.done", step.name())).orElse(texts.get("redo.nothing")));
  }

  @Override
  public void offer(String message, String actionText, Runnable action) {
    toasts.say(message, actionText, activity.offered(message, actionText, action));
  }

  @Override
  public void ask(Question asked) {
    question.ask(asked);
  }

  @Override
  public void problem(Problem problem) {
    Problem told = texts.told(problem);
    activity.told(told);
    toasts.problem(told.sentence(), told.hint());
  }

  /// What has the focus where the keys of a place act, on the screen that is shown.
  public Optional<Node> target(KeyPlace place) {
    return Optional.ofNullable(screenOf(model.placeProperty().get()))
        .flatMap(screen -> screen.target(place));
  }

  private @Nullable Screen screenOf(Place place) {
    Supplier<? extends Screen> screen = screens.get(place);
    return screen == null ? null : screen.get();
  }

  private void enter(Place place) {
    Screen screen = screenOf(place);
    if (screen != null) {
      if (screen.node() instanceof Region region) {
        region.setMinSize(0, 0); // a screen is cut before it pushes the rail out of the window
      }
      shown.setCenter(screen.node());
      screen.enter();
      keepFocus(screen.node());
    }
  }

  /// The focus that was in the screen before goes into this one at once: a key pressed before the
  /// next frame would reach nobody.
  private void keepFocus(Node shown) {
    Scene scene = getScene();
    Node owner = focused();
    if (scene != null && (owner == null || !scene.equals(owner.getScene()))) {
      PaneWalk.enter(shown);
    }
  }

  /// A letter that moved the focus, such as T into the field for a tag, is not typed where it went.
  private void typed(KeyEvent key) {
    if (pressedOn != null && !pressedOn.equals(key.getTarget())) {
      key.consume();
    }
    pressedOn = null;
  }

  private void press(KeyEvent key) {
    if (key.isConsumed()) {
      return;
    }
    Screen screen = screenOf(model.placeProperty().get());
    boolean used = acts(key, screen) || goesBack(key) || offer(key, screen);
    if (used) {
      key.consume();
    }
  }

  /// What acts in every place. A field has taken its own steps back and forth before.
  private boolean acts(KeyEvent key, @Nullable Screen screen) {
    boolean typing = Keys.takesText(key.getTarget());
    KeyAction action = keys.meant(KeyPlace.EVERYWHERE, key);
    switch (action) {
      case UNDO -> {
        return !typing && done(this::undoLast);
      }
      case REDO -> {
        return !typing && done(this::redoLast);
      }
      case NEXT_PANE -> {
        return screen != null && panes.step(screen.panes(), 1, focused());
      }
      case PREVIOUS_PANE -> {
        return screen != null && panes.step(screen.panes(), -1, focused());
      }
      case null, default -> {
        return Place.of(action).filter(this::go).isPresent();
      }
    }
  }

  /// Whoever goes where they are already, as from the status line, is led into the screen.
  private boolean go(Place there) {
    boolean here = there == model.placeProperty().get();
    boolean went = model.go(there);
    Screen screen = screenOf(there);
    if (here && went && screen != null) {
      screen.enter();
    }
    return went;
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }

  /// Escape ends a visit, such as that of the reader to show a found passage.
  private boolean goesBack(KeyEvent key) {
    return key.getCode() == KeyCode.ESCAPE && model.comeBack();
  }

  private static boolean offer(KeyEvent key, @Nullable Screen screen) {
    boolean typing = Keys.isText(key) && Keys.takesText(key.getTarget());
    return screen != null && !typing && screen.press(key);
  }

  private @Nullable Node focused() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }
}
