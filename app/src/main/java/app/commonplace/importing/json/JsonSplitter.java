package app.commonplace.importing.json;

import app.commonplace.importing.json.ValueScanner.End;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a JSON file into its elements without parsing them: those of the outermost array, or of an
/// array under one of some names in the outermost object, or else the outermost object itself, and
/// each line of JSON Lines. So the exact bytes of each conversation can be kept, a broken one costs
/// only itself, depth does not matter, and memory stays bounded.
///
/// After damage it goes on at the next place that begins like the elements before, in JSON Lines at
/// the next line. One thread.
public final class JsonSplitter implements AutoCloseable {
  private enum State {
    /// Before or between outermost values.
    OUTSIDE,
    /// Inside the array of elements.
    IN_ARRAY,
    /// Inside the outermost object, after an array of elements.
    IN_WRAPPER,
    ENDED
  }

  private static final String DAMAGED = "is damaged";

  private final InputStream in;
  private final SplitLimits limits;
  private final Set<String> arrayNames;
  private final ByteWindow window;
  private final ValueScanner scanner;
  private final Recovery recovery;
  private final LineBreaks lines;
  private State state = State.OUTSIDE;
  private boolean wrapped;
  private int entered;
  private @Nullable Piece keyed;
  private int index;
  private int elementEnd;
  private boolean incomplete;
  private boolean trailing;

  /// @param in UTF-8, UTF-16 or UTF-32; closed with this
  /// @param arrayNames keys of the outermost object whose arrays hold the elements; with a dot at
  ///   the end, keys of objects that are entered as if they were the outermost; with a star at the
  ///   end, beginnings of keys whose objects are elements
  public JsonSplitter(InputStream in, SplitLimits limits, Set<String> arrayNames)
      throws IOException {
    this.in = in;
    this.limits = limits;
    this.arrayNames = Set.copyOf(arrayNames);
    window = new ByteWindow(Utf8.stream(in), limits.element());
    scanner = new ValueScanner(window, limits.string());
    recovery = new Recovery(window);
    lines = new LineBreaks(window);
  }

  /// The next element, or null after the last.
  public @Nullable Piece next() throws IOException {
    recovery.learn();
    lines.learn();
    window.keepNothing();
    Piece piece = null;
    while (piece == null && state != State.ENDED) {
      piece =
          switch (state) {
            case OUTSIDE -> outside();
            case IN_ARRAY -> inArray();
            case IN_WRAPPER -> inObject();
            case ENDED -> null;
          };
    }
    return piece;
  }

  /// Says that the last element was not what it should be, so that a later one may have been
  /// swallowed by it: goes on at the next beginning of an element inside it, if there is one.
  public void resumeInside() throws IOException {
    recovery.forget();
    if (lines.areElements() && state == State.OUTSIDE) {
      lines.forget();
      lines.nextInsideKept(elementEnd);
    } else if (recovery.insideKept(elementEnd)) {
      state = State.IN_ARRAY;
    }
  }

  /// Whether the file ended before its outermost value did.
  public boolean isIncomplete() {
    return incomplete;
  }

  /// Whether something that is no JSON follows the outermost value.
  public boolean hasTrailingText() {
    return trailing;
  }

  /// How many bytes have been read.
  public long position() {
    return window.offsetOf(window.pos);
  }

  private @Nullable Piece outside() throws IOException {
    if (!skipSpace()) {
      incomplete |= window.isDamaged();
      state = State.ENDED;
      return null;
    }
    byte first = window.buf[window.pos];
    if (first == '[' && index == 0) {
      window.pos++;
      state = State.IN_ARRAY;
      lines.standInArray();
      return null;
    }
    if (first == '{') {
      window.keepFrom(window.pos);
      scanner.stopAtBreaks(lines.areElements());
      Piece piece = inObject();
      scanner.stopAtBreaks(false);
      return piece;
    }
    trailing = true;
    return lines.areElements() ? skipLines() : skipToNextBeginning();
  }

  private @Nullable Piece inArray() throws IOException {
    if (!skipSpaceAndCommas()) {
      return endOfFile();
    }
    byte first = window.buf[window.pos];
    if (first == ']') {
      window.pos++;
      state = wrapped ? State.IN_WRAPPER : State.OUTSIDE;
      return null;
    }
    if (first == '}' || first == ':') {
      return skipToNextBeginning();
    }
    window.keepFrom(window.pos);
    return element(window.offsetOf(window.pos), scanner.scan());
  }

  /// The outermost object: itself an element, unless it holds an array of elements.
  private @Nullable Piece inObject() throws IOException {
    boolean tooLarge = false;
    long offset = window.offsetOf(window.pos);
    window.pos += window.kept() >= 0 ? 1 : 0;
    while (skipSpaceAndCommas()) {
      if (window.buf[window.pos] == '}') {
        window.pos++;
        if (entered > 0) {
          entered--;
          continue;
        }
        return endOfObject(offset, tooLarge);
      }
      End end = keyAndValue();
      if (end == End.FULL) {
        tooLarge = true;
        window.keepNothing();
        end = scanner.resume();
      }
      if (state == State.IN_ARRAY) {
        return null;
      }
      Piece element = keyed;
      if (element != null) {
        keyed = null;
        return element;
      }
      if (end == End.FILE || end == End.BREAK) {
        break;
      }
    }
    return window.kept() < 0 ? endOfFile() : element(offset, End.FILE);
  }

  private @Nullable Piece endOfObject(long offset, boolean tooLarge) throws IOException {
    wrapped = false;
    state = State.OUTSIDE;
    if (tooLarge) {
      return leftOut(offset);
    }
    if (window.kept() < 0) {
      return null;
    }
    lines.look(window.kept(), window.pos);
    return element(offset, End.VALUE);
  }

  /// Over a key, and into its array of elements or over its value.
  private End keyAndValue() throws IOException {
    if (window.buf[window.pos] != '"') {
      return End.FILE;
    }
    boolean keeping = window.kept() >= 0;
    if (!keeping) {
      window.keepFrom(window.pos);
    }
    int intoKept = window.pos - window.kept();
    End end = scanner.scan();
    int from = window.kept() + intoKept;
    String key = new String(window.buf, from, window.pos - from, StandardCharsets.UTF_8);
    if (!keeping) {
      window.keepNothing();
    }
    boolean hasValue =
        end == End.VALUE && skipSpace() && window.buf[window.pos++] == ':' && skipSpace();
    if (!hasValue) {
      return end == End.FULL ? End.FULL : End.FILE;
    }
    String name = key.substring(1, key.length() - 1);
    byte first = window.buf[window.pos];
    if (first == '{' && arrayNames.contains(name + ".")) {
      return intoObject();
    }
    if (first == '{' && isElement(name)) {
      return keyedElement();
    }
    return first == '[' && arrayNames.contains(name) ? intoArray() : scanner.scan();
  }

  private boolean isElement(String name) {
    return arrayNames.stream()
        .anyMatch(known ->
            known.endsWith("*") && name.startsWith(known.substring(0, known.length() - 1)));
  }

  private End keyedElement() throws IOException {
    state = State.IN_WRAPPER;
    window.keepFrom(window.pos);
    keyed = element(window.offsetOf(window.pos), scanner.scan());
    return End.VALUE;
  }

  private End intoObject() {
    window.keepNothing();
    window.pos++;
    entered++;
    return End.VALUE;
  }

  private End intoArray() {
    window.keepNothing();
    window.pos++;
    wrapped = true;
    state = State.IN_ARRAY;
    lines.standInArray();
    return End.VALUE;
  }

  private Piece element(long offset, End end) throws IOException {
    return switch (end) {
      case VALUE -> complete(offset);
      case FILE, BREAK -> cutOff(offset);
      case FULL -> tooLarge(offset);
    };
  }

  private Piece complete(long offset) {
    elementEnd = window.pos;
    byte[] bytes = Arrays.copyOfRange(window.buf, window.kept(), elementEnd);
    recovery.look(bytes);
    return new Piece.Element(bytes, offset, ++index, scanner.takeCutStrings());
  }

  /// Goes on at the next line or element that what is kept has swallowed; null when there is none.
  private @Nullable Piece goOnInside(long offset) throws IOException {
    if (state == State.OUTSIDE && lines.areElements() && lines.nextInsideKept(window.limit)) {
      return new Piece.Broken(offset, ++index, DAMAGED);
    }
    return recovery.insideKept(window.limit) ? damaged(offset) : null;
  }

  private Piece cutOff(long offset) throws IOException {
    Piece damaged = goOnInside(offset);
    if (damaged != null) {
      return damaged;
    }
    endOfFile();
    return new Piece.Broken(offset, ++index, "is cut off: the file ends in the middle of it");
  }

  private Piece tooLarge(long offset) throws IOException {
    // a lost bracket makes one element of all that follow
    Piece damaged = goOnInside(offset);
    if (damaged != null) {
      return damaged;
    }
    window.keepNothing();
    if (scanner.resume() != End.VALUE) {
      endOfFile();
    }
    return leftOut(offset);
  }

  private Piece leftOut(long offset) {
    scanner.takeCutStrings();
    int megabytes = limits.element() >> 20;
    return new Piece.Broken(
        offset, ++index, "is larger than " + megabytes + " MB and was left out");
  }

  private @Nullable Piece endOfFile() {
    incomplete = true;
    state = State.ENDED;
    return null;
  }

  /// Over lines that begin as no element does, to the next that may be one.
  private @Nullable Piece skipLines() throws IOException {
    long offset = window.offsetOf(window.pos);
    while (lines.skip()) {
      if (skipSpace() && window.buf[window.pos] == '{') {
        trailing = false;
        return new Piece.Broken(offset, ++index, DAMAGED);
      }
    }
    state = State.ENDED;
    return null;
  }

  /// Over something that cannot stand here, to the next beginning of an element.
  private @Nullable Piece skipToNextBeginning() throws IOException {
    long offset = window.offsetOf(window.pos);
    if (!recovery.ahead()) {
      state = State.ENDED;
      return null;
    }
    trailing = false;
    return damaged(offset);
  }

  private Piece damaged(long offset) {
    state = State.IN_ARRAY;
    lines.standInArray();
    return new Piece.Broken(offset, ++index, DAMAGED);
  }

  private boolean skipSpace() throws IOException {
    return skip(false);
  }

  private boolean skipSpaceAndCommas() throws IOException {
    return skip(true);
  }

  private boolean skip(boolean commas) throws IOException {
    while (true) {
      while (window.pos < window.limit) {
        byte b = window.buf[window.pos];
        if (!Signature.isSpace(b) && !(commas && b == ',')) {
          return true;
        }
        window.pos++;
      }
      if (!window.fill()) {
        return false;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
