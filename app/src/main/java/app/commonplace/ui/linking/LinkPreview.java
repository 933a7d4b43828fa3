package app.commonplace.ui.linking;

import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.text.Beginnings;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.markdown.PlainText;
import app.commonplace.ui.rendered.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The passage that a link would lead to between its neighbours, and in it the lines that were
/// suggested. Made away from the FX thread. Immutable.
///
/// @param place of the passage on its branch, the first being 1; 0 when it is gone
/// @param of how many passages the branch has
record LinkPreview(List<Shown> passages, int place, int of) {
  static final LinkPreview NOTHING = new LinkPreview(List.of(), 0, 0);

  /// Letters of a passage that a preview shows.
  private static final int LONGEST = 6_000;

  private static final int LONGEST_NEIGHBOUR = 400;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /// A passage of the preview.
  ///
  /// @param target whether the link would lead to it
  record Shown(Passage passage, List<Piece> pieces, boolean target) {
    Shown {
      pieces = List.copyOf(pieces);
    }
  }

  /// @param lit whether it is what was suggested, not only what stands around it
  record Piece(Block block, boolean lit) {}

  LinkPreview {
    passages = List.copyOf(passages);
  }

  /// @param line what is suggested of the passage
  static LinkPreview of(LinkDoor.Around around, String line) {
    int at = around.at();
    List<Passage> path = around.path();
    if (at < 0) {
      return NOTHING;
    }
    var shown = new ArrayList<Shown>();
    if (at > 0) {
      shown.add(neighbour(path.get(at - 1)));
    }
    shown.add(target(path.get(at), line));
    if (at + 1 < path.size()) {
      shown.add(neighbour(path.get(at + 1)));
    }
    return new LinkPreview(shown, at + 1, path.size());
  }

  private static Shown neighbour(Passage passage) {
    List<Piece> pieces =
        blocks(passage, LONGEST_NEIGHBOUR).stream().map(block -> new Piece(block, false)).toList();
    return new Shown(passage, pieces, false);
  }

  private static Shown target(Passage passage, String line) {
    List<Block> blocks = blocks(passage, LONGEST);
    Set<String> wanted = pairs(line);
    List<Set<String>> written =
        blocks.stream().map(block -> pairs(Written.of(List.of(block)).text())).toList();
    List<Long> shared =
        written.stream().map(pairs -> pairs.stream().filter(wanted::contains).count()).toList();
    long most = shared.stream().mapToLong(Long::longValue).max().orElse(0);
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < blocks.size(); i++) {
      long here = shared.get(i);
      // a line may go over the end of a paragraph, or begin with a short one
      boolean much = here > 0 && (here * 2 >= most || here == written.get(i).size());
      pieces.add(
          new Piece(blocks.get(i), much || most == 0)); // of what has none of it all is meant
    }
    return new Shown(passage, pieces, true);
  }

  /// Each word with the one behind it: words alone stand in many paragraphs.
  private static Set<String> pairs(String text) {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.size() == 1) {
      return Set.copyOf(words);
    }
    var pairs = new HashSet<String>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }

  private static List<Block> blocks(Passage passage, int most) {
    String text = passage.text();
    String start = Beginnings.of(text, most);
    String shown = start.length() < text.length() ? start + " …" : text;
    return passage.role() == Role.USER ? PlainText.parse(shown) : Markdown.parse(shown);
  }
}
