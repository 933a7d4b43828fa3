package app.commonplace.ui.search;

import app.commonplace.text.Marks;
import app.commonplace.ui.flow.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A snippet taken apart: its text, and where the found words stand in it.
public record Marked(String text, List<Mark> marks) {
  public Marked {
    marks = List.copyOf(marks);
  }

  // the signs of Markdown are noise in a line that shows no looks
  private static final Pattern FENCE = Pattern.compile("```\\w*");
  private static final Pattern SIGNS = Pattern.compile("`|\\*\\*|~~|(?<=^|[\\s\uE001])#{1,6} ");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])|(?<=[^\\s*])\\*(?![\\w*])");

  /// Reads a snippet as the engine gives it.
  public static Marked of(String found) {
    String snippet = EMPHASIS.matcher(plain(found)).replaceAll("");
    var text = new StringBuilder(snippet.length());
    var marks = new ArrayList<Mark>();
    int open = -1;
    for (int i = 0; i < snippet.length(); i++) {
      char c = snippet.charAt(i);
      if (c == Marks.START) {
        open = text.length();
      } else if (c == Marks.END && open >= 0) {
        marks.add(new Mark(open, text.length(), Mark.Kind.SEARCH));
        open = -1;
      } else if (c != Marks.END) {
        text.append(c);
      }
    }
    return new Marked(text.toString(), Lit.joined(marks, text.toString()));
  }

  private static String plain(String found) {
    return SIGNS.matcher(FENCE.matcher(found).replaceAll(" ")).replaceAll("");
  }

  /// The beginning of it, with an ellipsis where it was cut.
  Marked cut(int length) {
    if (length >= text.length()) {
      return this;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    var kept = new ArrayList<Mark>();
    for (Mark mark : marks) {
      if (mark.start() < end) {
        kept.add(new Mark(mark.start(), Math.min(mark.end(), end), mark.kind()));
      }
    }
    return new Marked(text.substring(0, end).stripTrailing() + "…", kept);
  }
}
