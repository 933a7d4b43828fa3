package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a model thought before it answered, and how long.
record Thoughts(JsonNode content, JsonNode metadata, Texts texts) {

  /// One part for each thought, named by its summary.
  List<Part> all() {
    var parts = new ArrayList<Part>();
    for (JsonNode thought : content.path("thoughts").values()) {
      parts.add(part(thought));
    }
    return parts.isEmpty() ? List.of(Part.thinking(whole())) : parts;
  }

  private Part part(JsonNode thought) {
    String summary = texts.filled(thought, "summary");
    String text = texts.filled(thought, "content");
    if (text == null) {
      text = String.join("\n\n", texts.all(thought.get("chunks")));
    }
    String shown = text.isEmpty() && summary != null ? summary : text;
    return new Part(
        PartKind.THINKING, null, null, summary, Citations.withoutSpans(shown), null, Map.of());
  }

  /// The line that stays when the thoughts are folded, such as `Thought for 12s`.
  Part recap() {
    JsonNode seconds = metadata.get("finished_duration_sec");
    boolean stated = seconds != null && seconds.isNumber();
    return Part.thinking(whole()).with(Meta.SECONDS, stated ? seconds.asString() : null);
  }

  private String whole() {
    return Citations.withoutSpans(new MessageText(content, metadata, texts).whole());
  }
}
