package app.commonplace.importing;

import app.commonplace.importing.PreparedEntry.PreparedPassage;
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

/// Does for a draft all that takes time and needs no database. One thread.
final class Preparer {
  private final Analyzer analyzer = new Analyzer();

  PreparedEntry prepare(EntryDraft draft, byte[] raw) {
    return prepare(draft, Prints.of(draft), raw);
  }

  /// @param prints of the draft, which the caller had to know before
  PreparedEntry prepare(EntryDraft draft, Prints prints, byte[] raw) {
    var passages = new ArrayList<PreparedPassage>(draft.passages().size());
    for (int i = 0; i < draft.passages().size(); i++) {
      PassageDraft passage = draft.passages().get(i);
      passages.add(new PreparedPassage(passage, prints.passages().get(i), tokens(passage)));
    }
    return new PreparedEntry(
        draft,
        prints.entry(),
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
