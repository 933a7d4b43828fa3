package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import org.jspecify.annotations.Nullable;

/// What the library holds of an entry, as far as a merge must know it.
///
/// @param contentHash of the newest draft that was merged
/// @param title as the source gave it
/// @param retitled whether a later export gave it another title, and `rewritten` other words
public record EntryState(
    EntryId id,
    String account,
    String title,
    @Nullable PassageId currentLeaf,
    ContentHash contentHash,
    Newest newest,
    int holds,
    String snippet,
    boolean sourceStarred,
    boolean sourceArchived,
    boolean retitled,
    boolean rewritten) {

  /// Whether some image or attachment still waits for its bytes.
  public boolean missingFiles() {
    return (holds & EntryFields.MISSING_FILES) != 0;
  }
}
