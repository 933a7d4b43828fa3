package app.commonplace.importing.parts;

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
/// @param rest the file after them
public record FrontMatter(Map<String, String> words, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\\n(.*?)\\n---[ \\t]*(\\n|\\z)", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("([\\w -]{1,40}):[ \\t]*(.*)");
  private static final Pattern ITEM = Pattern.compile("[ \\t]*-[ \\t]+(.*)");

  public FrontMatter {
    words = Map.copyOf(words);
  }

  public static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return new FrontMatter(Map.of(), text);
    }
    var words = new HashMap<String, String>();
    String last = "";
    for (String line : block.group(1).lines().toList()) {
      Matcher word = LINE.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (word.matches()) {
        last = word.group(1).strip().toLowerCase(Locale.ROOT);
        words.put(last, plain(word.group(2)));
      } else if (item.matches() && !last.isEmpty()) {
        String before = words.getOrDefault(last, "");
        words.put(
            last, before.isEmpty() ? plain(item.group(1)) : before + ", " + plain(item.group(1)));
      }
    }
    return new FrontMatter(words, text.substring(block.end()));
  }

  private static String plain(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() > 1
            && ((text.startsWith("\"") && text.endsWith("\""))
                || (text.startsWith("'") && text.endsWith("'")));
    return quoted ? text.substring(1, text.length() - 1) : text;
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
