package app.commonplace.ui.importing;

import app.commonplace.importing.Happening;
import app.commonplace.importing.Happening.Fate;
import app.commonplace.importing.Tally;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what an import would do to an entry.
record PreviewWords(Desk desk) {
  String fate(Fate fate) {
    return desk.text("preview." + fate.name().toLowerCase(Locale.ROOT));
  }

  /// What would change.
  String note(Happening happening) {
    return switch (happening.fate()) {
      case NEW -> desk.text("preview.passages", happening.tally().passages().fresh());
      case UPDATED -> change(happening.tally());
      case UNCHANGED -> desk.text("preview.nothingChanges");
      case EMPTY -> desk.text("preview.holdsNothing");
      case FAILED -> desk.told(happening.reason());
    };
  }

  /// What would change, and the archives that say so.
  String from(Happening happening) {
    return note(happening) + " · " + String.join(", ", happening.archives());
  }

  /// A row as it is read aloud.
  String spoken(PreviewRow row, String note) {
    String chosen = desk.text(row.isChosen() ? "preview.taken" : "preview.notTaken");
    return String.join(", ", chosen, row.name(), fate(row.fate()), note);
  }

  private String change(Tally tally) {
    var changes = new ArrayList<String>();
    add(changes, "preview.grown", tally.passages().fresh());
    add(changes, "preview.changed", tally.passages().updated());
    add(changes, "preview.files", tally.attachments().fresh() + tally.attachments().updated());
    return changes.isEmpty() ? desk.text("preview.describedOtherwise") : String.join(", ", changes);
  }

  private void add(List<String> changes, String key, long count) {
    if (count > 0) {
      changes.add(desk.text(key, count));
    }
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
