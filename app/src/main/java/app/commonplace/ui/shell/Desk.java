package app.commonplace.ui.shell;

import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;

/// What every screen works with. Immutable.
///
/// @param texts the words of the window
/// @param dates times as a person reads them
/// @param jobs calls to the engine, away from the FX thread
/// @param messages short messages that belong to no one place
public record Desk(Texts texts, Dates dates, FxJobs jobs, Messages messages) {

  /// A title as it is shown: what has none is called untitled.
  public String titled(String title) {
    return title.isBlank() ? text("untitled") : title;
  }

  /// The text of a key with its values filled in.
  public String text(String key, Object... values) {
    return texts.get(key, values);
  }
}
