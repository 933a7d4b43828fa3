package app.commonplace.importing;

import app.commonplace.library.Raws.RawFile;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An original is kept as JSON; the files that came with it are noted beside it. What is read from
/// the JSON again gets them back here.
final class FilesOfOriginals {
  private FilesOfOriginals() {}

  /// What was read from an original, with the files that came with it.
  static EntryDraft give(EntryDraft draft, List<RawFile> files) {
    if (files.isEmpty()) {
      return draft;
    }
    Map<String, List<RawFile>> byPassage =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    RawFile::passage, Collectors.toCollection(ArrayList::new)));
    return draft.withPassages(
        draft.passages().stream()
            .map(passage -> give(passage, byPassage.getOrDefault(passage.externalId(), List.of())))
            .toList());
  }

  private static PassageDraft give(PassageDraft passage, List<RawFile> files) {
    return files.isEmpty()
        ? passage
        : passage.withParts(passage.parts().stream().map(part -> give(part, files)).toList());
  }

  private static PartDraft give(PartDraft draft, List<RawFile> files) {
    Part part = draft.part();
    if (!part.isFile() || part.blob() != null) {
      return draft;
    }
    String name = KeptBytes.identity(part);
    for (Iterator<RawFile> all = files.iterator(); all.hasNext(); ) {
      RawFile file = all.next();
      if (file.file().equals(name)) {
        all.remove();
        return PartDraft.of(part.without(Part.Meta.MISSING).withBlob(file.blob()));
      }
    }
    return draft;
  }
}
