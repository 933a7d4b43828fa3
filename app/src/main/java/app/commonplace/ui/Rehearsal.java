package app.commonplace.ui;

import app.commonplace.ui.fx.FxThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Uses an open window once the way a person does, by keys, and closes it: java records meanwhile
/// what that loads, so that the first search, the first entry and each first look at a screen come
/// as soon as later ones. Any thread but JavaFX's own.
public final class Rehearsal {
  private static final Duration LOOKING = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

  /// What a step brings has been laid out and drawn by then.
  private static final Duration STEP = Duration.ofMillis(400);

  private static final List<KeyCode> SCREENS =
      List.of(KeyCode.DIGIT6, KeyCode.COMMA, KeyCode.DIGIT2);

  private Rehearsal() {}

  /// Waits for a window and uses it; gives up when none comes.
  public static void play() {
    long began = System.nanoTime();
    while (!isOpen()) {
      if (System.nanoTime() - began > LONGEST.toNanos()) {
        return;
      }
      LockSupport.parkNanos(LOOKING.toNanos());
    }
    rest();
    search("checkpoint");
    search("log wal");
    hold(KeyCode.K);
    type("set");
    press(KeyCode.ESCAPE, false);
    SCREENS.forEach(Rehearsal::hold);
    press(KeyCode.DOWN, false);
    press(KeyCode.DOWN, false);
    hold(KeyCode.F);
    type("the");
    press(KeyCode.ESCAPE, false);
    hold(KeyCode.SLASH);
    press(KeyCode.ESCAPE, false);
    hold(KeyCode.N);
    press(KeyCode.ESCAPE, false);
    act(scene -> scene.getWindow().hide());
  }

  private static void search(String words) {
    hold(KeyCode.DIGIT1);
    type(words);
    rest();
    press(KeyCode.DOWN, false);
    press(KeyCode.DOWN, false);
    press(KeyCode.ESCAPE, false);
  }

  private static boolean isOpen() {
    FxThread.start();
    return FxThread.call(() -> Window.getWindows().stream().anyMatch(Window::isShowing));
  }

  private static void hold(KeyCode key) {
    press(key, true);
  }

  private static void press(KeyCode key, boolean held) {
    act(scene -> {
      fire(scene, KeyEvent.KEY_PRESSED, "", key, held);
      fire(scene, KeyEvent.KEY_RELEASED, "", key, held);
    });
    rest();
  }

  private static void type(String words) {
    for (char letter : words.toCharArray()) {
      KeyCode key = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
      act(scene -> {
        fire(scene, KeyEvent.KEY_PRESSED, "", key == null ? KeyCode.SPACE : key, false);
        fire(scene, KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED, false);
      });
    }
    rest();
  }

  private static void fire(
      Scene scene, EventType<KeyEvent> type, String letter, KeyCode key, boolean held) {
    Node owner = scene.getFocusOwner();
    Event.fireEvent(
        owner == null ? scene.getRoot() : owner,
        new KeyEvent(type, letter, "", key, false, held && !MAC, false, held && MAC));
  }

  private static void act(Consumer<Scene> action) {
    Supplier<Boolean> done =
        () -> {
          Window.getWindows().stream()
              .filter(window -> window.getScene() != null)
              .findFirst()
              .ifPresent(window -> action.accept(window.getScene()));
          return true;
        };
    FxThread.call(done);
  }

  private static void rest() {
    LockSupport.parkNanos(STEP.toNanos());
  }
}
