package app.commonplace.importing;

import app.commonplace.importing.json.JsonShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Knows what lies in and beside exports and is none, so that a person is told what it is, and so
/// that it is not mistaken for one.
final class LookAlikes {
  /// Something without conversations, and what to say of it.
  private record Aside(Predicate<JsonShape> recognises, String sentence) {}

  private static final List<Aside> ASIDES =
      List.of(
          new Aside(
              shape ->
                  shape.anyHas("conversation_id", "title", "is_anonymous")
                      && !shape.anyHas("mapping"),
              "This lists what was shared from ChatGPT, without any messages; it was left out."),
          new Aside(
              shape ->
                  shape.anyHas("chat.history.messages", "stats.message_count")
                      || shape.anyHas("items[].chat.history.messages", "items[].stats"),
              "This counts the messages of chats in Open WebUI without a word of them; it was left out."),
          new Aside(
              shape -> shape.anyHas("session_id", "ts", "text"),
              "This lists prompts that were typed in Codex; they stand in its sessions, with their answers."),
          new Aside(
              shape -> shape.anyHas("display", "pastedContents"),
              "This lists prompts that were typed in Claude Code; they stand in its sessions, with their answers."));

  /// Files that readers look into by name, or that say nothing of conversations.
  private static final Set<String> KNOWN =
      Set.of(
          "conversation_asset_file_names.json",
          "export_manifest.json",
          "history_item.json",
          "library_files.json",
          "message_feedback.json",
          "model_comparisons.json",
          "sessions.json",
          "task_metadata.json",
          "user.json",
          "user_settings.json",
          "users.json",
          "workspace.json");

  /// Lists that are empty in most exports and hold no conversations when they are not.
  private static final Set<String> OFTEN_EMPTY =
      Set.of(
          "group_chats.json",
          "memories.json",
          "projects.json",
          "shared_conversations.json",
          "sora.json");

  private LookAlikes() {}

  /// What to say of a file that holds no conversations; empty when it is no such one.
  static Optional<String> aside(JsonShape shape) {
    return ASIDES.stream()
        .filter(aside -> aside.recognises().test(shape))
        .map(Aside::sentence)
        .findFirst();
  }

  /// Whether a file that no format reads is JSON with something in it that a person should know was
  /// left.
  static boolean isUnread(String baseName, JsonShape shape) {
    boolean filled = shape.elements().stream().anyMatch(keys -> !keys.isEmpty());
    return (shape.isArray() || shape.isObject()) && filled && !KNOWN.contains(baseName);
  }

  /// Whether this is an export in which nothing was exported.
  static boolean isEmptyList(JsonShape shape) {
    boolean wrapped =
        shape.isObject()
            && shape.anyHas("conversations[]")
            && shape.elements().stream()
                .flatMap(Set::stream)
                .noneMatch(path -> path.startsWith("conversations[]."));
    return wrapped || (shape.isArray() && shape.elements().isEmpty());
  }

  /// Whether nobody misses anything in a list of this name.
  static boolean mayBeEmpty(String baseName) {
    return KNOWN.contains(baseName) || OFTEN_EMPTY.contains(baseName);
  }

  /// Whether this only lists the parts of a large Claude export.
  static boolean isClaudeBatchIndex(JsonShape shape) {
    return shape.anyHas("data_files[].export_url");
  }
}
