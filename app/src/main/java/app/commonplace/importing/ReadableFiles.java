package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Turns an entry that could not be kept, because a file of it is damaged in the archive, into one
/// that can: the damaged files become placeholders. Every file is read once for that, so it is done
/// only after a first try has failed. One thread.
final class ReadableFiles {
  static final String DAMAGED = "This file is damaged in the archive.";

  private final List<Remark> remarks;
  private final String place;

  private ReadableFiles(Item.Draft item) {
    remarks = new ArrayList<>(item.remarks());
    place = item.place();
  }

  static Item.Draft of(Item.Draft item) {
    var readable = new ReadableFiles(item);
    EntryDraft draft = item.draft();
    List<PassageDraft> passages = draft.passages().stream().map(readable::passage).toList();
    return new Item.Draft(
        draft.withPassages(passages), item.raw(), item.place(), readable.remarks, item.repaired());
  }

  private PassageDraft passage(PassageDraft passage) {
    return passage.withParts(passage.parts().stream().map(this::part).toList());
  }

  private PartDraft part(PartDraft part) {
    PartDraft.Bytes bytes = part.bytes();
    if (bytes == null) {
      return part;
    }
    try (InputStream in = bytes.open()) {
      in.transferTo(OutputStream.nullOutputStream());
      return part;
    } catch (IOException _) {
      remarks.add(Remark.part(place, "%s: %s".formatted(part.part().name(), DAMAGED)));
      return PartDraft.of(part.part().with(Meta.MISSING, DAMAGED));
    }
  }
}
