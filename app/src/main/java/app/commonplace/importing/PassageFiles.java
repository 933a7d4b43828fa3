package app.commonplace.importing;

import app.commonplace.importing.PreparedEntry.PreparedPassage;
import app.commonplace.library.EntryState;
import app.commonplace.library.PassageState;
import app.commonplace.library.Writing;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The files of the passages of one entry that the library already has: which bytes stay, and which
/// an export brings. One thread.
final class PassageFiles {
  private final Writing library;
  private final EntryState state;
  private final boolean keepsBytes;
  private final FilesBrought brought;

  /// @param keepsBytes whether files keep the bytes they have
  PassageFiles(Writing library, EntryState state, boolean keepsBytes, FilesBrought brought) {
    this.library = library;
    this.state = state;
    this.keepsBytes = keepsBytes;
    this.brought = brought;
  }

  /// Files of a passage whose words stay: an older export may have them where a newer one did not.
  Counts bring(PassageState known, PreparedPassage passage) throws IOException {
    boolean may = keepsBytes ? state.missingFiles() && passage.bringsBytes() : isFileIn(passage);
    if (!may) {
      return FileTally.unchanged(passage.draft());
    }
    List<Part> before = library.passages().partsOf(known.id());
    List<Part> parts =
        keepsBytes
            ? KeptBytes.keep(before, lacking(before, passage))
            : brought.stored(passage.draft());
    if (parts.equals(before)) {
      return FileTally.unchanged(passage.draft());
    }
    library.passageWriter().replaceParts(known.id(), parts);
    return FileTally.brought(passage.draft(), parts, before);
  }

  private static boolean isFileIn(PreparedPassage passage) {
    return passage.draft().parts().stream().anyMatch(part -> part.part().isFile());
  }

  /// What the export says of the files, with the bytes of those that the library lacks.
  private List<Part> lacking(List<Part> before, PreparedPassage passage) throws IOException {
    Set<String> wanted = new HashSet<>();
    for (Part part : before) {
      if (part.isFile() && part.blob() == null) {
        wanted.add(KeptBytes.identity(part));
      }
    }
    var parts = new ArrayList<Part>();
    for (PartDraft part : passage.draft().parts()) {
      parts.add(
          wanted.contains(KeptBytes.identity(part.part())) ? brought.stored(part) : part.part());
    }
    return parts;
  }

  /// The parts of a passage that says something else now.
  List<Part> replacing(List<Part> before, PreparedPassage passage) throws IOException {
    List<Part> stored = brought.stored(passage.draft());
    return keepsBytes ? withAllBytes(passage, KeptBytes.keep(stored, before)) : stored;
  }

  /// With the bytes of files that an export between this one and the one that had them left out.
  private List<Part> withAllBytes(PreparedPassage passage, List<Part> parts) {
    if (parts.stream().noneMatch(part -> part.isFile() && part.blob() == null)) {
      return parts;
    }
    String id = passage.draft().externalId();
    PassageDraft draft = passage.draft().withParts(parts.stream().map(PartDraft::of).toList());
    return FilesOfOriginals.give(draft, library.raws().filesOf(state.id(), id)).parts().stream()
        .map(PartDraft::part)
        .toList();
  }
}
