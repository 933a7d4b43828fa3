package app.commonplace.importing.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines between `---` at the top of a Markdown file, which say what it is. Only plain words
/// are read, of lists the items. Immutable.
///
/// @param words a list as its items, with commas between
/// @param items the items of those that are lists
/// @param rest the file after them
public record FrontMatter(Map<String, String> words, Map<String, List<String>> items, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\\n(.*?)\\n---[ \\t]*(\\n|\\z)", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("([\\w -]{1,40}):[ \\t]*(.*)");
  private static final Pattern ITEM = Pattern.compile("[ \\t]*-[ \\t]+(.*)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  public FrontMatter {
    words = Map.copyOf(words);
    items = Map.copyOf(items);
  }

  public static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return new FrontMatter(Map.of(), Map.of(), text);
    }
    var words = new HashMap<String, String>();
    var items = new HashMap<String, List<String>>();
    String last = "";
    for (String line : block.group(1).lines().toList()) {
      Matcher word = LINE.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (word.matches()) {
        last = word.group(1).strip().toLowerCase(Locale.ROOT);
        words.put(last, plain(word.group(2)));
      } else if (item.matches() && !last.isEmpty()) {
        items.computeIfAbsent(last, _ -> new ArrayList<>()).add(plain(item.group(1)));
        words.merge(last, plain(item.group(1)), FrontMatter::listed);
      }
    }
    return new FrontMatter(words, items, text.substring(block.end()));
  }

  private static String listed(String before, String item) {
    return before.isEmpty() ? item : before + ", " + item;
  }

  private static String plain(String value) {
    String text = value.strip();
    if (isBetween(text, "\"")) {
      return ESCAPED.matcher(text.substring(1, text.length() - 1)).replaceAll("$1");
    }
    return isBetween(text, "'") ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isBetween(String text, String quote) {
    return text.length() > 1 && text.startsWith(quote) && text.endsWith(quote);
  }

  /// The first of some words that is there.
  public @Nullable String first(String... names) {
    for (String name : List.of(names)) {
      String word = words.get(name);
      if (word != null && !word.isBlank()) {
        return word;
      }
    }
    return null;
  }
}
