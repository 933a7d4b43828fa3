package app.commonplace.ui.controls;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// A field for the name of a tag: Enter takes what was typed, or what is offered while nothing is,
/// Tab completes it, Escape leaves it, and so does going elsewhere. FX thread.
public final class TagField extends TextField {
  private final Supplier<List<String>> names;
  private final Consumer<String> taken;
  private final Consumer<Boolean> closed;
  private String offered = "";

  /// @param names of the tags there are
  /// @param taken gets what was typed, unless that is nothing
  /// @param closed told that the field is done with, and whether by a key: then the focus is to be
  ///   put somewhere
  public TagField(
      String id, Supplier<List<String>> names, Consumer<String> taken, Consumer<Boolean> closed) {
    this.names = names;
    this.taken = taken;
    this.closed = closed;
    setId(id);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            closed.accept(false);
          }
        });
  }

  /// Starts anew, with the focus.
  ///
  /// @param offer the name of a tag that may be meant; empty for none
  public void begin(String offer) {
    offered = offer;
    clear();
    requestFocus();
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> take();
      case ESCAPE -> closed.accept(true);
      case TAB -> TagNames.completed(getText(), names.get()).ifPresent(this::complete);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void take() {
    String typed = getText().isBlank() ? offered : getText();
    closed.accept(true);
    if (!typed.isBlank()) {
      taken.accept(typed);
    }
  }

  private void complete(String name) {
    setText(name);
    end();
  }
}
