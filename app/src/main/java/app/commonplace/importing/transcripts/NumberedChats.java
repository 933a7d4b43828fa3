package app.commonplace.importing.transcripts;

import app.commonplace.importing.parts.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Markdown that numbers its questions, as one family of browser exporters writes it: below `##
/// chat-1` stands what was asked, as a quotation, then the answer, and a link to a table of
/// contents. Brought into the shape of others. Stateless.
final class NumberedChats {
  private static final Pattern CHAT = Pattern.compile("## chat-\\d{1,6}\\s*");
  private static final Pattern CONTENTS = Pattern.compile("(?i)#{1,6} table of contents\\s*");
  private static final Pattern TOP = Pattern.compile("#{1,6} \\[top]\\(#table-of-contents\\)\\s*");
  private static final Pattern RULE = Pattern.compile("_{3,}\\s*");
  private static final String QUOTE = ">";

  private NumberedChats() {}

  /// The lines with a heading for each speaker; as they are when they number nothing.
  static List<String> usual(List<String> lines) {
    Fences fences = Fences.in(lines);
    int first = next(lines, fences, 0);
    if (first == lines.size()) {
      return lines;
    }
    var usual = new ArrayList<>(before(lines.subList(0, first)));
    int chat = first;
    while (chat < lines.size()) {
      int end = next(lines, fences, chat + 1);
      add(lines.subList(chat + 1, end), usual);
      chat = end;
    }
    return usual;
  }

  private static int next(List<String> lines, Fences fences, int from) {
    int at = from;
    while (at < lines.size() && (fences.hold(at) || !CHAT.matcher(lines.get(at)).matches())) {
      at++;
    }
    return at;
  }

  /// What stands above, without the table of contents.
  private static List<String> before(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (CONTENTS.matcher(lines.get(i)).matches()) {
        return lines.subList(0, i);
      }
    }
    return lines;
  }

  private static void add(List<String> lines, List<String> usual) {
    usual.add("## User");
    int at = 0;
    while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith(QUOTE))) {
      usual.add(lines.get(at).replaceFirst("^> ?", ""));
      at++;
    }
    int end = lines.size();
    while (end > at && isEnd(lines.get(end - 1))) {
      end--;
    }
    usual.add("## Assistant");
    usual.addAll(lines.subList(at, end));
  }

  private static boolean isEnd(String line) {
    return line.isBlank() || TOP.matcher(line).matches() || RULE.matcher(line).matches();
  }
}
