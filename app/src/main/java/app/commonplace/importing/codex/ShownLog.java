package app.commonplace.importing.codex;

import app.commonplace.importing.codex.Said.Log;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes turns of the events of a session, which are what the screen showed. One thread.
final class ShownLog {
  private final Session session;
  private final Texts texts;
  private final Exchange exchange;
  private final Said said;
  private final GivenLog given;

  ShownLog(Session session, Exchange exchange, Said said, GivenLog given) {
    this.session = session;
    this.exchange = exchange;
    this.said = said;
    this.given = given;
    texts = session.texts();
  }

  void event(JsonNode event, @Nullable Instant time) {
    String type = texts.orEmpty(event, "type");
    switch (type) {
      case "user_message" -> prompt(event, time);
      case "agent_message" -> answer(texts.orEmpty(event, "message"), time);
      case "agent_reasoning", "agent_reasoning_raw_content" -> {
        String text = texts.orEmpty(event, "text");
        if (said.isNews(new Utterance(Utterance.THOUGHT, text), Log.SHOWN)) {
          exchange.answering(time, false).think(text);
        }
      }
      case "error", "warning", "stream_error" -> {
        String text = texts.filled(event, "message");
        if (text != null) {
          exchange.next(Role.SYSTEM, time).by(type).say(text);
        }
      }
      case "exited_review_mode" -> review(event, time);
      case "item_completed" -> finished(event.path("item"), time);
      case "thread_name_updated" -> session.title(texts.filled(event, "thread_name"));
      case "thread_rolled_back" -> exchange.rollBack(event.path("num_turns").asInt(0));
      case "task_complete", "turn_aborted" -> ended(event.path("error"), time);
      default -> Unsaid.pass(type, session);
    }
  }

  /// Lately an error is told of the turn that it ended.
  private void ended(JsonNode error, @Nullable Instant time) {
    String text = error.isObject() ? texts.filled(error, "message") : texts.of(error);
    if (text != null && !text.isBlank()) {
      exchange.next(Role.SYSTEM, time).by("error").say(text);
    }
  }

  /// Pictures stand in the prompt as the model was given it; where that is missing, here.
  private void prompt(JsonNode event, @Nullable Instant time) {
    String text = texts.orEmpty(event, "message");
    List<String> pictures = texts.all(event.get("images"));
    List<String> files = texts.all(event.get("local_images"));
    Utterance uttered = Utterance.prompt(Utterance.USER, text, pictures.size() + files.size());
    if (!said.isNews(uttered, Log.SHOWN)) {
      return;
    }
    Turn turn = exchange.next(Role.USER, time).say(text);
    pictures.forEach(address -> turn.add(InlineFile.at(PartKind.IMAGE, null, address)));
    files.forEach(path -> turn.add(InlineFile.at(PartKind.IMAGE, null, path)));
  }

  private void answer(String text, @Nullable Instant time) {
    if (said.isNews(new Utterance(Utterance.ASSISTANT, text), Log.SHOWN)) {
      exchange.answering(time, true).say(text);
    }
  }

  /// Finished items repeat what other records say, but for a plan, and for dialogues that later
  /// versions log in no other way.
  private void finished(JsonNode item, @Nullable Instant time) {
    switch (texts.orEmpty(item, "type")) {
      case "Plan" -> {
        String plan = texts.orEmpty(item, "text");
        if (said.isNews(new Utterance(Utterance.PLAN, plan), Log.FINISHED)) {
          exchange.answering(time, true).say(plan);
        }
      }
      case "AgentMessage" -> {
        String text = content(item);
        if (said.isNews(new Utterance(Utterance.ASSISTANT, text), Log.FINISHED)) {
          exchange.answering(time, true).say(text);
        }
      }
      case "UserMessage" -> {
        String text = content(item);
        if (said.isNews(new Utterance(Utterance.USER, text), Log.FINISHED)) {
          exchange.next(Role.USER, time).say(text);
        }
      }
      case "ExitedReviewMode" -> {
        String review = texts.orEmpty(item, "review");
        if (said.isNews(new Utterance(Utterance.ASSISTANT, review), Log.FINISHED)) {
          exchange.answering(time, true).say(review);
        }
      }
      default -> given.finished(item, time);
    }
  }

  private String content(JsonNode item) {
    var pieces = new ArrayList<String>();
    item.path("content").values().forEach(piece -> pieces.add(texts.orEmpty(piece, "text")));
    return String.join("\n", pieces).strip();
  }

  /// What a review found. It is an answer of its own; nothing else repeats it.
  private void review(JsonNode event, @Nullable Instant time) {
    JsonNode output = event.path("review_output");
    var found = new ArrayList<String>();
    String whole = texts.filled(output, "overall_explanation");
    found.add(whole == null ? texts.orEmpty(event, "review") : whole);
    for (JsonNode finding : output.path("findings").values()) {
      found.add("**" + texts.orEmpty(finding, "title") + "**\n\n" + texts.orEmpty(finding, "body"));
    }
    String text = String.join("\n\n", found).strip();
    if (!text.isEmpty()) {
      exchange.answering(time, true).say(text);
    }
  }
}
