package app.commonplace.ui.reader;

import app.commonplace.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an entry stands among the others.
///
/// @param related the most alike first
/// @param tags what those that are alike are tagged with and the entry is not, the likeliest first
/// @param covered how many of its passages can be found by meaning, of `passages`
/// @param suggested what may be linked to it: very like it, not linked, and not declined; null for
///   none
public record Connections(
    List<Related> related, List<Tag> tags, @Nullable Related suggested, int covered, int passages) {
  public static final Connections NONE = new Connections(List.of(), List.of(), null, 0, 0);

  public Connections {
    related = List.copyOf(related);
    tags = List.copyOf(tags);
  }

  /// With nothing suggested.
  Connections withoutSuggestion() {
    return new Connections(related, tags, null, covered, passages);
  }
}
