package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.runtime.Told;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Says once on this machine how an entry is linked: when somebody has opened the same one from two
/// searches, who may want to find it from elsewhere, too. FX thread.
final class LinkHint {
  private final MachineSettingsFile settings;
  private final Desk desk;
  private final Map<EntryId, String> openedBy = new HashMap<>();

  LinkHint(MachineSettingsFile settings, Desk desk) {
    this.settings = settings;
    this.desk = desk;
  }

  /// An entry was opened from the hits of a search.
  void opened(EntryId entry, String query) {
    Told told = settings.current().window().told();
    String key = desk.keys().now(KeyAction.LINK);
    if (told.linking() || key.isEmpty() || query.isBlank()) {
      return;
    }
    String before = openedBy.putIfAbsent(entry, query.strip());
    if (before != null && !Objects.equals(before, query.strip())) {
      settings.change(set -> set.inWindow(window -> window.withTold(window.told().withLinking())));
      desk.messages().say(desk.text("linking.hint.first", key));
    }
  }
}
