package app.commonplace.importing.sessions;

import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file whose bytes stand within a session, or do not: sessions often keep no more than where it
/// was.
public final class InlineFile {
  private static final String DATA = "data:";
  private static final String NEVER = "Sessions keep no more than the address of this file.";

  private InlineFile() {}

  /// @param base64 null or broken when there are no bytes
  public static PartDraft of(
      PartKind kind, @Nullable String name, @Nullable String mime, @Nullable String base64) {
    return of(new Part(kind, mime, null, name, "", null, Map.of()), base64);
  }

  /// A file at an address, which may hold the bytes itself.
  public static PartDraft at(PartKind kind, @Nullable String name, String address) {
    if (!address.startsWith(DATA)) {
      return of(new Part(kind, null, null, name, "", null, Map.of()).with(Meta.URL, address), null);
    }
    int end = address.indexOf(';');
    String mime = end < 0 ? null : address.substring(DATA.length(), end);
    return of(kind, name, mime, address.substring(address.indexOf(',') + 1));
  }

  /// The same for a part that says more of the file.
  public static PartDraft of(Part part, @Nullable String base64) {
    byte[] bytes = bytes(base64);
    if (bytes.length > 0) {
      return new PartDraft(part, () -> new ByteArrayInputStream(bytes));
    }
    return PartDraft.of(
        part.text().isEmpty()
            ? part.with(Meta.MISSING, NEVER).with(Meta.NEVER_EXPORTED, "true")
            : part);
  }

  private static byte[] bytes(@Nullable String base64) {
    try {
      return base64 == null ? new byte[0] : Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      // cut off or no base64 at all; the file is then as good as absent
      return new byte[0];
    }
  }
}
