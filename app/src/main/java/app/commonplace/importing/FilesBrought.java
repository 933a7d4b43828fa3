package app.commonplace.importing;

import app.commonplace.importing.PreparedEntry.PreparedPassage;
import app.commonplace.library.RawWriter;
import app.commonplace.library.Raws.RawFile;
import app.commonplace.library.Writing;
import app.commonplace.model.Blob;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings passages of an export into the library together with their files, each read once, within
/// the transaction that merges the entry. One thread.
final class FilesBrought {
  private final Writing library;

  /// Files of the entry at hand that are in the library now, by what was drafted of them.
  private final Map<PartDraft, Part> kept = new IdentityHashMap<>();

  FilesBrought(Writing library) {
    this.library = library;
  }

  /// Another entry follows.
  void begin() {
    kept.clear();
  }

  /// Keeps the original of an entry and notes which files came with it, unless it is here already.
  ///
  /// @param isNews whether it says anything that was not known
  void keepOriginal(
      EntryId entry, PreparedEntry prepared, Merge.@Nullable Origin origin, boolean isNews)
      throws IOException {
    if (origin != null) {
      var original =
          new RawWriter.Original(
              origin.format(),
              prepared.rawSize(),
              prepared.packedRaw(),
              prepared.hash(),
              with(prepared),
              isNews);
      library.rawWriter().add(entry, origin.archive(), origin.run(), original);
    }
  }

  /// The files that came with an export, those of a passage that a newer one tells otherwise, too:
  /// the newer one may be undone.
  private List<RawFile> with(PreparedEntry prepared) throws IOException {
    var files = new ArrayList<RawFile>();
    for (PreparedPassage passage : prepared.passages()) {
      if (passage.bringsBytes()) {
        add(passage.draft(), files);
      }
    }
    return files;
  }

  private void add(PassageDraft passage, List<RawFile> files) throws IOException {
    var names = new FilesOfOriginals.Names();
    for (PartDraft part : passage.parts()) {
      if (part.part().isFile()) {
        String name = KeptBytes.identity(part.part());
        int ordinal = names.next(name);
        Blob blob = part.bytes() == null ? null : stored(part).blob();
        if (blob != null) {
          files.add(new RawFile(passage.externalId(), name, ordinal, blob));
        }
      }
    }
  }

  /// Writes a passage that the entry does not have yet, with its files.
  ///
  /// @param ids of the entry's passages so far, by their external ids; its own is added
  void insert(EntryId entry, PreparedPassage passage, int ordinal, Map<String, PassageId> ids)
      throws IOException {
    PassageDraft said = passage.draft();
    PassageId parent = said.parentId() == null ? null : ids.get(said.parentId());
    PassageId id =
        library
            .passageWriter()
            .insert(entry, said, parent, ordinal, passage.hash(), stored(said), passage.tokens());
    ids.put(said.externalId(), id);
  }

  /// The parts of a passage, with the bytes that came with them.
  List<Part> stored(PassageDraft passage) throws IOException {
    var parts = new ArrayList<Part>(passage.parts().size());
    for (PartDraft part : passage.parts()) {
      parts.add(stored(part));
    }
    return parts;
  }

  Part stored(PartDraft draft) throws IOException {
    if (draft.bytes() == null) {
      return draft.part();
    }
    Part part = kept.get(draft);
    if (part == null) {
      part = library.passageWriter().store(draft);
      kept.put(draft, part);
    }
    return part;
  }
}
