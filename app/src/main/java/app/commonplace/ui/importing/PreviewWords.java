package app.commonplace.ui.importing;

import app.commonplace.importing.Counts;
import app.commonplace.importing.Happening;
import app.commonplace.importing.Happening.Fate;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.Locale;

/// Says what an import would do to an entry.
record PreviewWords(Desk desk) {
  String fate(Fate fate) {
    return desk.text("preview." + fate.name().toLowerCase(Locale.ROOT));
  }

  /// What would change.
  String note(Happening happening) {
    Counts passages = happening.tally().passages();
    return switch (happening.fate()) {
      case NEW -> desk.text("preview.passages", passages.fresh());
      case UPDATED -> change(passages);
      case UNCHANGED -> desk.text("preview.nothingChanges");
      case EMPTY -> desk.text("preview.holdsNothing");
      case FAILED -> happening.reason();
    };
  }

  /// What would change, and the file that says so.
  String note(Happening happening, SourceKey source) {
    return note(happening) + " · " + source.name();
  }

  /// A row as it is read aloud.
  String spoken(PreviewRow row, String note) {
    String chosen = desk.text(row.isChosen() ? "preview.taken" : "preview.notTaken");
    return String.join(", ", chosen, row.name(), fate(row.fate()), note);
  }

  private String change(Counts passages) {
    if (passages.fresh() > 0 && passages.updated() > 0) {
      return desk.text("preview.grownAndChanged", passages.fresh(), passages.updated());
    }
    if (passages.fresh() > 0) {
      return desk.text("preview.grown", passages.fresh());
    }
    return passages.updated() > 0
        ? desk.text("preview.changed", passages.updated())
        : desk.text("preview.describedOtherwise");
  }

  static String colour(Fate fate) {
    return switch (fate) {
      case NEW -> Styles.FG_SUCCESS;
      case UPDATED -> Styles.FG_ACCENT;
      case UNCHANGED, EMPTY -> Styles.FG_MUTED;
      case FAILED -> Styles.FG_DANGER;
    };
  }
}
