package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as a parser read it, before the library knows it.
///
/// @param title null when the export has none; a library shows such an entry by its first prompt
/// @param starred null when the export does not say
/// @param currentLeaf external id of the last passage on the branch that the provider marks as
///   current; null when there are no passages
/// @param passages the whole tree; a parent stands before its children
public record EntryDraft(
    EntryKind kind,
    String provider,
    String account,
    String externalId,
    @Nullable String title,
    @Nullable String model,
    @Nullable String project,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Boolean starred,
    @Nullable Boolean archived,
    @Nullable String currentLeaf,
    List<PassageDraft> passages,
    List<String> tags,
    Personal personal) {

  public EntryDraft {
    passages = List.copyOf(passages);
    tags = List.copyOf(tags);
  }

  /// As providers tell an entry: without anything that a person added here.
  public EntryDraft(
      EntryKind kind,
      String provider,
      String account,
      String externalId,
      @Nullable String title,
      @Nullable String model,
      @Nullable String project,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt,
      @Nullable Boolean starred,
      @Nullable Boolean archived,
      @Nullable String currentLeaf,
      List<PassageDraft> passages,
      List<String> tags) {
    this(
        kind,
        provider,
        account,
        externalId,
        title,
        model,
        project,
        createdAt,
        updatedAt,
        starred,
        archived,
        currentLeaf,
        passages,
        tags,
        Personal.NONE);
  }

  /// The same entry with other passages.
  public EntryDraft withPassages(List<PassageDraft> others) {
    return as(provider, account, externalId, others);
  }

  /// The same entry under the name by which a library knows it.
  public EntryDraft knownAs(String otherProvider, String otherAccount, String otherId) {
    return as(otherProvider, otherAccount, otherId, passages);
  }

  private EntryDraft as(
      String thatProvider, String thatAccount, String thatId, List<PassageDraft> those) {
    return new EntryDraft(
        kind,
        thatProvider,
        thatAccount,
        thatId,
        title,
        model,
        project,
        createdAt,
        updatedAt,
        starred,
        archived,
        currentLeaf,
        those,
        tags,
        personal);
  }

  /// Whether it brings anything that a person added in another library.
  public boolean isPersonal() {
    return !tags.isEmpty() || !personal.equals(Personal.NONE);
  }
}
