package app.commonplace.ui.shell;

import org.jspecify.annotations.Nullable;

/// Something that runs for long, as the panel of activity shows it.
///
/// @param id stays the same from one look to the next
/// @param detail how far it is, in words; may be empty
/// @param share of it that is done, 0 to 1; negative when that is not known
/// @param stop how a person ends or holds it; null when it ends by itself
public record Work(String id, String name, String detail, double share, @Nullable Stop stop) {
  /// @param text of the button, as a verb
  public record Stop(String text, Runnable action) {}
}
