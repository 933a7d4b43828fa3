package app.commonplace.importing;

import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the bytes of files that another export brought and this one only names. Files that nothing
/// tells from each other count in their order.
final class KeptBytes {
  private KeptBytes() {}

  /// These parts with the bytes that others have and they lack.
  static List<Part> keep(List<Part> parts, List<Part> others) {
    var left = new ArrayList<>(others);
    var kept = new ArrayList<Part>(parts.size());
    for (Part part : parts) {
      Part other = part.isFile() ? take(left, identity(part)) : null;
      if (part.blob() == null && other != null && other.blob() != null) {
        kept.add(withBytes(part, other));
      } else {
        kept.add(part);
      }
    }
    return kept;
  }

  /// The same for a passage as it was drafted, from what an older draft says of it.
  static PassageDraft keep(PassageDraft passage, PassageDraft before) {
    List<Part> parts = passage.parts().stream().map(PartDraft::part).toList();
    List<Part> kept = keep(parts, before.parts().stream().map(PartDraft::part).toList());
    var drafts = new ArrayList<PartDraft>(kept.size());
    for (int i = 0; i < kept.size(); i++) {
      drafts.add(new PartDraft(kept.get(i), passage.parts().get(i).bytes()));
    }
    return passage.withParts(drafts);
  }

  private static @Nullable Part take(List<Part> parts, String file) {
    for (Iterator<Part> all = parts.iterator(); all.hasNext(); ) {
      Part part = all.next();
      if (part.isFile() && identity(part).equals(file)) {
        all.remove();
        return part;
      }
    }
    return null;
  }

  /// What this export says of the file, and what only the other could say.
  private static Part withBytes(Part part, Part other) {
    return new Part(
            part.kind(),
            part.mime() == null ? other.mime() : part.mime(),
            part.language(),
            part.name() == null ? other.name() : part.name(),
            part.text(),
            other.blob(),
            part.meta())
        .without(Part.Meta.MISSING);
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
