package app.commonplace.ui.reader;

import app.commonplace.model.Entry;
import app.commonplace.model.Link;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link as it looks from one of its ends.
///
/// @param outgoing whether it starts at the entry that is open
/// @param other the entry at the far end
/// @param changed when an import took words from the passage at the far end since they were linked;
///   null when none did
public record LinkEnd(Link link, boolean outgoing, Entry other, @Nullable Instant changed) {
  public LinkEnd(Link link, boolean outgoing, Entry other) {
    this(link, outgoing, other, null);
  }

  /// The passage at the far end; null when that is the entry as a whole.
  public @Nullable PassageId passage() {
    return outgoing ? link.toPassage() : link.fromPassage();
  }

  public LinkEnd changed(Instant when) {
    return new LinkEnd(link, outgoing, other, when);
  }

  /// Whether the near end is this passage.
  boolean isAt(PassageId passage) {
    return passage.equals(outgoing ? link.fromPassage() : link.toPassage());
  }
}
