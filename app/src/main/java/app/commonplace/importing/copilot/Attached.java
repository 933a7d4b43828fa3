package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.NumberedBytes;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one thing that was attached to a prompt in Visual Studio Code: a file or lines of it, of
/// which it keeps no more than where they are; a text, the output of a command; a picture with its
/// bytes. One for each session; one thread.
final class Attached {
  private static final String NEVER = "Copilot keeps no more than the name of this file.";
  private static final String BYTES = "$base64";

  private final Texts texts;

  Attached(Texts texts) {
    this.texts = texts;
  }

  /// The part of a variable; null when it says nothing at all.
  @Nullable PartDraft part(JsonNode variable) {
    JsonNode value = value(variable);
    String name = texts.firstFilled(variable, "name", "fullName");
    String path = Places.path(value, texts);
    if (name == null && path == null) {
      return null;
    }
    boolean image = texts.orEmpty(variable, "kind").equals("image");
    String place = path == null || value.isString() ? null : Places.named(path, value);
    Part part =
        new Part(
            image ? PartKind.IMAGE : PartKind.ATTACHMENT,
            texts.filled(variable, "mimeType"),
            texts.filled(variable, "language"),
            name == null ? place : name,
            text(variable, value),
            null,
            Map.of());
    byte[] bytes = NumberedBytes.of(value);
    if (bytes.length > 0) {
      return new PartDraft(part, () -> new ByteArrayInputStream(bytes));
    }
    if (value.path(BYTES).isString()) {
      return InlineFile.of(part, value.path(BYTES).stringValue());
    }
    Part found = value.isString() ? part : part.with(Meta.URL, address(path, value));
    return PartDraft.of(
        part.text().isEmpty()
            ? found.with(Meta.MISSING, NEVER).with(Meta.NEVER_EXPORTED, "true")
            : found);
  }

  /// Sessions of before list values, of which the first counts.
  private static JsonNode value(JsonNode variable) {
    JsonNode values = variable.path("values");
    return values.isEmpty() ? variable.path("value") : values.path(0).path("value");
  }

  private static @Nullable String address(@Nullable String path, JsonNode value) {
    String lines = Places.lines(value.path("range"));
    return path == null || lines.isEmpty() ? path : path + "#" + lines;
  }

  private String text(JsonNode variable, JsonNode value) {
    String command = texts.filled(variable, "command");
    if (command != null) {
      return "$ " + command + "\n" + texts.orEmpty(variable, "output");
    }
    String code = texts.filled(variable, "code");
    String said = value.isString() ? texts.of(value) : texts.of(value, "value");
    return code != null ? code : said == null ? "" : said;
  }
}
