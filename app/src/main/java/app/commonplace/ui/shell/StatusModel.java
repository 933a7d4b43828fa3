package app.commonplace.ui.shell;

import app.commonplace.indexing.MeaningStatus;
import app.commonplace.library.Egress;
import app.commonplace.ui.texts.ByteSizes;
import app.commonplace.ui.texts.Texts;
import java.math.BigDecimal;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The truth line: what the library holds, what is running, what left the machine. It never says
/// that all is well when it does not know. FX thread, but needs no window.
public final class StatusModel {
  private final Texts texts;
  private @Nullable MeaningStatus meaning;
  private long entries;
  private boolean copyKnown;
  private @Nullable String copied;
  private Runnable copies = () -> {};
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper(this, "size", "");
  private final ReadOnlyStringWrapper coverage = new ReadOnlyStringWrapper(this, "coverage", "");
  private final StringProperty job = new SimpleStringProperty(this, "job", "");
  private final DoubleProperty covered = new SimpleDoubleProperty(this, "covered", -1);
  private final ReadOnlyStringWrapper copy = new ReadOnlyStringWrapper(this, "copy", "");
  private final ReadOnlyStringWrapper sent = new ReadOnlyStringWrapper(this, "sent", "");

  public StatusModel(Texts texts) {
    this.texts = texts;
    sent.set(texts.get("status.nothingSent"));
    size.set(texts.get("status.opening"));
  }

  /// What the library holds.
  public void library(long held, long passages) {
    entries = held;
    size.set(held == 0 ? texts.get("status.empty") : texts.get("status.size", held, passages));
    tellCoverage();
    tellCopy();
  }

  /// When a copy of the library was last proven, in words; null when none ever was.
  public void copied(@Nullable String when) {
    copyKnown = true;
    copied = when;
    tellCopy();
  }

  /// Says nothing before it is known, nor of an empty library.
  private void tellCopy() {
    if (copied != null) {
      copy.set(texts.get("status.copied", copied));
    } else {
      copy.set(copyKnown && entries > 0 ? texts.get("status.notCopied") : "");
    }
  }

  /// @param page leads to where copies are made
  public void copiesAt(Runnable page) {
    copies = page;
  }

  void goToCopies() {
    copies.run();
  }

  /// When a copy was last proven; empty where there is nothing to say.
  public ReadOnlyStringProperty copyProperty() {
    return copy.getReadOnlyProperty();
  }

  /// How search by meaning stands.
  public void meaning(MeaningStatus status) {
    meaning = status;
    tellCoverage();
  }

  /// What left today.
  public void sentToday(Egress.Sum today) {
    sent.set(
        today.requests() == 0
            ? texts.get("status.nothingSent")
            : texts.get(
                "status.sent",
                new ByteSizes(texts).of(today.bytes()),
                BigDecimal.valueOf(today.microDollars(), 6)));
  }

  /// Said of every library that holds something, also when all is embedded: silence could be both.
  private void tellCoverage() {
    MeaningStatus status = meaning;
    if (status == null || entries == 0) {
      covered.set(-1);
      coverage.set("");
      return;
    }
    covered.set(status.reach().covered() > 0 ? status.reach().coverage() : -1);
    coverage.set(coverageText(status));
  }

  private String coverageText(MeaningStatus status) {
    double covered = status.reach().coverage();
    double percent = covered == 1 ? 100 : Math.min(99.9, 100 * covered); // not all until all is
    return switch (status.state()) {
      case PAUSED -> texts.get("status.embeddingPaused", percent);
      case TROUBLE -> texts.get("status.embeddingStopped", percent);
      case WORKING ->
          status.perSecond() >= 1
              ? texts.get("status.embedding", percent, Math.round(status.perSecond()))
              : texts.get("status.embedded", percent);
      case UP_TO_DATE ->
          status.reach().covered() == 0
              ? texts.get("status.notEmbedded")
              : texts.get("status.embedded", percent);
    };
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
}
