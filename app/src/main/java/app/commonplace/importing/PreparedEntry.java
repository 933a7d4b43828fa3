package app.commonplace.importing;

import app.commonplace.library.ContentHash;
import app.commonplace.library.FullTextRow;
import app.commonplace.library.Newest;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /// The passages by their external ids.
  Map<String, PreparedPassage> passagesById() {
    var byId = new HashMap<String, PreparedPassage>();
    passages.forEach(passage -> byId.put(passage.draft().externalId(), passage));
    return byId;
  }

  /// The passage that the draft names as its current leaf.
  ///
  /// @param ids of the entry's passages, by their external ids
  /// @param otherwise when it names none that is there
  @Nullable PassageId leaf(Map<String, PassageId> ids, @Nullable PassageId otherwise) {
    PassageId leaf = draft.currentLeaf() == null ? null : ids.get(draft.currentLeaf());
    return leaf == null ? otherwise : leaf;
  }

  record PreparedPassage(PassageDraft draft, ContentHash hash, FullTextRow tokens) {
    boolean bringsBytes() {
      return draft.parts().stream().anyMatch(part -> part.bytes() != null);
    }
  }
}
