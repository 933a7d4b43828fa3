package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The artifacts of a conversation and their versions. A version is a part with the whole text as
/// it then was, so that it can be read and found; an update also says what it replaced by what.
/// Versions follow the branches: an update applies to the version above it. One thread.
final class Artifacts {
  static final String TOOL = "artifacts";

  /// @param type media type as Claude names it, such as `application/vnd.ant.react`
  private record Version(
      String id,
      @Nullable String title,
      @Nullable String type,
      @Nullable String language,
      String text) {}

  private final Texts texts;
  private final Map<String, Map<String, Version>> byMessage = new HashMap<>();
  private Map<String, Version> latest = Map.of();

  Artifacts(Texts texts) {
    this.texts = texts;
  }

  /// Goes to a message; to be called for each in tree order.
  void enter(MessageTree.Node node) {
    Map<String, Version> above = node.parent() == null ? null : byMessage.get(node.parent());
    latest = above == null ? Map.of() : above;
    byMessage.put(node.id(), latest);
  }

  /// The version that a call of the tool makes; nothing when the call is of another kind.
  Optional<Part> version(MessageTree.Node node, JsonNode input) {
    String command = texts.filled(input, "command");
    String content = texts.of(input, "content");
    String old = texts.of(input, "old_str");
    if ("update".equals(command) && old != null) {
      return Optional.of(update(node, input, old, texts.orEmpty(input, "new_str")));
    }
    boolean whole = command == null || "create".equals(command) || "rewrite".equals(command);
    return whole && content != null
        ? Optional.of(whole(node, about(input), content, command))
        : Optional.empty();
  }

  /// The version that a tag in a text of 2024 holds.
  Part version(MessageTree.Node node, Map<String, String> attributes, String content) {
    var stated =
        new Version(
            attributes.getOrDefault("identifier", ""),
            attributes.get("title"),
            attributes.get("type"),
            attributes.get("language"),
            "");
    return whole(node, stated, content, null);
  }

  private Version about(JsonNode input) {
    String id = texts.firstFilled(input, "id", "title");
    return new Version(
        id == null ? TOOL : id,
        texts.filled(input, "title"),
        texts.filled(input, "type"),
        texts.filled(input, "language"),
        "");
  }

  private Part whole(MessageTree.Node node, Version stated, String text, @Nullable String command) {
    Version before = latest.get(stated.id());
    Version version = following(before, stated, text);
    keep(node, version);
    String said = before == null ? "create" : "rewrite";
    return part(version, command == null ? said : command);
  }

  private Part update(MessageTree.Node node, JsonNode input, String old, String replacement) {
    Version stated = about(input);
    Version before = latest.get(stated.id());
    int at = before == null || old.isEmpty() ? -1 : before.text().indexOf(old);
    Part part;
    if (before != null && at >= 0) {
      String text = before.text();
      text = text.substring(0, at) + replacement + text.substring(at + old.length());
      Version version = following(before, stated, text);
      keep(node, version);
      part = part(version, "update");
    } else {
      part = change(following(before, stated, Change.of(old, replacement)));
    }
    return part.with(Meta.OLD_TEXT, old).with(Meta.NEW_TEXT, replacement);
  }

  /// An update repeats neither title nor type.
  private static Version following(@Nullable Version before, Version stated, String text) {
    return new Version(
        stated.id(),
        before != null && stated.title() == null ? before.title() : stated.title(),
        before != null && stated.type() == null ? before.type() : stated.type(),
        before != null && stated.language() == null ? before.language() : stated.language(),
        text);
  }

  private void keep(MessageTree.Node node, Version version) {
    var more = new HashMap<>(latest);
    more.put(version.id(), version);
    latest = more;
    byMessage.put(node.id(), latest);
  }

  private static Part part(Version version, String command) {
    String language = language(version);
    PartKind kind = language == null ? PartKind.PROSE : PartKind.CODE;
    return new Part(kind, version.type(), language, version.title(), version.text(), null, Map.of())
        .with(Meta.DOCUMENT, version.id())
        .with(Meta.COMMAND, command);
  }

  /// A change to a version that is not there: what it takes away and adds.
  private static Part change(Version version) {
    return new Part(PartKind.CODE, null, "diff", version.title(), version.text(), null, Map.of())
        .with(Meta.DOCUMENT, version.id())
        .with(Meta.COMMAND, "update");
  }

  /// The language of source text; null for what is read as prose.
  private static @Nullable String language(Version version) {
    String type = version.type() == null ? "" : version.type();
    return switch (type) {
      case "text/markdown", "text/plain" -> null;
      case "application/vnd.ant.react" -> "jsx";
      case "application/vnd.ant.mermaid" -> "mermaid";
      case "image/svg+xml" -> "xml";
      case "text/html" -> "html";
      case "application/vnd.ant.code" -> version.language() == null ? "" : version.language();
      default -> version.language();
    };
  }

  /// Lines as a diff shows them.
  private static final class Change {
    private Change() {}

    static String of(String old, String replacement) {
      return marked("- ", old) + marked("+ ", replacement).stripTrailing();
    }

    private static String marked(String mark, String text) {
      var lines = new StringBuilder();
      text.lines().forEach(line -> lines.append(mark).append(line).append('\n'));
      return lines.toString();
    }
  }
}
