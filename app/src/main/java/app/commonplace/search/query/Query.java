package app.commonplace.search.query;

import java.util.List;
import java.util.stream.Collectors;

/// What a person asks for. Immutable; [#print] gives text that parses to an equal query.
public sealed interface Query {
  /// The query as a person could have typed it.
  String print();

  /// Nothing was asked: all there is.
  record Everything() implements Query {
    @Override
    public String print() {
      return "";
    }
  }

  /// All of these. Words that stand side by side.
  record All(List<Query> parts) implements Query {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String print() {
      List<String> printed = parts.stream().map(Query::print).toList();
      var all = new StringBuilder(printed.getFirst());
      for (int i = 1; i < printed.size(); i++) {
        boolean mistakable =
            i > 1 && isConnector(printed.get(i - 1)) && !beginsWithConnector(printed.get(i));
        all.append(mistakable ? " AND " : " ").append(printed.get(i));
      }
      return all.toString();
    }

    /// A word that reads OR or AND would connect its neighbours; a connector behind it says that it
    /// is a word.
    private static boolean isConnector(String printed) {
      return printed.equals("OR") || printed.equals("AND");
    }

    private static boolean beginsWithConnector(String printed) {
      return isConnector(printed) || printed.startsWith("OR ") || printed.startsWith("AND ");
    }
  }

  /// At least one of these: `one OR two`. Binds closer than words that stand side by side.
  record Any(List<Query> parts) implements Query {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String print() {
      return parts.stream().map(Query::print).collect(Collectors.joining(" OR "));
    }
  }

  /// Without this: `-word`.
  record Not(Query part) implements Query {
    @Override
    public String print() {
      return "-" + part.print();
    }
  }

  /// This in any case: `+word`. Words alone may give way when nothing has them all.
  record Must(Query part) implements Query {
    @Override
    public String print() {
      return "+" + part.print();
    }
  }

  /// A word as typed, signs and all.
  record Word(String text) implements Query {
    @Override
    public String print() {
      return text;
    }
  }

  /// Words that begin like this: `conn*`.
  record Beginning(String text) implements Query {
    @Override
    public String print() {
      return text + "*";
    }
  }

  /// Words side by side: `"write-ahead log"`.
  record Phrase(String text) implements Query {
    @Override
    public String print() {
      return '"' + text + '"';
    }
  }

  /// Words with at most so many others between them, in any order: `"checkpoint reader"~5`.
  record Near(String text, int distance) implements Query {
    @Override
    public String print() {
      return '"' + text + "\"~" + distance;
    }
  }

  /// A field with a value: `tag:rust`. A trailing `*` in the value stands for anything.
  record Filter(Field field, String value) implements Query {
    @Override
    public String print() {
      boolean spaced = value.chars().anyMatch(c -> Lexer.isBlank((char) c));
      return field.word() + ":" + (spaced ? '"' + value + '"' : value);
    }
  }
}
