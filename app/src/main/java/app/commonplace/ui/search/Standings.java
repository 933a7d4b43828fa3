package app.commonplace.ui.search;

import app.commonplace.search.Standing;
import app.commonplace.ui.shell.Desk;

/// What a person decided of a passage when answers were compared, in a word. Needs no window.
public final class Standings {
  private Standings() {}

  /// `Rejected`, `Held`, or nothing.
  public static String word(Desk desk, Standing standing) {
    return standing == Standing.NONE ? "" : desk.text("search.standing." + standing.word());
  }
}
