package app.commonplace.ui.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run of text in one look.
///
/// @param link where it leads; absent for most text
public record Span(String text, Set<Look> looks, @Nullable SafeLink link) {
  public Span {
    looks = Set.copyOf(looks);
  }

  static Span plain(String text) {
    return new Span(text, Set.of(), null);
  }

  public boolean is(Look look) {
    return looks.contains(look);
  }

  /// How a run of text may differ from the text around it.
  public enum Look {
    STRONG,
    EMPHASIS,
    STRUCK,
    CODE,
    /// Stands for a picture that the text names; the picture itself is never loaded.
    PICTURE
  }
}
