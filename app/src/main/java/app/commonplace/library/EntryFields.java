package app.commonplace.library;

import app.commonplace.model.EntryKind;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The columns of an entry that an import decides.
///
/// @param holds see [app.commonplace.model.Holds]; [#MISSING_FILES] is added while bytes are
///   missing
public record EntryFields(
    EntryKind kind,
    String provider,
    String account,
    String externalId,
    String title,
    @Nullable String model,
    @Nullable String project,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable PassageId currentLeaf,
    ContentHash contentHash,
    Newest newest,
    int passages,
    int branches,
    int holds,
    String snippet,
    boolean sourceStarred,
    boolean sourceArchived) {

  /// Bit of `holds`: an image or attachment whose bytes no export has brought yet.
  public static final int MISSING_FILES = 1 << 16;
}
