package app.commonplace.importing;

import app.commonplace.library.ContentHash;
import app.commonplace.library.FullTextRow;
import app.commonplace.library.Newest;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import java.util.List;

/// A draft with all that takes time and needs no database done: fingerprints, tokens, the packed
/// original.
record PreparedEntry(
    EntryDraft draft,
    ContentHash hash,
    Newest newest,
    List<PreparedPassage> passages,
    String snippet,
    int rawSize,
    byte[] packedRaw) {

  record PreparedPassage(PassageDraft draft, ContentHash hash, FullTextRow tokens) {
    boolean bringsBytes() {
      return draft.parts().stream().anyMatch(part -> part.bytes() != null);
    }
  }
}
