package app.commonplace.ui.reader;

import app.commonplace.text.Beginnings;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.rendered.RenderedText;
import app.commonplace.ui.rendered.TextSize;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A text beside the reader: a longer one shows how it begins, and the rest when it is asked for.
/// FX thread.
final class FoldedText extends VBox {
  /// About eight lines of the details.
  static final int LONG = 320;

  /// Room for long instructions; what is longer is copied whole, and stands in exports.
  private static final int MOST = 20_000;

  private final String text;
  private final Desk desk;
  private final RenderedText words;
  private final Button turn;
  private boolean open;

  FoldedText(String id, String text, Desk desk, Spans spans) {
    super(2);
    this.text = text;
    this.desk = desk;
    words = new RenderedText(TextSize.DETAIL, spans);
    turn = Buttons.of(id + "-turn", "", () -> show(!open), Styles.LINK);
    Parts.show(turn, beginning(text).length() < text.length());
    getChildren().addAll(words, turn);
    show(false);
  }

  private void show(boolean whole) {
    open = whole;
    String shown = whole ? Beginnings.of(text, MOST) : beginning(text);
    words.show(Markdown.parse(shown.length() < text.length() ? shown + " …" : shown));
    turn.setText(desk.text(whole ? "inspector.showLess" : "inspector.showAll"));
  }

  /// The first lines of a long text, ended between two words where there are words.
  static String beginning(String text) {
    if (text.length() <= LONG) {
      return text;
    }
    String start = Beginnings.of(text, LONG);
    int end = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
    return (end > LONG / 2 ? start.substring(0, end) : start).strip();
  }
}
