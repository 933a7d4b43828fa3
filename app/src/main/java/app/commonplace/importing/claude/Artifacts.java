package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The artifacts of a conversation and their versions. A version is a part with the whole text as
/// it then was; an update also keeps what it replaced. Versions follow the branches. One thread.
final class Artifacts {
  /// What an update took out, in [Part#meta].
  static final String OLD = "old";

  /// What an update put in, in [Part#meta].
  static final String NEW = "new";

  /// @param id names the artifact in its conversation
  record Version(
      String id,
      @Nullable String title,
      @Nullable String type,
      @Nullable String language,
      String text) {

    private Version withText(String changed) {
      return new Version(id, title, type, language, changed);
    }

    /// This version, where what it does not say is as it was before.
    private Version over(@Nullable Version before) {
      if (before == null) {
        return this;
      }
      return new Version(
          id,
          title == null ? before.title() : title,
          type == null ? before.type() : type,
          language == null ? before.language() : language,
          text);
    }

    Part part(String command) {
      boolean prose = type == null || type.equals("text/markdown") || type.equals("text/plain");
      PartKind kind = prose ? PartKind.PROSE : PartKind.CODE;
      String named = language == null ? languageOf(type) : language;
      return new Part(kind, type, prose ? null : named, title, text, null, Map.of())
          .with(Meta.DOCUMENT, id)
          .with(Meta.COMMAND, command);
    }

    private static @Nullable String languageOf(@Nullable String type) {
      return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
        case "application/vnd.ant.react" -> "jsx";
        case "application/vnd.ant.mermaid" -> "mermaid";
        case "text/html" -> "html";
        case "image/svg+xml" -> "svg";
        default -> null;
      };
    }
  }

  private final Texts texts;
  private final Map<String, Map<String, Version>> byMessage = new HashMap<>();
  private Map<String, Version> current = new HashMap<>();

  Artifacts(Texts texts) {
    this.texts = texts;
  }

  /// Begins a message: what is there is what the message before it left.
  void enter(String message, @Nullable String parent) {
    Map<String, Version> above = parent == null ? null : byMessage.get(parent);
    // shared with the message above until one of them changes something
    current = above == null ? Map.of() : above;
    byMessage.put(message, current);
    entered = message;
  }

  private String entered = "";

  private void keep(Version version) {
    var changed = new HashMap<>(current);
    changed.put(version.id(), version);
    current = changed;
    byMessage.put(entered, changed);
  }

  /// The version that a call makes; nothing for a call that makes none.
  Optional<Part> called(JsonNode input) {
    String command = texts.filled(input, "command");
    String content = texts.of(input, "content");
    String id = texts.orEmpty(input, "id");
    Version before = current.get(id);
    if ("update".equals(command)) {
      return before == null ? change(input, null, id) : change(input, before, id);
    }
    if (content == null) {
      return Optional.empty();
    }
    var version = stated(input, id, content).over(before);
    keep(version);
    return Optional.of(version.part(command == null ? "create" : command));
  }

  private Version stated(JsonNode input, String id, String text) {
    return new Version(
        id,
        texts.filled(input, "title"),
        texts.filled(input, "type"),
        texts.filled(input, "language"),
        text);
  }

  private Optional<Part> change(JsonNode input, @Nullable Version before, String id) {
    String taken = texts.of(input, "old_str");
    String put = texts.of(input, "new_str");
    if (taken == null || put == null) {
      return Optional.empty();
    }
    int at = before == null || taken.isEmpty() ? -1 : before.text().indexOf(taken);
    Version version;
    if (before != null && at >= 0) {
      String text = before.text();
      version =
          stated(input, id, text.substring(0, at) + put + text.substring(at + taken.length()))
              .over(before);
      keep(version);
    } else {
      // what it applied to is not in the file: the new text is all there is to show
      version = stated(input, id, put).over(before == null ? null : before.withText(put));
    }
    return Optional.of(version.part("update").with(OLD, taken).with(NEW, put));
  }

  /// A version written as a tag inside the text.
  Part tagged(Version version) {
    Version before = current.get(version.id());
    Version whole = version.over(before);
    keep(whole);
    return whole.part(before == null ? "create" : "rewrite");
  }
}
