package app.commonplace.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;

/// Finds the words that a German word is made of: `Datenbank` and `Verbindung` in
/// `Datenbankverbindung`. Every part must be known, or end as German nouns do; a wrong cut would
/// find what nobody looked for. Immutable; thread-safe.
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

  private static final Set<String> KNOWN = read();
  private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "e", "er");
  private static final List<String> PLURALS = List.of("", "e", "en", "n", "er", "ern", "s", "es");
  private static final List<String> NOUN_ENDINGS =
      List.of("ung", "heit", "keit", "schaft", "tion", "tat", "ismus", "logie");

  private GermanParts() {}

  private static Set<String> read() {
    var known = new HashSet<String>();
    try (InputStream in = GermanParts.class.getResourceAsStream("german-parts.txt")) {
      Objects.requireNonNull(in, "the list of German words");
      new Scanner(in, StandardCharsets.UTF_8).tokens().map(GermanParts::plain).forEach(known::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(known);
  }

  /// The parts of a word, two or more, as few as there can be; none when it is no compound.
  static List<Part> of(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    String plain = plain(word);
    for (int most = 2; most <= MOST_PARTS; most++) {
      var parts = new ArrayList<Part>();
      if (cut(plain, 0, most, false, parts)) {
        return List.copyOf(parts);
      }
    }
    return List.of();
  }

  /// Lower case without umlauts, letter by letter so that places stay.
  private static String plain(String word) {
    var plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      plain.append(
          switch (c) {
            case 'ä' -> 'a';
            case 'ö' -> 'o';
            case 'ü' -> 'u';
            default -> c;
          });
    }
    return plain.toString();
  }

  /// Cuts what begins at `start` into at most so many parts.
  ///
  /// @param known whether one of the parts before is a known word
  private static boolean cut(String word, int start, int most, boolean known, List<Part> parts) {
    if (!parts.isEmpty() && addLast(word, start, known, parts)) {
      return true;
    }
    if (most == 1) {
      return false;
    }
    int farthest = Math.min(word.length() - 3, start + LONGEST_PART);
    for (int end = farthest; end >= start + 2; end--) {
      String part = word.substring(start, end);
      boolean listed = KNOWN.contains(part);
      if (listed || endsLikeANoun(part)) {
        for (String link : LINKS) {
          if (word.startsWith(link, end)) {
            parts.add(new Part(start, end, end));
            if (cut(word, end + link.length(), most - 1, known || listed, parts)) {
              return true;
            }
            parts.removeLast();
          }
        }
      }
    }
    return false;
  }

  private static boolean addLast(String word, int start, boolean known, List<Part> parts) {
    for (String plural : PLURALS) {
      int base = word.length() - plural.length();
      if (base >= start + 3 && word.endsWith(plural)) {
        String part = word.substring(start, base);
        if (KNOWN.contains(part) || (known && endsLikeANoun(part))) {
          parts.add(new Part(start, word.length(), base));
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsLikeANoun(String part) {
    return part.length() >= SHORTEST_UNKNOWN
        && part.length() <= LONGEST_UNKNOWN
        && NOUN_ENDINGS.stream().anyMatch(part::endsWith);
  }
}
