package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What is said in a message outside of its content: the passage that a person replied to, custom
/// instructions as the earliest exports keep them, and the report of a research, which stands in
/// the state of the window that showed it. One for each message; one thread.
record BesideContent(JsonNode metadata, Texts texts) {

  /// The words of an earlier answer that the person marked before writing.
  List<Part> before() {
    String marked = texts.filled(metadata, "targeted_reply");
    return marked == null
        ? List.of()
        : List.of(
            Part.prose("> " + marked.strip().replace("\n", "\n> "))
                .with(Meta.TYPE, "targeted_reply"));
  }

  /// Custom instructions of a message that has no other content.
  List<Part> instructions() {
    JsonNode told = metadata.path("user_context_message_data");
    var parts = new ArrayList<Part>();
    for (String key : List.of("about_user_message", "about_model_message")) {
      String text = texts.filled(told, key);
      if (text != null) {
        parts.add(Part.prose(text).with(Meta.TYPE, key));
      }
    }
    return parts;
  }

  /// The report that a research ended with, and what it cites.
  List<Part> report() {
    JsonNode state = JsonText.inside(metadata.path("chatgpt_sdk").path("widget_state"));
    JsonNode message = state.path("report_message");
    if (!message.isObject()) {
      return List.of();
    }
    var citations = new Citations(message.path("metadata"), texts);
    String said = new MessageText(message.path("content"), message.path("metadata"), texts).whole();
    var parts = new ArrayList<Part>();
    if (!said.isBlank()) {
      parts.add(Part.prose(citations.resolve(said)).with(Meta.TYPE, "report"));
      parts.addAll(citations.parts());
    }
    return parts;
  }
}
