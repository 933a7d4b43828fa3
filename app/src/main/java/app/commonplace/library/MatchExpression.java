package app.commonplace.library;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What FTS5 is asked. Made of tokens only, each quoted, so that nothing in it can be taken for an
/// operator. Immutable.
public final class MatchExpression {
  private final String text;

  private MatchExpression(String text) {
    this.text = text;
  }

  /// Tokens that stand side by side in one of some columns.
  ///
  /// @param open whether the last token is only the beginning of one
  public static MatchExpression phrase(
      Collection<FullText.Column> columns, List<String> tokens, boolean open) {
    String where =
        columns.stream().map(FullText.Column::word).collect(Collectors.joining(" ", "{", "}"));
    String quoted = '"' + String.join(" ", tokens).replace("\"", "") + '"';
    return new MatchExpression(where + " : " + quoted + (open ? " *" : ""));
  }

  /// @param parts at least one
  public static MatchExpression all(List<MatchExpression> parts) {
    return joined(parts, ") AND (");
  }

  /// @param parts at least one
  public static MatchExpression any(List<MatchExpression> parts) {
    return joined(parts, ") OR (");
  }

  private static MatchExpression joined(List<MatchExpression> parts, String connector) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return new MatchExpression(
        parts.stream().map(part -> part.text).collect(Collectors.joining(connector, "(", ")")));
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
