package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A found passage.
///
/// @param leaf where the branch ends that shows it
/// @param current whether that is the entry's current branch
/// @param externalId the provider's id of the passage
/// @param title of its entry
/// @param project of its entry
/// @param score 0 to 1, what the hits are ordered by
/// @param keyword 0 to 1, how well the words fit; the best hit of a query has 1
/// @param meaning 0 to 1, how near the meaning is; null while it is not known
/// @param snippet one line, found words between [app.commonplace.text.Marks]
/// @param attachment name of the attachment of the passage that the snippet stands in; null where
///   it stands in the passage itself, empty for one without a name
/// @param standing what a person decided of the passage
/// @param explanation only when it was asked for
public record Hit(
    EntryId entryId,
    PassageId passageId,
    PassageId leaf,
    boolean current,
    String externalId,
    String title,
    @Nullable String project,
    String provider,
    Role role,
    @Nullable String model,
    @Nullable Instant createdAt,
    double score,
    double keyword,
    @Nullable Double meaning,
    String snippet,
    @Nullable String attachment,
    Standing standing,
    @Nullable Explanation explanation) {

  /// Found in the passage itself, of which nothing was decided.
  public Hit(
      EntryId entryId,
      PassageId passageId,
      PassageId leaf,
      boolean current,
      String externalId,
      String title,
      @Nullable String project,
      String provider,
      Role role,
      @Nullable String model,
      @Nullable Instant createdAt,
      double score,
      double keyword,
      @Nullable Double meaning,
      String snippet,
      @Nullable Explanation explanation) {
    this(
        entryId,
        passageId,
        leaf,
        current,
        externalId,
        title,
        project,
        provider,
        role,
        model,
        createdAt,
        score,
        keyword,
        meaning,
        snippet,
        null,
        Standing.NONE,
        explanation);
  }
}
