package app.commonplace.ui;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The whole window around a library, and what its work costs on JavaFX's own thread: the time that
/// thread was computing, which does not grow when others use the machine, and the time that passed.
final class MeasuredWindow implements AutoCloseable {
  private static final Method CSS = pass("doCSSPass");
  private static final Method LAYOUT = pass("doLayoutPass");

  private final Path folder;
  private final Engine engine;
  private final Studio studio;
  private final Scene scene;

  MeasuredWindow(Path folder) {
    this.folder = folder;
    engine = SampleLibrary.filled(folder);
    FxThread.start();
    studio =
        FxThread.call(() -> {
          Fonts.load();
          var outside = new Studio.Outside(new NoFiles(), _ -> {}, Rest.none(), _ -> {});
          return new Studio(engine, Texts.in(Locale.ENGLISH), Clock.systemUTC(), outside);
        });
    scene =
        FxThread.call(() -> {
          var made = new Scene(studio.shell(), 1440, 900);
          Stylesheets.dress(made, Colours.LIGHT);
          return made;
        });
    settle();
  }

  Engine engine() {
    return engine;
  }

  Studio studio() {
    return studio;
  }

  Scene scene() {
    return scene;
  }

  /// A node of the window by its id.
  <N extends Node> N find(String id, Class<N> type) {
    return type.cast(FxThread.call(() -> scene.lookup("#" + id)));
  }

  /// Reads entries in the project's own form into the library, and shows them.
  void add(String name, String json) {
    try {
      SampleLibrary.add(engine, Files.writeString(folder.resolve(name + ".json"), json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    act(() -> studio.library().refresh());
    settle();
  }

  /// Does something on the FX thread and waits for its end.
  static void act(Runnable action) {
    FxThread.call(() -> {
      action.run();
      return true;
    });
  }

  /// Waits until nothing is awaited from the engine any more, and lays out.
  void settle() {
    for (int round = 0; round < 4; round++) {
      studio.jobs().whenIdle().join();
      act(this::pulse);
    }
  }

  /// What a pulse does but for drawing: the two passes of JavaFX itself, which look only at what
  /// changed, where `applyCss` of the root would dress the whole window again.
  void pulse() {
    try {
      CSS.invoke(scene);
      LAYOUT.invoke(scene);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JavaFX has other passes.", e);
    }
  }

  private static Method pass(String name) {
    try {
      Method pass = Scene.class.getDeclaredMethod(name);
      pass.setAccessible(true);
      return pass;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JavaFX has other passes.", e);
    }
  }

  /// Repeats a step with the pulse that follows it, and prints what it costs.
  void steps(String what, int times, Runnable step) {
    long[] work = new long[times];
    long[] passed = new long[times];
    for (int i = 0; i < times; i++) {
      int at = i;
      act(() -> {
        long began = System.nanoTime();
        long worked = Hitches.work();
        step.run();
        pulse();
        work[at] = Hitches.work() - worked;
        passed[at] = System.nanoTime() - began;
      });
    }
    print(what + ", work", work);
    print(what + ", passed", passed);
  }

  /// Does something once and prints the longest stretch that the FX thread was not free in, until
  /// all that follows is shown.
  void once(String what, Runnable action) {
    long began = System.nanoTime();
    try (var hitches = new Hitches()) {
      act(() -> {
        action.run();
        pulse();
      });
      settle();
      hitches.look();
      System.out.printf(
          Locale.ROOT,
          "%s: longest step %.1f ms of work, %.0f ms until all was shown%n",
          what,
          hitches.longest() / 1e6,
          (System.nanoTime() - began) / 1e6);
    }
  }

  static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms of %d%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        nanos.length);
  }

  @Override
  public void close() {
    settle();
    act(studio::close);
    engine.close();
  }

  /// Looks every millisecond how long the FX thread has computed since the last look: what lies
  /// between two looks is one step, in which nothing else could be drawn or heard.
  static final class Hitches implements AutoCloseable {
    private final Thread looking = Thread.ofPlatform().daemon().unstarted(this::watch);
    private volatile boolean closed;
    private long before;
    private long longest;

    Hitches() {
      act(() -> before = work());
      looking.start();
    }

    /// How long the thread that asks has computed.
    static long work() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void watch() {
      while (!closed) {
        look();
        try {
          Thread.sleep(1);
        } catch (InterruptedException _) {
          return;
        }
      }
    }

    void look() {
      act(() -> {
        long now = work();
        longest = Math.max(longest, now - before);
        before = now;
      });
    }

    long longest() {
      return FxThread.call(() -> longest);
    }

    @Override
    public void close() {
      closed = true;
      try {
        looking.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
