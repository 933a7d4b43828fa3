package app.commonplace.ui.library;

import app.commonplace.library.Tags;
import java.util.Optional;

/// Where a tag goes when it is nested in another. Immutable.
final class TagNesting {
  private TagNesting() {}

  /// The new name of a tag that is put into another; empty when it cannot be: a tag lies neither in
  /// itself nor in what is nested in it, and nothing changes when it lies there already.
  ///
  /// @param outer the tag to nest in; empty for the top
  static Optional<String> nested(String tag, String outer) {
    String leaf = tag.substring(tag.lastIndexOf('/') + 1);
    String name = outer.isEmpty() ? leaf : outer + "/" + leaf;
    String folded = Tags.folded(outer) + "/";
    boolean inItself = folded.startsWith(Tags.folded(tag) + "/");
    return inItself || Tags.folded(name).equals(Tags.folded(tag))
        ? Optional.empty()
        : Optional.of(name);
  }
}
