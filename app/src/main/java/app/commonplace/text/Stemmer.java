package app.commonplace.text;

import org.tartarus.snowball.ext.PorterStemmer;

/// Takes English endings off folded words, by Porter's rules. For one thread.
final class Stemmer {
  private static final int SHORTEST = 3;

  private final PorterStemmer porter = new PorterStemmer();
  private char[] letters = new char[64];

  /// The stem of a word; a word with anything but ASCII letters is its own stem.
  String stem(String folded) {
    int length = folded.length();
    if (length < SHORTEST || !isPlain(folded)) {
      return folded;
    }
    if (length > letters.length) {
      letters = new char[length];
    }
    folded.getChars(0, length, letters, 0);
    porter.setCurrent(letters, length);
    porter.stem();
    return porter.getCurrent();
  }

  private static boolean isPlain(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }
}
