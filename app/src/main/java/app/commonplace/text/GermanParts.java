package app.commonplace.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Scanner;

/// Finds the words that a German word is made of: `Datenbank` and `Verbindung` in
/// `Datenbankverbindung`. Every part must be known, or end as German nouns do; a wrong cut would
/// find what nobody looked for. Asked for nearly every new word of an import, so places are bits of
/// a number and nothing is copied.
final class GermanParts {
  /// A part: characters `[start, end)` of the word without what links it to the next, and how many
  /// of them remain when the plural is taken off.
  record Part(int start, int end, int base) {}

  private static final int SHORTEST = 8;
  private static final int LONGEST = 40;
  private static final int LONGEST_PART = 18;
  private static final int MOST_PARTS = 4;
  private static final int SHORTEST_UNKNOWN = 7;

  /// A longer one is most likely made of several itself.
  private static final int LONGEST_UNKNOWN = 11;

  private static final WordTree KNOWN = read();
  private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "e", "er");
  private static final List<String> PLURALS = List.of("", "e", "en", "n", "er", "ern", "s", "es");

  /// None is longer than the shortest part that may end so.
  private static final List<String> NOUN_ENDINGS =
      List.of("ung", "heit", "keit", "schaft", "tion", "tat", "ismus", "logie");

  private final String word;

  /// Where the word could end and look like a noun, one bit a place.
  private final long nounEnds;

  private final List<Part> parts = new ArrayList<>();

  private GermanParts(String word) {
    this.word = word;
    nounEnds = nounEnds(word);
  }

  private static WordTree read() {
    try (InputStream in = GermanParts.class.getResourceAsStream("german-parts.txt")) {
      Objects.requireNonNull(in, "the list of German words");
      return new WordTree(
          new Scanner(in, StandardCharsets.UTF_8).tokens().map(GermanParts::plain).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The parts of a word, two or more, as few as there can be; none when it is no compound.
  static List<Part> of(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    var compound = new GermanParts(plain(word));
    for (int most = 2; most <= MOST_PARTS; most++) {
      if (compound.cut(0, most, false)) {
        return List.copyOf(compound.parts);
      }
    }
    return List.of();
  }

  /// Lower case without umlauts, letter by letter so that places stay.
  private static String plain(String word) {
    char[] plain = word.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      char c = Character.toLowerCase(plain[i]);
      plain[i] =
          switch (c) {
            case 'ä' -> 'a';
            case 'ö' -> 'o';
            case 'ü' -> 'u';
            default -> c;
          };
    }
    return new String(plain);
  }

  private static long nounEnds(String word) {
    long ends = 0;
    for (String ending : NOUN_ENDINGS) {
      int at = word.indexOf(ending);
      while (at >= 0) {
        ends |= 1L << (at + ending.length());
        at = word.indexOf(ending, at + 1);
      }
    }
    return ends;
  }

  /// Cuts what begins at `start` into at most so many parts.
  ///
  /// @param known whether one of the parts before is a known word
  private boolean cut(int start, int most, boolean known) {
    long listed = KNOWN.ends(word, start);
    long nouns = nounEnds & between(start + SHORTEST_UNKNOWN, start + LONGEST_UNKNOWN);
    if (!parts.isEmpty() && addLast(start, known ? listed | nouns : listed)) {
      return true;
    }
    if (most == 1) {
      return false;
    }
    int farthest = Math.min(word.length() - 3, start + LONGEST_PART);
    long ends = (listed | nouns) & between(start + 2, farthest);
    while (ends != 0) {
      long bit = Long.highestOneBit(ends);
      ends ^= bit;
      int end = Long.numberOfTrailingZeros(bit);
      boolean isKnown = known || (listed & bit) != 0;
      for (String link : LINKS) {
        if (word.startsWith(link, end)) {
          parts.add(new Part(start, end, end));
          if (cut(end + link.length(), most - 1, isKnown)) {
            return true;
          }
          parts.removeLast();
        }
      }
    }
    return false;
  }

  private boolean addLast(int start, long ends) {
    for (String plural : PLURALS) {
      int base = word.length() - plural.length();
      if (base >= start + 3 && (ends >>> base & 1) != 0 && word.endsWith(plural)) {
        parts.add(new Part(start, word.length(), base));
        return true;
      }
    }
    return false;
  }

  /// The bits of the places `[first, last]`, of 64.
  private static long between(int first, int last) {
    if (first > last || first > 63) {
      return 0;
    }
    return -1L << first & -1L >>> (63 - Math.min(last, 63));
  }
}
