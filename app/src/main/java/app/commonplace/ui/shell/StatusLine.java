package app.commonplace.ui.shell;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.texts.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The line at the foot of the window. Each part leads to its own page, where there is one.
final class StatusLine extends HBox {
  /// Room for a glyph alone.
  private static final double LEAST = 24;

  private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");

  private final Texts texts;

  StatusLine(
      StatusModel model, ShellModel shell, ActivityModel activity, Texts texts, KeyBook keys) {
    this.texts = texts;
    setId("status");
    getStyleClass().add("status");
    Button size = part("status-size", Feather.DATABASE, model.sizeProperty());
    size.setOnAction(_ -> shell.go(Place.LIBRARY));
    Button job = part("status-job", Feather.LOADER, model.jobProperty());
    job.setOnAction(_ -> activity.openOrClose());
    Button coverage = part("status-coverage", Feather.LAYERS, model.coverageProperty());
    coverage.setOnAction(_ -> shell.go(Place.SETTINGS));
    Button sent = part("status-sent", Feather.SHIELD, model.sentProperty());
    sent.setOnAction(_ -> shell.go(Place.SETTINGS));
    getChildren()
        .addAll(
            size,
            coverage,
            meter(model),
            job,
            Labels.spring(),
            sent,
            copy(model),
            activity(activity),
            keyHelp(shell, keys),
            palette(shell, keys));
  }

  /// Gives way first where there is little room.
  private Button copy(StatusModel model) {
    Button copy = part("status-copy", Feather.SAVE, model.copyProperty());
    copy.setMinWidth(LEAST);
    copy.setOnAction(_ -> model.goToCopies());
    model
        .copyProperty()
        .subscribe(said -> {
          if (!said.isEmpty()) {
            Tips.set(copy, said);
          }
        });
    return copy;
  }

  private Button part(String id, Ikon glyph, ObservableValue<String> text) {
    var part = new Button();
    part.setId(id);
    part.getStyleClass().setAll("status-part");
    part.setGraphic(Icons.of(glyph, 12));
    part.setMinWidth(Region.USE_PREF_SIZE);
    part.textProperty().bind(text);
    part.visibleProperty().bind(text.map(shown -> !shown.isEmpty()));
    part.managedProperty().bind(part.visibleProperty());
    return part;
  }

  /// Problems that were told and not looked at are counted beside the bell.
  private Button activity(ActivityModel model) {
    var button = new Button();
    button.setId("status-activity");
    button.getStyleClass().setAll("status-part");
    button.setGraphic(Icons.of(Feather.BELL, 12));
    Tips.set(button, texts.get("activity.title"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> model.openOrClose());
    model
        .unseenProperty()
        .subscribe(count -> {
          int unseen = count.intValue();
          button.setText(unseen == 0 ? "" : String.valueOf(unseen));
          button.setAccessibleText(
              unseen == 0
                  ? texts.get("activity.title")
                  : texts.get("activity.titleUnseen", unseen));
          button.pseudoClassStateChanged(UNSEEN, unseen > 0);
        });
    return button;
  }

  private Meter meter(StatusModel model) {
    var meter = new Meter(64, 0);
    meter.setAccessibleText(texts.get("status.coverageMeter"));
    model.coveredProperty().subscribe(share -> meter.share(share.doubleValue()));
    meter.visibleProperty().bind(model.coveredProperty().greaterThanOrEqualTo(0));
    meter.managedProperty().bind(meter.visibleProperty());
    return meter;
  }

  private Button palette(ShellModel shell, KeyBook keys) {
    var button = new Button();
    button.textProperty().bind(keys.shown(KeyAction.PALETTE));
    button.setId("status-palette");
    button.getStyleClass().setAll("status-part");
    button.setGraphic(Icons.of(Feather.COMMAND, 12));
    button.setAccessibleText(texts.get("status.palette"));
    Tips.set(button, texts.get("status.palette"));
    opens(button, shell.paletteProperty());
    return button;
  }

  /// There is no menu of help: who looks for one with the pointer finds the keys here.
  private Button keyHelp(ShellModel shell, KeyBook keys) {
    String name = texts.get("status.keys");
    var button =
        new IconButton("status-keys", Feather.HELP_CIRCLE, name, keys.shown(KeyAction.KEYS));
    button.getStyleClass().setAll("status-part");
    button.setGraphic(Icons.of(Feather.HELP_CIRCLE, 12));
    opens(button, shell.keyHelpProperty());
    return button;
  }

  private static void opens(Button button, ReadOnlyObjectProperty<@Nullable Runnable> what) {
    button.disableProperty().bind(what.isNull());
    button.setOnAction(_ -> {
      Runnable opens = what.get();
      if (opens != null) {
        opens.run();
      }
    });
  }
}
