package app.commonplace.cli.output;

import app.commonplace.jobs.Progress;
import java.time.Duration;
import java.util.Locale;

/// Shows how far work has come on one line of standard error that rewrites itself; shows nothing
/// where nobody watches. One thread.
public final class ProgressLine implements Progress, AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int WIDTH = 78;

  private final Terminal terminal;
  private final long startedNanos = System.nanoTime();
  private long shownNanos = startedNanos;
  private boolean isShown;

  public ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void report(long done, long total, String message) {
    long now = System.nanoTime();
    if (!terminal.isWatched() || now - shownNanos < PAUSE.toNanos()) {
      return;
    }
    shownNanos = now;
    isShown = true;
    double seconds = (now - startedNanos) / 1e9;
    terminal.err().print("\r" + fitted(text(done, total, message, seconds)));
    terminal.err().flush();
  }

  static String text(long done, long total, String message, double seconds) {
    String of = total < 0 ? "" : String.format(Locale.ROOT, " of %,d", total);
    return String.format(Locale.ROOT, "%s  %,d%s  %,.0f/s", message, done, of, done / seconds);
  }

  private static String fitted(String text) {
    String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
    return cut + " ".repeat(WIDTH - cut.length());
  }

  /// Wipes the line, so that what follows starts on a clean one.
  @Override
  public void close() {
    if (isShown) {
      terminal.err().print("\r" + " ".repeat(WIDTH) + "\r");
      terminal.err().flush();
    }
  }
}
