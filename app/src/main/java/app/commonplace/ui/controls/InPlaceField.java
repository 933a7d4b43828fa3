package app.commonplace.ui.controls;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Stands in the place of a line while a person types another one: Enter takes it, Escape leaves
/// it, and so does going elsewhere. FX thread.
public final class InPlaceField extends TextField {
  private final Consumer<String> taken;
  private final Runnable closed;
  private @Nullable Node before;

  /// @param id also its style class
  /// @param name what a screen reader says it is for
  /// @param taken gets what was typed
  /// @param closed told when the line is to stand there again
  public InPlaceField(String id, String name, Consumer<String> taken, Runnable closed) {
    this.taken = taken;
    this.closed = closed;
    setId(id);
    getStyleClass().add(id);
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
  public void begin(String line) {
    before = getScene() == null ? null : getScene().getFocusOwner();
    setText(line);
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
      TabStops.show(back); // it was closed by a key
    }
  }
}
