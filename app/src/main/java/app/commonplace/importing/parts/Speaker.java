package app.commonplace.importing.parts;

import app.commonplace.model.Role;
import org.jspecify.annotations.Nullable;

/// Who a file says spoke. A word that is new to this version is kept as a name, since its role can
/// only be a guess.
///
/// @param word the provider's own, empty when there is none
public record Speaker(String word) {
  public Role role() {
    return Role.ofWord(word);
  }

  /// Whether the provider calls this the system's own; what others say is there to be read.
  public boolean isSystem() {
    return word.equalsIgnoreCase("system") || word.equalsIgnoreCase("developer");
  }

  /// The name a passage goes by: what the file says, else the unknown word.
  public @Nullable String name(@Nullable String stated) {
    boolean unknown = role() == Role.SYSTEM && !isSystem() && !word.isEmpty();
    return stated == null && unknown ? word : stated;
  }
}
