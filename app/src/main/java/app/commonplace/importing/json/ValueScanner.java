package app.commonplace.importing.json;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the end of one JSON value by its brackets and quotes alone, however deep or long, and cuts
/// string literals that are too long. One thread.
final class ValueScanner {
  enum End {
    /// The value is complete; `pos` stands after it.
    VALUE,
    /// The file ends in it.
    FILE,
    /// No more of it may be kept; scanning can go on without keeping.
    FULL,
    /// A string goes over the end of its line, so that something before it is broken. Told only
    /// where [#stopAtBreaks] asks for it.
    BREAK
  }

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long SLASHES = ONES * '\\';

  private final ByteWindow window;
  private final int longestString;
  private int depth;
  private boolean inString;
  private boolean stringIsCut;
  private boolean atEnd;
  private long stringStart;
  private int cutStrings;
  private boolean stopsAtBreaks;
  private boolean atBreak;

  ValueScanner(ByteWindow window, int longestString) {
    this.window = window;
    this.longestString = longestString;
  }

  /// Scans the value that begins at `pos`.
  End scan() throws IOException {
    depth = 0;
    inString = false;
    atBreak = false;
    byte first = window.buf[window.pos];
    boolean plain = first != '{' && first != '[' && first != '"';
    return plain ? scanWord() : resume();
  }

  /// Whether to stop in a string that goes over the end of its line, as none does in JSON: where
  /// each line is a value, one that was torn would else swallow all that follow.
  void stopAtBreaks(boolean stops) {
    stopsAtBreaks = stops;
  }

  /// How many strings were cut since this was last asked.
  int takeCutStrings() {
    int cuts = cutStrings;
    cutStrings = 0;
    return cuts;
  }

  /// Goes on where a scan ended with [End#FULL].
  End resume() throws IOException {
    while (true) {
      if (!inString) {
        scanStructure();
      }
      inString = inString && !scanString();
      if (atBreak) {
        return End.BREAK;
      }
      if (depth == 0 && !inString) {
        return End.VALUE;
      }
      if (atEnd && !window.fill()) {
        return window.isFull() ? End.FULL : End.FILE;
      }
    }
  }

  /// Up to the next quote, the end of the value, or the end of the window.
  private void scanStructure() {
    byte[] buf = window.buf;
    int limit = window.limit;
    int i = window.pos;
    int level = depth;
    while (i < limit) {
      byte b = buf[i++];
      if (b == '"') {
        inString = true;
        stringStart = window.offsetOf(i);
        stringIsCut = false;
        break;
      }
      // bit 5 tells round from square: [ and { differ by it, and so do ] and }
      int folded = b | 0x20;
      if (folded == '{') {
        level++;
      } else if (folded == '}' && --level <= 0) {
        level = 0;
        break;
      }
    }
    depth = level;
    window.pos = i;
    atEnd = i >= limit && !inString && level > 0;
  }

  /// Up to the closing quote or the end of the window; true after the quote.
  private boolean scanString() {
    byte[] buf = window.buf;
    int limit = window.limit;
    int from = window.pos;
    int i = quoteOrSlash(buf, from, limit);
    while (i + 1 < limit && buf[i] == '\\') {
      i = quoteOrSlash(buf, i + 2, limit);
    }
    boolean closed = i < limit && buf[i] == '"';
    atBreak = stopsAtBreaks && LineBreaks.next(buf, from, Math.min(i, limit)) >= 0;
    // a backslash that is the last byte so far waits for its partner
    window.pos = i;
    dropIfTooLong();
    window.pos += closed ? 1 : 0;
    atEnd = !closed;
    return closed;
  }

  private static int quoteOrSlash(byte[] buf, int from, int limit) {
    int i = from;
    for (; i <= limit - Long.BYTES; i += Long.BYTES) {
      long word = (long) LONGS.get(buf, i);
      long quotes = word ^ QUOTES;
      long slashes = word ^ SLASHES;
      long hits = (((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes)) & HIGHS;
      if (hits != 0) {
        return i + (Long.numberOfTrailingZeros(hits) >> 3);
      }
    }
    while (i < limit && buf[i] != '"' && buf[i] != '\\') {
      i++;
    }
    return i;
  }

  private void dropIfTooLong() {
    long length = window.offsetOf(window.pos) - stringStart;
    if (window.kept() < 0 || length <= longestString) {
      return;
    }
    int start = window.pos - (int) length;
    window.drop(StringCut.atOrBefore(window.buf, start, start + longestString));
    // the literal now counts as just as long as allowed, so that all that still comes is dropped
    stringStart = window.offsetOf(window.pos) - longestString;
    cutStrings += stringIsCut ? 0 : 1;
    stringIsCut = true;
  }

  private End scanWord() throws IOException {
    while (true) {
      byte[] buf = window.buf;
      int i = window.pos;
      while (i < window.limit && !endsWord(buf[i])) {
        i++;
      }
      window.pos = i;
      if (i < window.limit) {
        return End.VALUE;
      }
      if (!window.fill()) {
        return window.isFull() ? End.FULL : End.FILE;
      }
    }
  }

  private static boolean endsWord(byte b) {
    return b == ',' || b == ']' || b == '}' || b == '\n';
  }
}
