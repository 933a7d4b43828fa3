package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.SampleExports;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.shell.Notice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// An import as a step that can be taken back, through the whole window.
class ImportStepsTest extends WindowTest {
  private long entries() {
    return engine.library().read(reading -> reading.counts().entries());
  }

  private List<String> said() {
    return studio.shell().activity().notices().stream().map(Notice::text).toList();
  }

  @Test
  void takingAnImportBackByKeySaysOnceWhatCameOfIt() throws TimeoutException {
    engine = SampleLibrary.empty(folder);
    show(Clock.systemUTC(), new NoFiles());
    Path sample =
        SampleExports.copyTo(folder.resolve("samples")).stream()
            .filter(one -> one.getFileName().toString().equals("claude-export"))
            .findFirst()
            .orElseThrow();
    interact(() -> studio.imports().importFiles(List.of(sample), null));
    until(() -> !said().isEmpty());
    assertThat(entries()).isPositive();
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> said().size() > 1 && !studio.imports().busyProperty().get());
    assertThat(entries()).isZero();
    assertThat(said()).hasSize(2);
    assertThat(said().getFirst()).as("the newest first").startsWith("Import undone: ");
  }
}
