package app.commonplace.importing;

import app.commonplace.model.EntryDraft;

/// What an entry goes by at its provider. Immutable.
///
/// @param account empty where an export does not say whose it is
public record EntryName(String provider, String account, String externalId) {

  static EntryName of(EntryDraft draft) {
    return new EntryName(draft.provider(), draft.account(), draft.externalId());
  }

  /// The same whoever's it is.
  EntryName ofAnyone() {
    return account.isEmpty() ? this : new EntryName(provider, "", externalId);
  }

  /// Whether a library takes both for one entry: exports that name no account go with any.
  boolean isSame(EntryName other) {
    boolean anyone = account.isEmpty() || other.account.isEmpty();
    return ofAnyone().equals(other.ofAnyone()) && (anyone || account.equals(other.account));
  }
}
