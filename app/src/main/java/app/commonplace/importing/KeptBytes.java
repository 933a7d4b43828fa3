package app.commonplace.importing;

import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.List;

/// Keeps the bytes of files that an earlier export brought and this one only names.
final class KeptBytes {
  private KeptBytes() {}

  static List<Part> keep(List<Part> parts, List<Part> before) {
    return parts.stream().map(part -> keep(part, before)).toList();
  }

  private static Part keep(Part part, List<Part> before) {
    if (!part.isFile() || part.blob() != null) {
      return part;
    }
    return before.stream()
        .filter(old -> old.blob() != null && isSameFile(old, part))
        .findFirst()
        .map(old -> withBytes(part, old))
        .orElse(part);
  }

  /// What this export says of the file, and what only an earlier one could say.
  private static Part withBytes(Part part, Part old) {
    return new Part(
            part.kind(),
            part.mime() == null ? old.mime() : part.mime(),
            part.language(),
            part.name() == null ? old.name() : part.name(),
            part.text(),
            old.blob(),
            part.meta())
        .without(Part.Meta.MISSING);
  }

  /// The same for a passage as it was drafted, from what an older draft says of it.
  static PassageDraft keep(PassageDraft passage, PassageDraft before) {
    List<Part> old = before.parts().stream().map(PartDraft::part).toList();
    return passage.withParts(
        passage.parts().stream()
            .map(part -> part.bytes() == null ? PartDraft.of(keep(part.part(), old)) : part)
            .toList());
  }

  static boolean isSameFile(Part one, Part other) {
    return identity(one).equals(identity(other));
  }

  /// What tells a file from others of its passage: the provider's id, else its kind and name.
  static String identity(Part file) {
    String id = file.about(Part.Meta.FILE_ID);
    return id == null ? file.kind().word() + " " + file.name() : "id " + id;
  }
}
