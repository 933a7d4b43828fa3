package app.commonplace.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds letters in a name in their order. Whole words count more than their beginnings, those more
/// than letters in their midst, and letters side by side more than scattered ones. Immutable.
final class Fuzzy {
  private static final int EXACT = 1000;
  private static final int PREFIX = 600;
  private static final int WORD = 300;
  private static final int INSIDE = 200;
  private static final int INITIALS = 205;
  private static final int SCATTERED = 100;

  /// With fewer letters nearly every name would have them somewhere.
  private static final int LEAST_SCATTERED = 3;

  private final String wanted;
  private final String letters;
  private final List<String> words;
  private final List<String> single;

  /// Where a name has what was typed.
  ///
  /// @param score the higher the better
  /// @param places of the letters in the name, rising
  record Match(int score, List<Integer> places) {
    Match {
      places = List.copyOf(places);
    }
  }

  Fuzzy(String typed) {
    wanted = typed.strip().toLowerCase(Locale.ROOT);
    letters = wanted.replaceAll("\\s+", "");
    words = List.of(wanted.split("\\s+"));
    single = letters.codePoints().mapToObj(Character::toString).toList();
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /// Empty when the name does not have the letters in their order.
  Optional<Match> in(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || lower.length() != name.length()) {
      // a few letters grow when they are made small: such names are matched as they are
      lower = name;
    } else if (!hasLetters(lower)) {
      return Optional.empty(); // most of thousands of names, in no time
    }
    int at = lower.indexOf(wanted);
    if (at >= 0) {
      return Optional.of(new Match(whole(lower, at), run(at, wanted.length())));
    }
    return initials(lower).or(() -> scattered(name.length(), name));
  }

  /// Whether a name has the letters in their order, however far apart: all matches do.
  private boolean hasLetters(String name) {
    int from = 0;
    for (int i = 0; i < letters.length(); i++) {
      from = name.indexOf(letters.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }

  private int whole(String name, int at) {
    if (name.length() == wanted.length()) {
      return EXACT;
    }
    if (at == 0) {
      return PREFIX - Math.min(100, name.length());
    }
    boolean atWord = !Character.isLetterOrDigit(name.charAt(at - 1));
    return (atWord ? WORD : INSIDE) - Math.min(90, at);
  }

  private static List<Integer> run(int from, int length) {
    var places = new ArrayList<Integer>();
    for (int i = from; i < from + length; i++) {
      places.add(i);
    }
    return places;
  }

  /// Every typed word begins a word of the name, in order: `wal ch` finds `WAL checkpoints`; or
  /// every letter does: `wal` finds `Write-ahead log`.
  private Optional<Match> initials(String name) {
    return beginnings(name, words).or(() -> beginnings(name, single));
  }

  private static Optional<Match> beginnings(String name, List<String> parts) {
    var places = new ArrayList<Integer>();
    int from = 0;
    for (String part : parts) {
      int at = wordWith(name, part, from);
      if (at < 0) {
        return Optional.empty();
      }
      places.addAll(run(at, part.length()));
      from = at + part.length();
    }
    return Optional.of(new Match(INITIALS - Math.min(90, places.getFirst()), places));
  }

  private static int wordWith(String name, String part, int from) {
    for (int at = name.indexOf(part, from); at >= 0; at = name.indexOf(part, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }

  private Optional<Match> scattered(int length, String original) {
    if (letters.length() < LEAST_SCATTERED || letters.length() > length) {
      return Optional.empty();
    }
    String name = original.toLowerCase(Locale.ROOT);
    var places = new ArrayList<Integer>();
    int from = 0;
    int gaps = 0;
    for (int i = 0; i < letters.length(); i++) {
      int at = name.indexOf(letters.charAt(i), from);
      if (at < 0 || at >= length) {
        return Optional.empty();
      }
      gaps += i == 0 ? 0 : at - from;
      places.add(at);
      from = at + 1;
    }
    return gaps > 2 * letters.length()
        ? Optional.empty()
        : Optional.of(new Match(SCATTERED - gaps, places));
  }
}
