package app.commonplace.text;

/// The signs that stand around found words in a snippet. They are private-use characters, so no
/// text of a person is taken for them.
public final class Marks {
  public static final char START = '\uE000';
  public static final char END = '\uE001';

  private Marks() {}

  /// A snippet without its marks.
  public static String strip(String marked) {
    var plain = new StringBuilder(marked.length());
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c != START && c != END) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
