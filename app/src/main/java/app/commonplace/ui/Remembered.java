package app.commonplace.ui;

import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.runtime.WindowSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;

/// Keeps what a person sets while working, such as the size of the text, the same as the settings
/// of this machine, whichever of the two is changed. FX thread.
final class Remembered {
  private final MachineSettingsFile file;
  private final List<Consumer<WindowSettings>> kept = new ArrayList<>();

  /// @param fxThread where what was changed in the settings is shown
  Remembered(MachineSettingsFile file, Executor fxThread) {
    this.file = file;
    file.onChange(_ -> fxThread.execute(this::show));
  }

  /// What counts by now, not what counted when the change was told: of two changes the first may be
  /// shown after the second was made.
  private void show() {
    WindowSettings now = now();
    kept.forEach(property -> property.accept(now));
  }

  private WindowSettings now() {
    return file.current().window();
  }

  /// Keeps a property.
  ///
  /// @param of reads it from the settings
  /// @param with puts it into them
  <T> void keep(
      Property<T> property,
      Function<WindowSettings, T> of,
      BiFunction<WindowSettings, T, WindowSettings> with) {
    property.setValue(of.apply(now()));
    property.addListener((_, _, chosen) -> {
      if (!chosen.equals(of.apply(now()))) {
        file.change(set -> set.inWindow(window -> with.apply(window, chosen)));
      }
    });
    kept.add(settings -> property.setValue(of.apply(settings)));
  }
}
