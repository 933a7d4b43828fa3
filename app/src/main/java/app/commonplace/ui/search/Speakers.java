package app.commonplace.ui.search;

import app.commonplace.model.Role;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ModelNames;
import org.jspecify.annotations.Nullable;

/// Who said a passage, in a word or two.
public final class Speakers {
  private Speakers() {}

  /// @param model the model that answered, where that is known
  public static String word(Desk desk, Role role, @Nullable String model) {
    return role == Role.ASSISTANT && model != null && !model.isBlank()
        ? ModelNames.displayName(model)
        : desk.text("search.speaker." + role.word());
  }
}
