package app.commonplace.ui.search;

import app.commonplace.search.Standing;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// Says beside a found passage what a person decided of it when answers were compared; gone where
/// nothing was. FX thread.
public final class StandingLabel extends Label {
  private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

  private final Desk desk;

  public StandingLabel(Desk desk) {
    this.desk = desk;
    getStyleClass().add("standing");
    setMinWidth(USE_PREF_SIZE);
    show(Standing.NONE);
  }

  public void show(Standing standing) {
    setText(Standings.word(desk, standing));
    Parts.show(this, standing != Standing.NONE);
    pseudoClassStateChanged(REJECTED, standing == Standing.REJECTED);
  }
}
