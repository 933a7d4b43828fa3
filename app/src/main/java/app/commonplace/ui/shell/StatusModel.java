package app.commonplace.ui.shell;

import app.commonplace.ui.texts.Texts;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The truth line: what the library holds, what is running, what left the machine, what is safe. It
/// never says that all is well when it does not know. FX thread, but needs no window.
public final class StatusModel {
  private final Texts texts;
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper(this, "size", "");
  private final ReadOnlyStringWrapper coverage = new ReadOnlyStringWrapper(this, "coverage", "");
  private final StringProperty job = new SimpleStringProperty(this, "job", "");
  private final DoubleProperty covered = new SimpleDoubleProperty(this, "covered", -1);
  private final ReadOnlyStringWrapper sent = new ReadOnlyStringWrapper(this, "sent", "");
  private final ReadOnlyStringWrapper backup = new ReadOnlyStringWrapper(this, "backup", "");

  public StatusModel(Texts texts) {
    this.texts = texts;
    sent.set(texts.get("status.nothingSent"));
    size.set(texts.get("status.opening"));
  }

  /// @param share share of passages that can be found by meaning; negative when none was tried
  public void library(long entries, long passages, double share) {
    size.set(
        entries == 0 ? texts.get("status.empty") : texts.get("status.size", entries, passages));
    covered.set(entries == 0 ? -1 : share);
    coverage.set(coverageText(entries, share));
    backup.set(texts.get(entries == 0 ? "status.backupFirst" : "status.backupUnknown"));
  }

  private String coverageText(long entries, double share) {
    if (entries == 0) {
      return "";
    }
    return share < 0 ? texts.get("status.notEmbedded") : texts.get("status.embedded", share * 100);
  }

  public ReadOnlyStringProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty coverageProperty() {
    return coverage.getReadOnlyProperty();
  }

  /// What runs now, for example "Importing Claude, 63 %"; empty when nothing does.
  public StringProperty jobProperty() {
    return job;
  }

  public DoubleProperty coveredProperty() {
    return covered;
  }

  public ReadOnlyStringProperty sentProperty() {
    return sent.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty backupProperty() {
    return backup.getReadOnlyProperty();
  }
}
