package app.commonplace.ui.search;

import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.search.Hit;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.markdown.PlainText;
import app.commonplace.ui.markdown.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A found passage between its neighbours, read and with its words lit; made away from the FX
/// thread. Immutable.
///
/// @param hit null when there is nothing to show
record Preview(@Nullable Hit hit, Surroundings around, List<Shown> passages) {
  static final Preview NOTHING = new Preview(null, Surroundings.none(), List.of());

  /// More than a pane holds; the rest is in the reader.
  private static final int LONGEST = 12_000;

  private static final int LONGEST_NEIGHBOUR = 1_200;

  /// A passage of the preview.
  ///
  /// @param found whether it is the hit itself
  /// @param cut whether there is more of it
  record Shown(Passage passage, List<Piece> pieces, boolean found, boolean cut) {
    Shown {
      pieces = List.copyOf(pieces);
    }
  }

  /// A block, and what is lit in its text.
  record Piece(Block block, List<Mark> marks) {
    Piece {
      marks = List.copyOf(marks);
    }
  }

  Preview {
    passages = List.copyOf(passages);
  }

  static Preview of(Hit hit, Surroundings around) {
    Lit lit = Lit.by(hit.explanation());
    var shown = new ArrayList<Shown>();
    for (int i = 0; i < around.passages().size(); i++) {
      shown.add(shown(around.passages().get(i), i == around.found(), lit));
    }
    return new Preview(hit, around, shown);
  }

  private static Shown shown(Passage passage, boolean found, Lit lit) {
    String text = passage.text();
    int most = found ? LONGEST : LONGEST_NEIGHBOUR;
    boolean cut = text.length() > most;
    String read = cut ? text.substring(0, endOfWord(text, most)) : text;
    List<Block> blocks = passage.role() == Role.USER ? PlainText.parse(read) : Markdown.parse(read);
    List<Piece> pieces =
        blocks.stream().map(block -> new Piece(block, lit.marks(textOf(block)))).toList();
    return new Shown(passage, pieces, found, cut);
  }

  private static int endOfWord(String text, int most) {
    int blank = text.lastIndexOf(' ', most);
    return blank > most / 2 ? blank : most - 1;
  }

  /// The text of a block as it is shown.
  static String textOf(Block block) {
    return switch (block) {
      case Block.Prose prose -> prose.text().text();
      case Block.Code code -> code.text();
      case Block.Table table -> tableText(table);
      case Block.Rule _ -> "";
    };
  }

  private static String tableText(Block.Table table) {
    var text = new StringBuilder();
    for (List<RichText> row : table.rows()) {
      text.append(text.isEmpty() ? "" : "\n");
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : "  ·  ").append(row.get(i).text());
      }
    }
    return text.toString();
  }
}
