package app.commonplace.importing;

import app.commonplace.importing.PreparedEntry.PreparedPassage;
import app.commonplace.library.ContentHash;
import app.commonplace.library.FullTextRow;
import app.commonplace.library.Newest;
import app.commonplace.library.Raws;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Does for a draft all that takes time and needs no database. One thread.
final class Preparer {
  private final Analyzer analyzer = new Analyzer();

  /// The fingerprints of the passages, in their order.
  static List<ContentHash> fingerprints(EntryDraft draft) {
    return draft.passages().stream().map(Fingerprint::of).toList();
  }

  PreparedEntry prepare(EntryDraft draft, List<ContentHash> hashes, byte[] raw) {
    var passages = new ArrayList<PreparedPassage>(hashes.size());
    for (int i = 0; i < hashes.size(); i++) {
      PassageDraft passage = draft.passages().get(i);
      passages.add(new PreparedPassage(passage, hashes.get(i), tokens(passage)));
    }
    return new PreparedEntry(
        draft,
        Fingerprint.of(draft, hashes),
        newest(draft),
        passages,
        Preview.of(draft),
        raw.length,
        Raws.deflate(raw));
  }

  static Newest newest(EntryDraft draft) {
    long latest = 0;
    for (PassageDraft passage : draft.passages()) {
      latest = Math.max(latest, millis(passage.createdAt()));
    }
    return new Newest(latest, draft.passages().size(), millis(draft.updatedAt()));
  }

  private static long millis(@org.jspecify.annotations.Nullable Instant time) {
    return time == null ? 0 : time.toEpochMilli();
  }

  FullTextRow tokens(PassageDraft passage) {
    return FullTextRow.of(
        Columns.speaker(passage.role(), passage.author()),
        passage.parts().stream().map(PartDraft::part).toList(),
        analyzer);
  }
}
