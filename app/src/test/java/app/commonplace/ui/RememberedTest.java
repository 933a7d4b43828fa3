package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.runtime.ReadingStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
  @TempDir Path folder;
  private final List<Runnable> later = new ArrayList<>();
  private final SimpleObjectProperty<Integer> size = new SimpleObjectProperty<>(0);

  private MachineSettingsFile file() {
    return new MachineSettingsFile(folder.resolve("settings.json"), Runnable::run);
  }

  private void keep(MachineSettingsFile file) {
    new Remembered(file, later::add)
        .keep(
            size,
            window -> window.reading().size(),
            (window, value) -> window.with(window.reading().withSize(value)));
  }

  private static void set(MachineSettingsFile file, int size) {
    file.change(now -> now.inWindow(window -> window.with(ReadingStyle.DEFAULT.withSize(size))));
  }

  private void showAll() {
    while (!later.isEmpty()) {
      later.removeFirst().run();
    }
  }

  @Test
  void whatIsSetWhileWorkingIsThereAtTheNextStart() {
    try (MachineSettingsFile file = file()) {
      keep(file);
      assertThat(size.get()).isEqualTo(15);
      size.set(19);
    }
    try (MachineSettingsFile file = file()) {
      keep(file);
      assertThat(size.get()).isEqualTo(19);
    }
  }

  @Test
  void whatIsSetInTheSettingsIsShown() {
    try (MachineSettingsFile file = file()) {
      keep(file);
      set(file, 22);
      assertThat(size.get()).isEqualTo(15);
      showAll();
      assertThat(size.get()).isEqualTo(22);
    }
  }

  /// Of two changes made before the first was shown the second counts.
  @Test
  void aChangeThatIsShownLateDoesNotUndoTheNext() {
    try (MachineSettingsFile file = file()) {
      keep(file);
      set(file, 22);
      set(file, 13);
      showAll();
      assertThat(size.get()).isEqualTo(13);
      assertThat(file.current().window().reading().size()).isEqualTo(13);
    }
  }
}
