package app.commonplace.ui.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the engine says, in the language of the window. The engine speaks English, to the command
/// line, into receipts and into the log; the window has a list of what it may say. What is not on
/// the list stays as it is. Immutable.
final class Told {
  private static final String LIST = "/app/commonplace/ui/i18n/engine_%s.txt";
  private static final Pattern GAP = Pattern.compile("\\{(\\d?)}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}`“\"])");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
  private static final int DEEPEST = 4;

  /// So many sentences may be one saying.
  private static final int MOST_SENTENCES = 4;

  private static final Map<Locale, Told> LISTS = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Map<String, String> whole = new HashMap<>();
  private final List<Saying> withGaps = new ArrayList<>();

  /// @param literal how much of it is fixed: the most fixed one that fits is meant
  private record Saying(Pattern english, String other, int literal) {}

  private Told(Locale locale) {
    this.locale = locale;
  }

  /// The list of a language, read when something is first told in it; an empty one where there is
  /// none.
  static Told in(Locale locale) {
    return LISTS.computeIfAbsent(locale, Told::read);
  }

  private static Told read(Locale locale) {
    var told = new Told(locale);
    try (InputStream list = Told.class.getResourceAsStream(LIST.formatted(locale.getLanguage()))) {
      if (list != null) {
        told.read(new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told;
  }

  private void read(BufferedReader lines) {
    List<String> said =
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    for (int i = 0; i + 1 < said.size(); i += 2) {
      add(said.get(i), said.get(i + 1));
    }
    withGaps.sort((one, other) -> Integer.compare(other.literal(), one.literal()));
  }

  private void add(String english, String other) {
    Matcher gap = GAP.matcher(english);
    var pattern = new StringBuilder();
    int literal = 0;
    int at = 0;
    while (gap.find()) {
      pattern.append(Pattern.quote(english.substring(at, gap.start()))).append("(.*?)");
      literal += gap.start() - at;
      at = gap.end();
    }
    if (at == 0) {
      whole.put(english, other);
    } else {
      pattern.append(Pattern.quote(english.substring(at)));
      withGaps.add(
          new Saying(
              Pattern.compile(pattern.toString(), Pattern.DOTALL),
              other,
              literal + english.length() - at));
    }
  }

  /// One or several sentences.
  String of(String english) {
    return whole.isEmpty() ? english : of(english, 0);
  }

  private String of(String english, int depth) {
    if (depth > DEEPEST) {
      return english;
    }
    return known(english, depth).orElseGet(() -> bySentences(english, depth));
  }

  private Optional<String> known(String english, int depth) {
    String same = whole.get(english);
    if (same != null) {
      return Optional.of(same);
    }
    for (Saying saying : withGaps) {
      Matcher fits = saying.english().matcher(english);
      if (fits.matches() && !spansSentences(fits)) {
        return Optional.of(filled(saying.other(), fits, depth));
      }
    }
    return Optional.empty();
  }

  /// Several sayings one after the other, each of one sentence or of some: from the left the
  /// longest that is on the list.
  private String bySentences(String english, int depth) {
    List<String> sentences = List.of(SENTENCE_END.split(english));
    if (sentences.size() < 2) {
      return english;
    }
    var told = new ArrayList<String>();
    int at = 0;
    while (at < sentences.size()) {
      int end = Math.min(sentences.size(), at + MOST_SENTENCES);
      Optional<String> saying = Optional.empty();
      while (saying.isEmpty() && end > at) {
        saying = known(String.join(" ", sentences.subList(at, end--)), depth + 1);
      }
      told.add(saying.orElse(sentences.get(at)));
      at = end + 1;
    }
    return String.join(" ", told);
  }

  /// What is filled in is at most one sentence: else a second one would be taken for a name.
  private static boolean spansSentences(Matcher fits) {
    for (int i = 1; i <= fits.groupCount(); i++) {
      if (SENTENCE_END.matcher(fits.group(i)).find()) {
        return true;
      }
    }
    return false;
  }

  private String filled(String other, Matcher fits, int depth) {
    var next = new int[] {0};
    return GAP.matcher(other)
        .replaceAll(gap -> {
          int at = gap.group(1).isEmpty() ? ++next[0] : Integer.parseInt(gap.group(1));
          return Matcher.quoteReplacement(value(fits.group(at), depth));
        });
  }

  private String value(String english, int depth) {
    return THOUSANDS.matcher(english).matches()
        ? Texts.number(locale, Long.parseLong(english.replace(",", "")))
        : of(english, depth + 1);
  }
}
