package app.commonplace.importing.json;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;

/// What a JSON file looks like from its beginning: enough to tell formats apart without trusting
/// names.
///
/// @param outer what the outermost value is
/// @param elements for each of the first elements (or for the outermost object, or for each of the
///   first lines of JSON Lines) the paths of keys in it, some levels deep: `mapping`,
///   `chat_messages[].sender`. The first element of a real file can be broken or odd, so look at
///   several
public record JsonShape(Outer outer, List<Set<String>> elements) {
  /// What stands outermost in a file.
  public enum Outer {
    ARRAY,
    OBJECT,
    /// A web page or other markup.
    MARKUP,
    /// No JSON at all.
    NONE
  }

  private static final int GLANCE = 4096;
  private static final int LOOKED_AT = 1 << 20;
  private static final int MOST_ELEMENTS = 8;

  public JsonShape {
    elements = List.copyOf(elements);
  }

  /// Whether any of the first elements has all of these paths.
  public boolean anyHas(String... paths) {
    List<String> wanted = List.of(paths);
    return elements.stream().anyMatch(element -> element.containsAll(wanted));
  }

  /// The same, noting which paths it was asked for and has.
  ///
  /// @param asked where they are noted
  public JsonShape noting(Collection<String> asked) {
    return new JsonShape(
        outer, elements.stream().<Set<String>>map(keys -> new NotedKeys(keys, asked)).toList());
  }

  public boolean isArray() {
    return outer == Outer.ARRAY;
  }

  public boolean isObject() {
    return outer == Outer.OBJECT;
  }

  /// Looks at the beginning of a file. Reads at most about a megabyte; closes nothing.
  public static JsonShape of(InputStream in) throws IOException {
    InputStream text = Utf8.stream(in);
    byte[] head = beginning(text, new byte[0], GLANCE);
    Outer outer = outermost(head);
    var elements = new ArrayList<Set<String>>();
    if (outer == Outer.ARRAY || outer == Outer.OBJECT) {
      collect(beginning(text, head, LOOKED_AT), elements);
    }
    return new JsonShape(outer, elements);
  }

  /// More of a file after what was read of it; damage ends it early.
  public static byte[] beginning(InputStream in, byte[] before, int size) throws IOException {
    byte[] head = Arrays.copyOf(before, size);
    int filled = before.length;
    try {
      int read = 0;
      while (read >= 0 && filled < size) {
        read = in.read(head, filled, size - filled);
        filled += Math.max(read, 0);
      }
    } catch (ZipException | EOFException _) {
      return Arrays.copyOf(head, filled);
    }
    return Arrays.copyOf(head, filled);
  }

  private static Outer outermost(byte[] head) {
    for (byte b : head) {
      if (!Signature.isSpace(b)) {
        return switch (b) {
          case '[' -> Outer.ARRAY;
          case '{' -> Outer.OBJECT;
          case '<' -> Outer.MARKUP;
          default -> Outer.NONE;
        };
      }
    }
    return Outer.NONE;
  }

  private static void collect(byte[] head, List<Set<String>> elements) throws IOException {
    var splitter = new JsonSplitter(new ByteArrayInputStream(head), SplitLimits.STANDARD, Set.of());
    for (Piece piece = splitter.next();
        piece != null && elements.size() < MOST_ELEMENTS;
        piece = splitter.next()) {
      elements.add(
          switch (piece) {
            case Piece.Element element -> KeyPaths.of(element.bytes());
            // most often only cut off by the end of what is looked at
            case Piece.Broken broken ->
                KeyPaths.of(Arrays.copyOfRange(head, (int) broken.offset(), head.length));
          });
    }
  }
}
