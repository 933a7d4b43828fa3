package app.commonplace.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words to be marked in texts, each with its weight. Immutable; thread-safe.
public final class Highlights {
  /// Found characters `[start, end)`.
  ///
  /// @param term which wanted word they stand for
  public record Span(int start, int end, String term, double weight) {}

  private final Map<String, Double> terms;
  private final Map<String, Double> beginnings;

  /// @param terms whole tokens and their weights
  /// @param beginnings beginnings of tokens and their weights
  public Highlights(Map<String, Double> terms, Map<String, Double> beginnings) {
    this.terms = new HashMap<>(terms);
    this.beginnings = new HashMap<>(beginnings);
  }

  public boolean isEmpty() {
    return terms.isEmpty() && beginnings.isEmpty();
  }

  /// All found words of a text in order; they may overlap.
  public List<Span> spans(Analyzer analyzer, String text) {
    if (isEmpty()) {
      return List.of();
    }
    var spans = new ArrayList<Span>();
    for (Token token : analyzer.analyze(text)) {
      if (token.place() != Token.Place.BREAK) {
        addIfWanted(token, text, spans);
      }
    }
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return spans;
  }

  private void addIfWanted(Token token, String text, List<Span> spans) {
    Double weight = terms.get(token.term());
    if (weight != null) {
      spans.add(new Span(token.start(), token.end(), token.term(), weight));
      return;
    }
    for (Map.Entry<String, Double> beginning : beginnings.entrySet()) {
      if (token.term().startsWith(beginning.getKey())) {
        int end = endOf(beginning.getKey(), token, text);
        spans.add(new Span(token.start(), end, beginning.getKey(), beginning.getValue()));
        return;
      }
    }
  }

  /// A single character of Chinese and kin is found as the beginning of a pair: it alone is marked.
  private static int endOf(String beginning, Token token, String text) {
    int first = text.codePointAt(token.start());
    boolean joined = CharKinds.ofCodePoint(first) == CharKinds.JOINED;
    boolean single = beginning.codePointCount(0, beginning.length()) == 1;
    return joined && single ? token.start() + Character.charCount(first) : token.end();
  }
}
