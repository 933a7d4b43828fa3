package app.commonplace.ui.reader;

import app.commonplace.model.Entry;
import app.commonplace.model.Link;
import app.commonplace.model.PassageId;

/// A link as it looks from one of its ends.
///
/// @param outgoing whether it starts at the entry that is open
/// @param other the entry at the far end
public record LinkEnd(Link link, boolean outgoing, Entry other) {
  /// Whether the near end is this passage.
  boolean isAt(PassageId passage) {
    return passage.equals(outgoing ? link.fromPassage() : link.toPassage());
  }
}
