package app.commonplace.importing.llm;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A file that was given with a prompt: its bytes, or only where it was.
final class StoredFile {
  private StoredFile() {}

  static PartDraft of(JsonNode file, Texts texts) {
    String mime = texts.filled(file, "type");
    boolean image = mime != null && mime.startsWith("image/");
    PartKind kind = image ? PartKind.IMAGE : PartKind.ATTACHMENT;
    String address = texts.firstFilled(file, "path", "url");
    String bytes = texts.filled(file, "base64");
    return bytes == null && address != null
        ? InlineFile.at(kind, name(address), address)
        : InlineFile.of(kind, name(address), mime, bytes);
  }

  private static @Nullable String name(@Nullable String address) {
    return address == null ? null : address.substring(address.lastIndexOf('/') + 1);
  }
}
