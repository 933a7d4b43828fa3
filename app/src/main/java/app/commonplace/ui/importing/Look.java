package app.commonplace.ui.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What something dropped is, as far as a quick look can tell.
///
/// @param bytes its size on disk, negative when the look was too short to tell
/// @param files how many files it is
public record Look(Kind kind, long bytes, int files) {

  /// What kind of thing it is.
  public sealed interface Kind {}

  /// An export of a provider.
  ///
  /// @param last when one of the same provider was imported before
  public record Export(String provider, @Nullable Instant last) implements Kind {}

  /// Several exports in one folder.
  public record Exports(int count) implements Kind {}

  /// Nothing this version can read.
  public record Unknown() implements Kind {}

  /// The look was too short to tell.
  public record Unread() implements Kind {}
}
