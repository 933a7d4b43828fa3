package app.commonplace.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A paragraph's worth of text in several looks. Immutable.
public record RichText(List<Span> spans) {
  public static final RichText EMPTY = new RichText(List.of());

  public RichText {
    spans = joined(spans);
  }

  public static RichText plain(String text) {
    return text.isEmpty() ? EMPTY : new RichText(List.of(Span.plain(text)));
  }

  /// The text without its looks; offsets of marks and selections count in it.
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  public int length() {
    return spans.stream().mapToInt(span -> span.text().length()).sum();
  }

  /// The text between two places, in its looks.
  public RichText part(int start, int end) {
    var part = new ArrayList<Span>();
    int at = 0;
    for (Span span : spans) {
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, span.text().length());
      if (from < to) {
        part.add(new Span(span.text().substring(from, to), span.looks(), span.link()));
      }
      at += span.text().length();
    }
    return new RichText(part);
  }

  private static List<Span> joined(List<Span> spans) {
    var result = new ArrayList<Span>(spans.size());
    for (Span span : spans) {
      Span last = result.isEmpty() ? null : result.getLast();
      if (span.text().isEmpty()) {
        continue;
      }
      if (last != null
          && last.looks().equals(span.looks())
          && java.util.Objects.equals(last.link(), span.link())) {
        result.set(
            result.size() - 1, new Span(last.text() + span.text(), span.looks(), span.link()));
      } else {
        result.add(span);
      }
    }
    return List.copyOf(result);
  }
}
