package app.commonplace.importing.commonplace;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.model.PartDraft;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files beside a Commonplace JSON, by the paths it names them with. Immutable.
final class SideFiles {
  private final @Nullable Archive archive;
  private final Map<String, Member> members = new HashMap<>();

  private SideFiles(@Nullable Archive archive) {
    this.archive = archive;
    if (archive != null) {
      archive.members().forEach(member -> members.put(member.name(), member));
    }
  }

  static SideFiles in(Archive archive) {
    return new SideFiles(archive);
  }

  /// Where there are no files to look at.
  static SideFiles none() {
    return new SideFiles(null);
  }

  /// The bytes at a path relative to a JSON file; null when they are not there, or are not as many
  /// as that file says.
  PartDraft.@Nullable Bytes find(Member json, @Nullable String path, long size) {
    Archive from = archive;
    Member member = path == null ? null : members.get(json.folder() + path);
    boolean whole = member != null && (size < 0 || member.size() == size);
    return from == null || member == null || !whole ? null : () -> from.open(member);
  }
}
