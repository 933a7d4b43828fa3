package app.commonplace.ui.search;

import app.commonplace.text.Marks;
import app.commonplace.ui.flow.Mark;
import java.util.ArrayList;
import java.util.List;

/// A snippet taken apart: its text, and where the found words stand in it.
record Marked(String text, List<Mark> marks) {
  Marked {
    marks = List.copyOf(marks);
  }

  static Marked of(String snippet) {
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
    return new Marked(text.toString(), marks);
  }
}
