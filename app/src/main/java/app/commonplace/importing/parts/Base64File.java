package app.commonplace.importing.parts;

import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file that stands within the JSON itself. Stateless.
public final class Base64File {
  private static final String DAMAGED = "Its bytes in the export are damaged.";
  private static final String REMOTE = "The export holds only its address.";

  private Base64File() {}

  /// A file from its bytes in base 64; a placeholder when they are none.
  public static PartDraft of(@Nullable String mime, @Nullable String name, String base64) {
    Part part = part(mime, name);
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      if (bytes.length > 0) {
        return new PartDraft(part, () -> new ByteArrayInputStream(bytes));
      }
    } catch (IllegalArgumentException _) {
      // cut off or no base 64 at all: the placeholder says so
      return PartDraft.of(part.with(Meta.MISSING, DAMAGED));
    }
    return PartDraft.of(part.with(Meta.MISSING, DAMAGED));
  }

  /// A file from a `data:` address, or a placeholder for one that lies elsewhere: nothing is ever
  /// fetched.
  public static PartDraft ofAddress(@Nullable String mime, @Nullable String name, String address) {
    int comma = address.indexOf(',');
    if (!address.startsWith("data:") || comma < 0) {
      return PartDraft.of(
          part(mime == null ? "image/*" : mime, name)
              .with(Meta.URL, address)
              .with(Meta.MISSING, REMOTE)
              .with(Meta.NEVER_EXPORTED, "true"));
    }
    String head = address.substring(5, comma);
    int semicolon = head.indexOf(';');
    String stated = semicolon < 0 ? head : head.substring(0, semicolon);
    return of(stated.isEmpty() ? mime : stated, name, address.substring(comma + 1));
  }

  /// The place of a file that no export of this provider holds.
  public static PartDraft absent(
      @Nullable String mime, @Nullable String name, @Nullable String id, String why) {
    return PartDraft.of(
        part(mime, name)
            .with(Meta.FILE_ID, id)
            .with(Meta.MISSING, why)
            .with(Meta.NEVER_EXPORTED, "true"));
  }

  private static Part part(@Nullable String mime, @Nullable String name) {
    String type = mime == null ? MimeType.ofName(name) : mime;
    PartKind kind =
        type != null && type.startsWith("image/") ? PartKind.IMAGE : PartKind.ATTACHMENT;
    return new Part(kind, type, null, name, "", null, Map.of());
  }
}
