package app.commonplace.importing.datasets;

import app.commonplace.importing.json.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a row of a data set goes by. Stateless.
final class Ids {
  private Ids() {}

  static @Nullable String of(JsonNode row, Texts texts) {
    for (String key : List.of("id", "conversation_id", "conversation_hash", "uuid", "uid")) {
      JsonNode value = row.path(key);
      String id = value.isNumber() ? value.asString() : texts.filled(row, key);
      if (id != null) {
        return id;
      }
    }
    return null;
  }
}
