package app.commonplace.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatusModelTest {
  private final StatusModel model = new StatusModel(Texts.in(Locale.ENGLISH));

  @Test
  void saysWhatItKnowsAndWhatItDoesNotKnow() {
    model.library(21_846, 758_553, -1);
    assertThat(said())
        .containsExactly(
            "21,846 entries · 758,553 passages",
            "Not embedded yet",
            "Nothing sent",
            "Backup not checked yet");
  }

  @Test
  void givesTheShareThatCanBeFoundByMeaning() {
    model.library(1, 1, 0.964);
    assertThat(said())
        .containsExactly(
            "1 entry · 1 passage", "Embedded 96.4 %", "Nothing sent", "Backup not checked yet");
  }

  @Test
  void promisesABackupAfterTheFirstImport() {
    model.library(0, 0, -1);
    assertThat(said())
        .containsExactly(
            "Empty library", "", "Nothing sent", "First backup after the first import");
  }

  private List<String> said() {
    return List.of(
        model.sizeProperty().get(),
        model.coverageProperty().get(),
        model.sentProperty().get(),
        model.backupProperty().get());
  }
}
