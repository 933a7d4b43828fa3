package app.commonplace.ui.search;

import app.commonplace.search.query.Field;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// What a person searches for, in two views of one thing: the whole query as text, and in the field
/// as tokens before the words that are still being typed. FX thread, but needs no window.
public final class QueryModel {
  /// OR and AND join their neighbours, which then must stay where they stand.
  private static final Pattern CONNECTOR = Pattern.compile("(^|\\s)(OR|AND)(\\s|$)");

  private static final int NO_CARET = -1;

  private final ObservableList<QueryToken> tokens = FXCollections.observableArrayList();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper(this, "query", "");

  public QueryModel() {
    tokens.addListener((ListChangeListener<QueryToken>) _ -> join());
    text.subscribe(this::join);
  }

  /// Do not change from outside; use the methods.
  ObservableList<QueryToken> tokens() {
    return tokens;
  }

  /// The words behind the tokens, as they are typed.
  StringProperty textProperty() {
    return text;
  }

  /// Tokens and words together.
  public ReadOnlyStringProperty queryProperty() {
    return query.getReadOnlyProperty();
  }

  private void join() {
    String printed = tokens.stream().map(QueryToken::print).collect(Collectors.joining(" "));
    String words = text.get().strip();
    query.set(Stream.of(printed, words).filter(s -> !s.isEmpty()).collect(Collectors.joining(" ")));
  }

  /// Replaces everything, such as by a saved search.
  public void set(String whole) {
    tokens.clear();
    text.set(whole);
    absorbAll();
  }

  public void clear() {
    tokens.clear();
    text.set("");
  }

  /// Whether something typed is finished and would stand as a token.
  ///
  /// @param caret what it touches is still being written, as is a token that was taken apart
  boolean hasToAbsorb(int caret) {
    return !CONNECTOR.matcher(text.get()).find()
        && QueryParser.parse(text.get()).pieces().stream()
            .anyMatch(piece -> isToken(piece) && !touches(piece, caret));
  }

  /// Turns what is finished into tokens; answers where the caret stands then.
  int absorb(int caret) {
    String typed = text.get();
    if (CONNECTOR.matcher(typed).find()) {
      return caret;
    }
    var found = new ArrayList<QueryToken>();
    var rest = new StringBuilder();
    int at = 0;
    int caretAfter = caret;
    for (Parsed.Piece piece : QueryParser.parse(typed).pieces()) {
      if (isToken(piece) && !touches(piece, caret)) {
        found.add(new QueryToken(piece.query()));
        rest.append(typed, at, piece.start());
        at = Math.min(typed.length(), piece.end() + 1);
        caretAfter -= piece.end() < caret ? at - piece.start() : 0;
      }
    }
    if (!found.isEmpty()) {
      rest.append(typed.substring(at));
      text.set(rest.toString());
      found.forEach(this::add);
    }
    return caretAfter;
  }

  /// Turns everything that can be one into a token: nobody is typing.
  void absorbAll() {
    absorb(NO_CARET);
  }

  private static boolean isToken(Parsed.Piece piece) {
    return QueryToken.isToken(piece.query());
  }

  /// A phrase may yet get a distance, a value more letters: the caret must have left it.
  private static boolean touches(Parsed.Piece piece, int caret) {
    return piece.start() <= caret && caret <= piece.end();
  }

  /// Adds a token unless it stands there already.
  void add(QueryToken token) {
    if (!tokens.contains(token)) {
      tokens.add(token);
    }
  }

  void remove(QueryToken token) {
    tokens.remove(token);
  }

  /// Takes the last token apart: it becomes text before the words. Answers how long that text is,
  /// so that the caret can stand behind it; 0 when there is no token.
  int takeApartLast() {
    if (tokens.isEmpty()) {
      return 0;
    }
    String printed = tokens.removeLast().print();
    text.set(text.get().isEmpty() ? printed : printed + " " + text.get());
    return printed.length();
  }

  boolean has(Field field, String value) {
    return tokens.stream().anyMatch(token -> token.is(field, value));
  }

  /// Writes a filter into the query, or takes it out.
  void toggle(Field field, String value) {
    if (has(field, value)) {
      tokens.removeIf(token -> token.is(field, value));
    } else {
      add(QueryToken.of(field, value));
    }
  }

  /// Puts these filters in place of all that have these fields.
  void replace(List<Field> fields, List<QueryToken> with) {
    List<QueryToken> kept =
        tokens.stream().filter(token -> fields.stream().noneMatch(token::isOf)).toList();
    tokens.setAll(Stream.concat(kept.stream(), with.stream()).toList());
  }

  /// The query without one of its tokens.
  String without(QueryToken token) {
    var rest = new QueryModel();
    rest.tokens.setAll(tokens.filtered(other -> !other.equals(token)));
    rest.text.set(text.get());
    return rest.query.get();
  }
}
