package app.commonplace.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Scanner;
import java.util.stream.Stream;

/// Finds the words that a German word is made of: `Datenbank` and `Verbindung` in
/// `Datenbankverbindung`. Every part must be known, or end as German nouns do; a wrong cut would
/// find what nobody looked for. So a word that is known as a whole, such as `Versicherung`, is made
/// of known words or of none. Asked for nearly every new word of an import, so places are bits of a
/// number and nothing is copied.
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

  /// Behind `Entwicklung` an `s` is more likely a link than a beginning.
  private static final List<String> LINKS_OF_A_NOUN = List.of("s", "");

  private static final List<String> PLURALS = List.of("", "e", "en", "n", "er", "ern", "s", "es");

  /// None is longer than the shortest part that may end so.
  private static final List<String> NOUN_ENDINGS =
      List.of("ung", "heit", "keit", "schaft", "ismus", "logie");

  /// In lower case, as it was written and without umlauts: `Häuser` is made of `Haus`, but `lowe`
  /// is no `Löwe`.
  private final String written;

  private final String word;

  /// Where the word could end and look like a noun, one bit a place.
  private final long nounEnds;

  private final List<Part> parts = new ArrayList<>();

  private GermanParts(String written, boolean allKnown) {
    this.written = written;
    word = plain(written);
    nounEnds = allKnown || isKnownAsAWhole() ? 0 : nounEnds(word);
  }

  private static WordTree read() {
    try (InputStream in = GermanParts.class.getResourceAsStream("german-parts.txt")) {
      Objects.requireNonNull(in, "the list of German words");
      return new WordTree(
          new Scanner(in, StandardCharsets.UTF_8)
              .tokens()
              .flatMap(GermanParts::spellings)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In Switzerland no word has an `ß`.
  private static Stream<String> spellings(String word) {
    return word.indexOf('ß') < 0 ? Stream.of(word) : Stream.of(word, word.replace("ß", "ss"));
  }

  /// The parts of a word, two or more, as few as there can be; none when it is no compound.
  static List<Part> of(String word) {
    return cut(word, false);
  }

  /// The parts of a part: `Straße` and `Bahn` of the `Straßenbahn` in `Straßenbahnhaltestelle`. All
  /// of them are known words.
  static List<Part> within(String part) {
    return cut(part, true);
  }

  private static List<Part> cut(String word, boolean allKnown) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    var compound = new GermanParts(lowerCase(word), allKnown);
    for (int most = 2; most <= MOST_PARTS; most++) {
      if (compound.cut(0, most, false)) {
        return List.copyOf(compound.parts);
      }
    }
    return List.of();
  }

  /// Letter by letter, so that places stay.
  private static String lowerCase(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  private static String plain(String word) {
    if (word.indexOf('ä') < 0 && word.indexOf('ö') < 0 && word.indexOf('ü') < 0) {
      return word;
    }
    return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
  }

  private boolean isKnownAsAWhole() {
    long listed = listed(0);
    for (String plural : PLURALS) {
      if ((listed >>> (word.length() - plural.length()) & 1) != 0 && word.endsWith(plural)) {
        return true;
      }
    }
    return false;
  }

  /// Where known words end that begin at a place, one bit a place.
  private long listed(int start) {
    long ends = KNOWN.ends(word, start);
    return word.equals(written) ? ends : ends | KNOWN.ends(written, start);
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
    long listed = listed(start);
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
      for (String link : (nounEnds & bit) != 0 ? LINKS_OF_A_NOUN : LINKS) {
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
