package app.commonplace.ui.markdown;

import java.util.List;

/// One piece of a text as it stands on the page. Lists and quotes are not blocks that hold blocks:
/// each piece knows what it lies in, so that a list of ten thousand items can be shown a few at a
/// time.
public sealed interface Block {
  Nesting nesting();

  /// A paragraph or a heading.
  ///
  /// @param level 0 for a paragraph, 1 to 6 for a heading
  record Prose(Nesting nesting, int level, RichText text) implements Block {}

  /// Code, as it was written.
  ///
  /// @param language as the fence names it, possibly empty
  record Code(Nesting nesting, String language, String text) implements Block {
    /// No language is called so.
    private static final String AS_IT_WAS = " as it was";

    /// A text that could not be read as Markdown.
    static Code asItWas(String text) {
      return new Code(Nesting.NONE, AS_IT_WAS, text);
    }

    /// Whether this is no code, but a text that stands as it was in its file.
    public boolean isAsItWas() {
      return language.equals(AS_IT_WAS);
    }
  }

  /// A table; all rows have as many cells as there are columns, and the first row is the head.
  record Table(Nesting nesting, List<Alignment> columns, List<List<RichText>> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A line across the page.
  record Rule(Nesting nesting) implements Block {}

  /// How the cells of a column stand.
  enum Alignment {
    START,
    CENTER,
    END
  }
}
