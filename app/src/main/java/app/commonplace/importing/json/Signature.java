package app.commonplace.importing.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How the elements of a file begin: their first two keys. After damage it finds the next element.
/// It cannot be fooled by text, since quotes inside strings are escaped.
///
/// @param first the first key with its quotes
/// @param second the second key with its quotes, or null when the first value is no plain one
@SuppressWarnings(
    "ArrayRecordComponent") // compared byte by byte against a window, never as a value
record Signature(byte[] first, byte @Nullable [] second) {
  private static final int LONGEST_VALUE = 4096;

  /// The signature of the object that begins at `start`, or null when it does not begin as one.
  static @Nullable Signature of(byte[] buf, int start, int end) {
    int key = afterSpace(buf, start + 1, end);
    int keyEnd = endOfString(buf, key, end);
    if (start >= end || buf[start] != '{' || keyEnd < 0) {
      return null;
    }
    byte[] first = Arrays.copyOfRange(buf, key, keyEnd);
    int second = secondKey(buf, keyEnd, end);
    int secondEnd = second < 0 ? -1 : endOfString(buf, second, end);
    return new Signature(first, secondEnd < 0 ? null : Arrays.copyOfRange(buf, second, secondEnd));
  }

  boolean isSameAs(Signature other) {
    return Arrays.equals(first, other.first) && Arrays.equals(second, other.second);
  }

  /// The first place after `from` where an element begins, or -1.
  int find(byte[] buf, int from, int end) {
    for (int i = from; i < end; i++) {
      if (buf[i] == '{' && followsComma(buf, i) && beginsAt(buf, i, end)) {
        return i;
      }
    }
    return -1;
  }

  private boolean beginsAt(byte[] buf, int brace, int end) {
    int key = afterSpace(buf, brace + 1, end);
    if (!matches(buf, key, end, first)) {
      return false;
    }
    byte[] wanted = second;
    if (wanted == null) {
      return true;
    }
    int next = secondKey(buf, key + first.length, end);
    return next >= 0 && matches(buf, next, end, wanted);
  }

  private static boolean matches(byte[] buf, int at, int end, byte[] wanted) {
    return at + wanted.length <= end
        && Arrays.equals(buf, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static boolean followsComma(byte[] buf, int brace) {
    int i = brace - 1;
    while (i >= 0 && isSpace(buf[i])) {
      i--;
    }
    return i >= 0 && buf[i] == ',';
  }

  /// From the end of the first key over its plain value to the second key, or -1.
  private static int secondKey(byte[] buf, int keyEnd, int end) {
    int value = afterSpace(buf, keyEnd, end);
    if (value >= end || buf[value] != ':') {
      return -1;
    }
    value = afterSpace(buf, value + 1, end);
    int comma =
        value < end && buf[value] == '"'
            ? endOfString(buf, value, end)
            : endOfWord(buf, value, end);
    comma = comma < 0 ? end : afterSpace(buf, comma, end);
    if (comma >= end || buf[comma] != ',') {
      return -1;
    }
    int key = afterSpace(buf, comma + 1, end);
    return key < end && buf[key] == '"' ? key : -1;
  }

  private static int endOfWord(byte[] buf, int from, int end) {
    int i = from;
    while (i < end && (Character.isLetterOrDigit(buf[i]) || "+-.".indexOf(buf[i]) >= 0)) {
      i++;
    }
    return i;
  }

  private static int endOfString(byte[] buf, int quote, int end) {
    if (quote >= end || buf[quote] != '"') {
      return -1;
    }
    int last = Math.min(end, quote + LONGEST_VALUE);
    for (int i = quote + 1; i < last; i++) {
      if (buf[i] == '\\') {
        i++;
      } else if (buf[i] == '"') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int afterSpace(byte[] buf, int from, int end) {
    int i = from;
    while (i < end && isSpace(buf[i])) {
      i++;
    }
    return i;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
