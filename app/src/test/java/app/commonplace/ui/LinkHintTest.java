package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.ui.fixture.Desks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkHintTest {
  private static final EntryId WAL = new EntryId(1);
  private static final EntryId MISO = new EntryId(2);

  @TempDir Path folder;
  private final Desks desks = new Desks();

  private MachineSettingsFile settings() {
    return new MachineSettingsFile(folder.resolve("settings.json"), Runnable::run);
  }

  @Test
  void isSaidOnceWhenAnEntryWasOpenedFromTwoSearches() {
    try (MachineSettingsFile settings = settings()) {
      var hint = new LinkHint(settings, desks.desk());
      hint.opened(WAL, "wal");
      hint.opened(MISO, "miso");
      hint.opened(WAL, "wal ");
      assertThat(desks.said()).as("the same search twice").isEmpty();
      hint.opened(WAL, "checkpoint");
      assertThat(desks.said())
          .containsExactly("L links this entry to another one, so that each leads to the other.");
      hint.opened(MISO, "soy");
      assertThat(desks.said()).hasSize(1);
    }
    try (MachineSettingsFile settings = settings()) {
      var later = new LinkHint(settings, desks.desk());
      later.opened(WAL, "wal");
      later.opened(WAL, "checkpoint");
      assertThat(desks.said()).as("after the next start").hasSize(1);
    }
  }
}
