package app.commonplace.ui.importing;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The glyph of an import's state; a word always stands beside it.
final class PhaseIcon {
  private record Look(Feather glyph, String colour) {}

  private PhaseIcon() {}

  static FontIcon of(Account account) {
    return icon(look(account), 16);
  }

  private static Look look(Account account) {
    if (account.isRunning()) {
      return new Look(Feather.LOADER, Styles.FG_ACCENT);
    }
    if (account.has(Phase.ASKING)) {
      return new Look(Feather.HELP_CIRCLE, Styles.FG_ACCENT);
    }
    if (account.is(Phase.UNDONE)) {
      return new Look(Feather.ROTATE_CCW, Styles.FG_MUTED);
    }
    if (!account.addsUp() || account.has(Phase.FAILED)) {
      return new Look(Feather.ALERT_CIRCLE, Styles.FG_DANGER);
    }
    if (account.has(Phase.CANCELLED) || account.has(Phase.INTERRUPTED)) {
      return new Look(Feather.SLASH, Styles.FG_WARNING);
    }
    return account.has(Phase.DONE)
        ? new Look(Feather.CHECK_CIRCLE, Styles.FG_SUCCESS)
        : new Look(Feather.MINUS_CIRCLE, Styles.FG_MUTED);
  }

  static FontIcon of(SourceAccount source) {
    return icon(look(source), 14);
  }

  private static Look look(SourceAccount source) {
    return switch (source.phase()) {
      case WAITING -> new Look(Feather.CLOCK, Styles.FG_SUBTLE);
      case ASKING -> new Look(Feather.HELP_CIRCLE, Styles.FG_ACCENT);
      case READING -> new Look(Feather.LOADER, Styles.FG_ACCENT);
      case DONE ->
          source.addsUp()
              ? new Look(Feather.CHECK_CIRCLE, Styles.FG_SUCCESS)
              : new Look(Feather.ALERT_CIRCLE, Styles.FG_DANGER);
      case CANCELLED, INTERRUPTED -> new Look(Feather.SLASH, Styles.FG_WARNING);
      case FAILED -> new Look(Feather.X_CIRCLE, Styles.FG_DANGER);
      case UNDONE -> new Look(Feather.ROTATE_CCW, Styles.FG_MUTED);
      case SKIPPED -> new Look(Feather.MINUS_CIRCLE, Styles.FG_WARNING);
    };
  }

  private static FontIcon icon(Look look, int pixels) {
    return pixels == 16
        ? Icons.of(look.glyph(), look.colour())
        : Icons.of(look.glyph(), pixels, look.colour());
  }
}
