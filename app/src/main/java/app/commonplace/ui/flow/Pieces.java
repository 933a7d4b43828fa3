package app.commonplace.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// Cuts text into the pieces that JavaFX can lay out. JavaFX 26.0.2 throws when a line has to be
/// broken inside a run that goes from right to left, and puts what stands beside a word on its
/// wrong side when the two come from different fonts. With a node for each word, each blank and
/// each sign neither happens; shaping and direction are worked out over the whole paragraph all the
/// same.
public final class Pieces {
  private Pieces() {}

  /// The text in one piece, or in words when any of it runs from right to left.
  public static List<String> of(String text) {
    return Direction.hasRightToLeft(text) ? words(text) : List.of(text);
  }

  /// Text nodes for the pieces of a text, all of one style.
  public static List<Text> nodes(String text, String... styles) {
    var nodes = new ArrayList<Text>();
    for (String piece : of(text)) {
      var node = new Text(piece);
      node.getStyleClass().addAll(styles);
      nodes.add(node);
    }
    return nodes;
  }

  /// The same texts with a node for each letter where they run from right to left.
  static List<Node> letters(List<Node> nodes) {
    var letters = new ArrayList<Node>();
    for (Node node : nodes) {
      if (node instanceof Text text && Direction.hasRightToLeft(text.getText())) {
        text.getText().codePoints().forEach(letter -> letters.add(letter(letter, text)));
      } else {
        letters.add(node);
      }
    }
    return letters;
  }

  private static Text letter(int codePoint, Text of) {
    var letter = new Text(Character.toString(codePoint));
    letter.getStyleClass().setAll(of.getStyleClass());
    letter.setOnMouseClicked(of.getOnMouseClicked());
    letter.setCursor(of.getCursor());
    return letter;
  }

  /// Words, runs of blanks, and runs of anything else.
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      if (i > start && sort(letter) != sort(text.codePointBefore(i))) {
        words.add(text.substring(start, i));
        start = i;
      }
      i += Character.charCount(letter);
    }
    words.add(text.substring(start));
    return words;
  }

  private enum Sort {
    WORD,
    BLANK,
    SIGN
  }

  private static Sort sort(int letter) {
    if (Character.isWhitespace(letter)) {
      return Sort.BLANK;
    }
    boolean mark =
        switch (Character.getType(letter)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
    return mark || Character.isLetter(letter) ? Sort.WORD : Sort.SIGN;
  }
}
