package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.List;
import java.util.Optional;

/// Counts images and attachments for the receipt. One that has bytes, or is no more than its text,
/// was kept; one that the export should hold and does not has failed, even if its caption is there;
/// one that this provider never puts into an export is empty.
final class FileTally {
  private static final int NAMED = 3;

  private FileTally() {}

  static boolean isMissing(PartDraft part) {
    return part.part().isFile()
        && part.bytes() == null
        && part.part().about(Part.Meta.MISSING) != null;
  }

  /// Says which files of an entry an archive names and lacks; empty when it lacks none.
  static Optional<Remark> lacking(EntryDraft draft, String place) {
    List<String> names =
        draft.passages().stream()
            .flatMap(passage -> passage.parts().stream())
            .filter(FileTally::isMissing)
            .filter(part -> part.part().about(Part.Meta.NEVER_EXPORTED) == null)
            .filter(part -> !ReadableFiles.DAMAGED.equals(part.part().about(Part.Meta.MISSING)))
            .map(part -> nameOf(part.part()))
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String more = names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : "";
    return Optional.of(
        Remark.part(
            place,
            "Named here but missing from the archive: %s%s. A placeholder keeps the place."
                .formatted(named, more)));
  }

  private static String nameOf(Part part) {
    String name = part.name() == null ? part.about(Part.Meta.FILE_ID) : part.name();
    return name == null ? "a file without a name" : name;
  }

  static Counts fresh(PassageDraft passage) {
    Counts counts = Counts.NONE;
    for (PartDraft part : passage.parts()) {
      if (part.part().isFile()) {
        counts = counts.plus(isMissing(part) ? missing(part.part()) : Counts.fresh(1));
      }
    }
    return counts;
  }

  static Counts unchanged(PassageDraft passage) {
    return Counts.unchanged(passage.parts().stream().filter(part -> part.part().isFile()).count());
  }

  /// All of an entry unchanged.
  static Tally unchanged(EntryDraft draft) {
    Counts files = Counts.NONE;
    for (PassageDraft passage : draft.passages()) {
      files = files.plus(unchanged(passage));
    }
    return new Tally(Counts.unchanged(1), Counts.unchanged(draft.passages().size()), files);
  }

  /// Files of a passage that was written anew.
  static Counts updated(List<Part> parts, List<Part> before) {
    Counts counts = Counts.NONE;
    for (Part part : parts) {
      if (part.isFile()) {
        counts = counts.plus(updated(part, before));
      }
    }
    return counts;
  }

  /// Files that an export tells of a passage whose words stayed, by what the library has now.
  static Counts brought(PassageDraft said, List<Part> parts, List<Part> before) {
    Counts counts = Counts.NONE;
    for (PartDraft draft : said.parts()) {
      if (draft.part().isFile()) {
        boolean came = bytes(parts, draft.part()) != bytes(before, draft.part());
        counts = counts.plus(came ? Counts.updated(1) : Counts.unchanged(1));
      }
    }
    return counts;
  }

  private static long bytes(List<Part> parts, Part file) {
    return parts.stream()
        .filter(part -> part.isFile() && part.blob() != null && KeptBytes.isSameFile(part, file))
        .count();
  }

  private static Counts updated(Part part, List<Part> before) {
    boolean wasThere =
        before.stream()
            .anyMatch(old ->
                old.isFile()
                    && KeptBytes.isSameFile(old, part)
                    && (old.blob() == null) == (part.blob() == null));
    if (wasThere) {
      return Counts.unchanged(1);
    }
    boolean kept = part.blob() != null || part.about(Part.Meta.MISSING) == null;
    return kept ? Counts.updated(1) : missing(part);
  }

  private static Counts missing(Part part) {
    return part.about(Part.Meta.NEVER_EXPORTED) == null ? Counts.failed(1) : Counts.empty(1);
  }
}
