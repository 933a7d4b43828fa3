package app.commonplace.importing;

import app.commonplace.library.Raws.RawFile;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An original is kept as JSON; the files that came with it are noted beside it. What is read from
/// the JSON again gets them back here.
final class FilesOfOriginals {
  /// A file's place: files of a passage that nothing tells from each other are counted.
  private record Place(String passage, String file, int ordinal) {}

  /// Names the files of a passage in their order.
  static final class Names {
    private final Map<String, Integer> seen = new HashMap<>();

    /// How many of that name came before.
    int next(String file) {
      return seen.merge(file, 1, Integer::sum) - 1;
    }
  }

  private FilesOfOriginals() {}

  /// What was read from an original, with the files that came with it.
  static EntryDraft give(EntryDraft draft, List<RawFile> files) {
    if (files.isEmpty()) {
      return draft;
    }
    Map<Place, RawFile> byPlace = byPlace(files);
    return draft.withPassages(
        draft.passages().stream().map(passage -> give(passage, byPlace)).toList());
  }

  /// The same for one passage.
  static PassageDraft give(PassageDraft passage, List<RawFile> files) {
    return give(passage, byPlace(files));
  }

  private static Map<Place, RawFile> byPlace(List<RawFile> files) {
    Map<Place, RawFile> byPlace = new HashMap<>();
    files.forEach(
        file -> byPlace.put(new Place(file.passage(), file.file(), file.ordinal()), file));
    return byPlace;
  }

  private static PassageDraft give(PassageDraft passage, Map<Place, RawFile> files) {
    var names = new Names();
    var parts = new ArrayList<PartDraft>(passage.parts().size());
    for (PartDraft draft : passage.parts()) {
      parts.add(give(draft, passage.externalId(), names, files));
    }
    return passage.withParts(parts);
  }

  private static PartDraft give(
      PartDraft draft, String passage, Names names, Map<Place, RawFile> files) {
    Part part = draft.part();
    if (!part.isFile()) {
      return draft;
    }
    String name = KeptBytes.identity(part);
    RawFile file = files.get(new Place(passage, name, names.next(name)));
    return file == null || part.blob() != null
        ? draft
        : PartDraft.of(part.without(Part.Meta.MISSING).withBlob(file.blob()));
  }
}
