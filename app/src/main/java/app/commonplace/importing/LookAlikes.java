package app.commonplace.importing;

import app.commonplace.importing.json.JsonShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Names exports that this version cannot read yet, so that a person is told what they have rather
/// than that it is unknown, and so that none is mistaken for another. Ask in this order: several
/// sources use the same file names and keys.
final class LookAlikes {
  private record LookAlike(String name, Predicate<JsonShape> recognises) {}

  private static final List<LookAlike> KNOWN =
      List.of(
          new LookAlike(
              "a DeepSeek export",
              shape ->
                  shape.anyHas("mapping", "inserted_at")
                      || shape.anyHas("mapping.*.message.fragments")
                      || shape.anyHas("data.biz_data.chat_messages")
                      || shape.anyHas("chat_session", "chat_messages")),
          new LookAlike("an Open WebUI export", shape -> shape.anyHas("chat.history.messages")),
          new LookAlike(
              "a Le Chat export",
              shape ->
                  shape.anyHas("chatId", "contentChunks")
                      || shape.anyHas("[].chatId", "[].contentChunks")),
          new LookAlike(
              "a Google Takeout of Gemini",
              shape -> shape.isArray() && shape.anyHas("header", "title", "time")),
          new LookAlike("a ShareGPT data set", shape -> shape.anyHas("conversations[].value")),
          new LookAlike("a Grok export", shape -> shape.anyHas("conversations[].responses")),
          new LookAlike("a Google AI Studio prompt", shape -> shape.anyHas("chunkedPrompt")),
          new LookAlike(
              "a chatbot-ui export", shape -> shape.anyHas("version", "history", "folders")),
          new LookAlike(
              "a LibreChat export",
              shape ->
                  shape.anyHas("conversationId", "messages")
                      || shape.anyHas("conversationId", "messagesTree")),
          new LookAlike(
              "a Cherry Studio backup", shape -> shape.anyHas("indexedDB", "localStorage")),
          new LookAlike(
              "an LM Studio conversation", shape -> shape.anyHas("messages[].versions[]")),
          new LookAlike("a set of OpenAI chat messages", shape -> shape.anyHas("messages[].role")));

  private LookAlikes() {}

  /// The name of what this is, with its article: `a DeepSeek export`.
  static Optional<String> name(JsonShape shape) {
    return KNOWN.stream()
        .filter(known -> known.recognises().test(shape))
        .map(LookAlike::name)
        .findFirst();
  }

  /// Whether this only lists the parts of a large Claude export.
  static boolean isClaudeBatchIndex(JsonShape shape) {
    return shape.anyHas("data_files[].export_url");
  }
}
