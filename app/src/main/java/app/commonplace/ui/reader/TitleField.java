package app.commonplace.ui.reader;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Stands where the title of the open entry stands while a person types another one: Enter takes
/// it, Escape leaves it, and so does going elsewhere. FX thread.
final class TitleField extends TextField {
  private final Consumer<String> taken;
  private final Runnable closed;
  private @Nullable Node before;

  /// @param taken gets what was typed
  /// @param closed told when the title is to stand there again
  TitleField(String name, Consumer<String> taken, Runnable closed) {
    this.taken = taken;
    this.closed = closed;
    setId("title-field");
    getStyleClass().add("title-field");
    setAccessibleText(name);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            closed.run();
          }
        });
  }

  /// To be called when the field is in the scene.
  void begin(String title) {
    before = getScene() == null ? null : getScene().getFocusOwner();
    setText(title);
    requestFocus();
    selectAll();
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> {
        String typed = getText().strip();
        close();
        taken.accept(typed);
      }
      case ESCAPE -> close();
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// The focus goes back to where it was.
  private void close() {
    Node back = before;
    closed.run();
    if (back != null) {
      back.requestFocus();
    }
  }
}
