package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The documents of a canvas and their versions. A version is a passage's part with the whole text
/// as it then was, so that it can be read and found; what was asked for is in the words of its
/// `command`. Versions follow the branches: an edit applies to the version above it. One thread.
final class Canvas {
  static final String CREATE = "canmore.create_textdoc";
  static final String UPDATE = "canmore.update_textdoc";
  private static final String EDITS = "edits";

  private record Version(String document, String name, String type, String text) {}

  private final NodeTree tree;
  private final Texts texts;
  private final Map<String, Version> latest = new HashMap<>();

  Canvas(NodeTree tree, Texts texts) {
    this.tree = tree;
    this.texts = texts;
  }

  /// Carries the version above a node down to it. To be called for each node in tree order.
  void enter(NodeTree.Node node) {
    Version above = node.parent() == null ? null : latest.get(node.parent());
    if (above != null) {
      latest.put(node.key(), above);
    }
  }

  /// The document that a call creates or changes; nothing when the call is no such one or cannot be
  /// followed.
  Optional<Part> version(String key, String recipient, String call) {
    JsonNode arguments = json(call);
    if (arguments == null) {
      return Optional.empty();
    }
    return switch (recipient) {
      case CREATE -> create(key, arguments);
      case UPDATE -> update(key, arguments);
      default -> Optional.empty();
    };
  }

  private static @Nullable JsonNode json(String call) {
    try {
      JsonNode node = Json.parse(call.getBytes(StandardCharsets.UTF_8)).node();
      return node.isObject() ? node : null;
    } catch (InvalidJson _) {
      // a model's call can be cut off; it is then kept as it stands
      return null;
    }
  }

  private Optional<Part> create(String key, JsonNode arguments) {
    String text = texts.of(arguments, "content");
    String name = texts.orEmpty(arguments, "name");
    if (text == null) {
      return Optional.empty();
    }
    String id = documentId(key);
    var version = new Version(id == null ? name : id, name, texts.orEmpty(arguments, "type"), text);
    latest.put(key, version);
    return Optional.of(part(version, "create"));
  }

  private Optional<Part> update(String key, JsonNode arguments) {
    Version before = latest.get(key);
    JsonNode updates = arguments.get("updates");
    if (before == null || updates == null || updates.isEmpty()) {
      return Optional.empty();
    }
    String text = before.text();
    boolean rewritten = false;
    for (JsonNode update : updates.values()) {
      Edit edit = Edit.of(update, texts);
      Optional<String> edited = edit.apply(text);
      if (edited.isEmpty()) {
        return Optional.empty();
      }
      text = edited.get();
      rewritten |= edit.replacesAll();
    }
    var version = new Version(before.document(), before.name(), before.type(), text);
    latest.put(key, version);
    Part part = part(version, rewritten ? "rewrite" : "update");
    return Optional.of(rewritten ? part : part.with(EDITS, texts.json(updates)));
  }

  private static Part part(Version version, String command) {
    boolean code = version.type().startsWith("code/");
    String language = code ? version.type().substring("code/".length()) : null;
    PartKind kind = code ? PartKind.CODE : PartKind.PROSE;
    return new Part(kind, null, language, version.name(), version.text(), null, Map.of())
        .with(Meta.DOCUMENT, version.document())
        .with(Meta.COMMAND, command);
  }

  /// The id stands in the tool's answer, not in the call.
  private @Nullable String documentId(String key) {
    for (JsonNode answer : tree.messagesBelow(key)) {
      String id = texts.filled(answer.path("metadata").path("canvas"), "textdoc_id");
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  /// One edit of a document. Patterns are regular expressions of another language; only those that
  /// mean the whole document or a literal text are followed, since running a stranger's expression
  /// could take for ever.
  private record Edit(String pattern, String replacement, boolean everywhere) {
    private static final String ALL = ".*";

    static Edit of(JsonNode update, Texts texts) {
      return new Edit(
          texts.orEmpty(update, "pattern"),
          texts.orEmpty(update, "replacement"),
          update.path("multiple").asBoolean(false));
    }

    boolean replacesAll() {
      return pattern.equals(ALL);
    }

    Optional<String> apply(String text) {
      if (replacesAll()) {
        return Optional.of(replacement);
      }
      String wanted = literal();
      int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
      if (at < 0 || replacement.contains("\\")) {
        return Optional.empty();
      }
      return Optional.of(
          everywhere
              ? text.replace(wanted, replacement)
              : text.substring(0, at) + replacement + text.substring(at + wanted.length()));
    }

    /// The text that the pattern stands for; empty when it stands for more than one.
    private String literal() {
      var text = new StringBuilder();
      for (int i = 0; i < pattern.length(); i++) {
        char c = pattern.charAt(i);
        if (c == '\\') {
          i++;
          if (i == pattern.length() || Character.isLetterOrDigit(pattern.charAt(i))) {
            return "";
          }
          text.append(pattern.charAt(i));
        } else if (".^$*+?{}[]|()".indexOf(c) >= 0) {
          return "";
        } else {
          text.append(c);
        }
      }
      return text.toString();
    }
  }
}
