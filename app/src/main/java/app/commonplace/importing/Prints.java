package app.commonplace.importing;

import app.commonplace.library.ContentHash;
import app.commonplace.model.EntryDraft;
import java.util.List;

/// The fingerprints of a draft: of each passage in their order, and of the whole. Worked out once,
/// since each costs a walk over all its text.
record Prints(List<ContentHash> passages, ContentHash entry) {
  static Prints of(EntryDraft draft) {
    List<ContentHash> passages = draft.passages().stream().map(Fingerprint::of).toList();
    return new Prints(passages, Fingerprint.of(draft, passages));
  }
}
