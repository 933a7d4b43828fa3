package app.commonplace.importing.parts;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The files of an archive that messages name by an id, which stands somewhere in their path. An
/// original that is read again has no archive, and so none of them. Immutable.
public final class Uploads {
  private static final int MARK = 16;

  private final @Nullable Archive archive;
  private final Map<String, Member> byId = new HashMap<>();

  private Uploads(@Nullable Archive archive) {
    this.archive = archive;
  }

  /// Where there is no archive to look into.
  public static Uploads none() {
    return new Uploads(null);
  }

  /// @param idOf the id in the path of a file; empty for one that is no upload
  public static Uploads in(Archive archive, Function<Member, Optional<String>> idOf) {
    var uploads = new Uploads(archive);
    for (Member member : archive.members()) {
      idOf.apply(member).ifPresent(id -> uploads.byId.putIfAbsent(id, member));
    }
    return uploads;
  }

  /// The file of an id, or a placeholder that says why it is not there. Where nobody says what it
  /// is, its first bytes do.
  public PartDraft part(@Nullable String mime, @Nullable String name, String id, String absent) {
    Archive open = archive;
    Member file = byId.get(id);
    if (open == null || file == null) {
      return PartDraft.of(part(mime, name, id).with(Meta.MISSING, absent));
    }
    String stated = mime == null ? MimeType.ofName(name) : mime;
    String type = stated == null ? MimeType.ofBeginning(beginning(open, file)) : stated;
    return new PartDraft(part(type, name, id), () -> open.open(file));
  }

  private static Part part(@Nullable String mime, @Nullable String name, String id) {
    String type = mime == null ? MimeType.ofName(name) : mime;
    boolean image = type != null && type.startsWith("image/");
    PartKind kind = image ? PartKind.IMAGE : PartKind.ATTACHMENT;
    return new Part(kind, type, null, name, "", null, Map.of()).with(Meta.FILE_ID, id);
  }

  private static byte[] beginning(Archive archive, Member file) {
    try (InputStream in = archive.open(file)) {
      return in.readNBytes(MARK);
    } catch (IOException _) {
      // whoever reads all of it says what is wrong with it
      return new byte[0];
    }
  }
}
