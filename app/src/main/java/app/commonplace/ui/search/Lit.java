package app.commonplace.ui.search;

import app.commonplace.search.Explanation;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Highlights;
import app.commonplace.ui.flow.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds in any text the words that a hit was found by, so that they are lit wherever the passage
/// is shown. Immutable; thread-safe.
public final class Lit {
  /// Words that hardly counted, such as "the", stay dark.
  private static final double LEAST_SHARE = 0.2;

  private static final Analyzer ANALYZER = new Analyzer();

  private final Highlights highlights;

  private Lit(Highlights highlights) {
    this.highlights = highlights;
  }

  /// @param explanation how the hit was found; null lights nothing
  public static Lit by(@Nullable Explanation explanation) {
    Map<String, Double> words = new HashMap<>();
    Map<String, Double> beginnings = new HashMap<>();
    if (explanation != null) {
      double most =
          explanation.terms().stream().mapToDouble(Explanation.Term::score).max().orElse(0);
      explanation.terms().stream()
          .filter(term -> term.score() >= LEAST_SHARE * most)
          .forEach(term -> take(term, words, beginnings));
    }
    return new Lit(new Highlights(words, beginnings));
  }

  /// What would be lit: the same hit lights the same, however its score came about.
  static List<String> terms(@Nullable Explanation explanation) {
    return explanation == null
        ? List.of()
        : explanation.terms().stream().map(Explanation.Term::found).sorted().toList();
  }

  private static void take(
      Explanation.Term term, Map<String, Double> words, Map<String, Double> beginnings) {
    String[] tokens = term.found().split(" ");
    for (int i = 0; i < tokens.length; i++) {
      boolean open = i == tokens.length - 1 && term.text().endsWith("*");
      (open ? beginnings : words).put(tokens[i], term.score());
    }
  }

  /// The places of a text that are lit; words side by side are lit as one.
  public List<Mark> marks(String text) {
    var marks = new ArrayList<Mark>();
    for (Highlights.Span span : highlights.spans(ANALYZER, text)) {
      marks.add(new Mark(span.start(), span.end(), Mark.Kind.SEARCH));
    }
    return joined(marks, text);
  }

  /// Joins marks that overlap, or that only a blank keeps apart.
  static List<Mark> joined(List<Mark> marks, String text) {
    var joined = new ArrayList<Mark>();
    for (Mark mark : marks) {
      Mark last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && touches(last.end(), mark.start(), text)) {
        joined.set(
            joined.size() - 1,
            new Mark(last.start(), Math.max(last.end(), mark.end()), Mark.Kind.SEARCH));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }

  private static boolean touches(int end, int start, String text) {
    return start <= end || (start == end + 1 && text.charAt(end) == ' ');
  }
}
