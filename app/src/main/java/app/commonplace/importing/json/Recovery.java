package app.commonplace.importing.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Finds where the next element begins after damage, by how the elements before it began. One
/// thread.
final class Recovery {
  private static final int LONGEST_BEGINNING = 8192;

  private final ByteWindow window;
  private @Nullable Signature signature;
  private @Nullable Signature seen;
  private int votes;

  Recovery(ByteWindow window) {
    this.window = window;
  }

  /// Looks at an element that is complete by its brackets. It counts only once it turned out to be
  /// valid, since a damaged one would teach a beginning that none of the others has.
  void look(byte[] element) {
    seen = Signature.of(element, 0, Math.min(element.length, LONGEST_BEGINNING));
  }

  /// The element looked at last was valid. The majority decides how elements begin, since a
  /// fragment of a damaged one can be valid too.
  void learn() {
    if (seen == null) {
      return;
    }
    if (signature == null || votes == 0) {
      signature = seen;
      votes = 1;
    } else {
      votes += seen.isSameAs(signature) ? 1 : -1;
    }
    seen = null;
  }

  /// The element looked at last was not valid.
  void forget() {
    seen = null;
  }

  /// Moves to the next beginning inside what is kept, up to an index; the kept element itself tells
  /// how elements begin when none came before it.
  boolean insideKept(int to) {
    int from = window.kept();
    if (from < 0) {
      return false;
    }
    Signature known = signature == null ? Signature.of(window.buf, from, to) : signature;
    return known != null && moveTo(known.find(window.buf, from + 1, to));
  }

  /// Moves over whatever stands here to the next beginning, however far; at the end of the file
  /// when there is none.
  boolean ahead() throws IOException {
    Signature known = signature;
    if (known == null) {
      return false;
    }
    boolean found = moveTo(known.find(window.buf, window.pos, window.limit));
    while (!found) {
      window.pos = Math.max(window.pos, window.limit - LONGEST_BEGINNING);
      if (!window.fill()) {
        return false;
      }
      found = moveTo(known.find(window.buf, window.pos, window.limit));
    }
    return true;
  }

  private boolean moveTo(int index) {
    if (index >= 0) {
      window.pos = index;
    }
    return index >= 0;
  }
}
