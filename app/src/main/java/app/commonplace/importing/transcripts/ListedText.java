package app.commonplace.importing.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain text in which LibreChat lists what it knows of a conversation and then goes through it,
/// with `>> Name:` before each message. Brought into the shape of its Markdown. Stateless.
final class ListedText {
  private static final String HEAD = "Conversation";
  private static final String HISTORY = "History";
  private static final Pattern UNDERLINE = Pattern.compile("#{8,}\\s*");
  private static final Pattern NAME = Pattern.compile(">> (.{1,80}?):\\s*");
  private static final Pattern KNOWN = Pattern.compile("[A-Za-z_]+: .*");

  private ListedText() {}

  /// The lines as the Markdown of the same program has them; as they are when they are none of it.
  static List<String> usual(List<String> lines) {
    int history = heading(lines, HISTORY, 2);
    if (heading(lines, HEAD, 0) != 0 || history < 0) {
      return lines;
    }
    var usual = new ArrayList<String>();
    for (int i = 0; i < history; i++) {
      String line = lines.get(i);
      boolean isUnderline = UNDERLINE.matcher(line).matches();
      boolean isHeading = !isUnderline && isUnderlined(lines, i);
      if (!isUnderline) {
        usual.add(isHeading ? "# " + line : KNOWN.matcher(line).matches() ? "- " + line : line);
      }
    }
    usual.add("## History");
    for (String line : lines.subList(history + 2, lines.size())) {
      Matcher name = NAME.matcher(line);
      usual.add(name.matches() ? "**" + name.group(1) + "**" : line);
    }
    return usual;
  }

  private static int heading(List<String> lines, String name, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(name) && isUnderlined(lines, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isUnderlined(List<String> lines, int line) {
    return line + 1 < lines.size() && UNDERLINE.matcher(lines.get(line + 1)).matches();
  }
}
