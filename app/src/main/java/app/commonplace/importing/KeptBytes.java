package app.commonplace.importing;

import app.commonplace.model.Part;
import java.util.List;
import java.util.Objects;

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
        .orElse(part);
  }

  static boolean isSameFile(Part one, Part other) {
    String id = one.about(Part.Meta.FILE_ID);
    if (id != null || other.about(Part.Meta.FILE_ID) != null) {
      return Objects.equals(id, other.about(Part.Meta.FILE_ID));
    }
    return one.kind() == other.kind() && Objects.equals(one.name(), other.name());
  }
}
