package app.commonplace.importing.datasets;

import app.commonplace.importing.json.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a row of a data set goes by. Numbers say only where it stands in its file, and a question
/// that several models answered is named by each answer. Stateless.
final class Ids {
  private static final List<String> KEYS =
      List.of("id", "custom_id", "conversation_id", "conversation_hash", "uuid", "ans_id", "uid");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Ids() {}

  static @Nullable String of(JsonNode row, Texts texts) {
    for (String key : KEYS) {
      String id = texts.filled(row, key);
      if (id != null && !NUMBER.matcher(id).matches()) {
        return id;
      }
    }
    return null;
  }

  /// The id of a question that was asked once; null for a number.
  static @Nullable String ofQuestion(JsonNode row, Texts texts) {
    String id = texts.filled(row, "question_id");
    return id == null || NUMBER.matcher(id).matches() ? null : id;
  }
}
