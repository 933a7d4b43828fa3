package app.commonplace.importing.claudecode;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the lines of one session. Lines that are no messages carry on the thread all the same:
/// each names the one before it. One thread, used once.
final class CodeSession {
  private static final String ATTACHMENT = "attachment";

  /// Records that say how the program stood, and nothing of what was said.
  private static final Set<String> STATES =
      Set.of(
          "agent-color",
          "agent-name",
          "agent-setting",
          "atis-latch",
          "attribution-snapshot",
          "bridge-session",
          "content-replacement",
          "cost-state",
          "file-history-delta",
          "mode",
          "permission-mode",
          "pr-link",
          "speculation-accept",
          "worktree-state");

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Strand strand;
  private final Queue queue = new Queue();
  private final Map<String, Turn> answers = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable String summary;
  private @Nullable String suggested;
  private @Nullable String summarised;
  private final Map<String, Turn> absorbed = new HashMap<>();
  private int unnamed;

  CodeSession(String id, Unread unread, int repaired) {
    session = new Session(Provider.CLAUDE_CODE, unread, repaired);
    session.id(id.isEmpty() ? null : id);
    texts = session.texts();
    blocks = new Blocks(session);
    strand = new Strand();
  }

  void identify(String id) {
    session.id(id.isEmpty() ? null : id);
  }

  void line(JsonNode line, byte[] raw) {
    String uuid = texts.filled(line, "uuid");
    // a session that was resumed may repeat what came before
    if (session.keep(raw) && (uuid == null || seen.add(uuid))) {
      session.at(Times.of(line, "timestamp"));
      session.project(texts.filled(line, "cwd"));
      session.branchedFrom(texts.filled(line.path("forkedFrom"), "sessionId"));
      read(line, uuid);
    }
  }

  private void read(JsonNode line, @Nullable String uuid) {
    String type = texts.orEmpty(line, "type");
    switch (type) {
      case "user", "assistant", "message" -> message(line, uuid, type);
      case "system" -> system(line, uuid);
      case ATTACHMENT -> attachment(line, uuid);
      case "summary" -> summary(line, uuid);
      case "custom-title" -> session.title(texts.firstFilled(line, "customTitle", "title"));
      case "ai-title" -> suggested = texts.firstFilled(line, "aiTitle", "title");
      case "tag" -> session.tag(texts.filled(line, "tag"));
      // progress of what becomes a result, copies of prompts and of files
      case "progress", "file-history-snapshot", "last-prompt" -> strand.pass(uuid, line);
      case "queue-operation" -> moved(line, uuid);
      default -> {
        if (!STATES.contains(type)) {
          session.unread().record(type.isEmpty() ? "(no type)" : type);
        }
        strand.pass(uuid, line);
      }
    }
  }

  private void message(JsonNode line, @Nullable String uuid, String type) {
    JsonNode message = line.path("message");
    JsonNode content = message.get("content");
    String spoken = texts.firstFilled(message, "role");
    Role role = Role.ofWord(spoken == null ? type : spoken);
    if (role == Role.ASSISTANT) {
      answer(line, uuid, message);
      return;
    }
    Prompt prompt = Prompt.of(line, content);
    Role speaker = role == Role.USER ? prompt.role() : role;
    if (speaker != Role.TOOL) {
      queue.prompted(Prompt.text(content));
      tellAbsorbed();
    }
    if (speaker == Role.TOOL) {
      String parent = strand.afterResults(line);
      Turn turn = turn(line, uuid, parent, speaker);
      strand.addResults(turn, parent);
      blocks.add(turn, content);
    } else {
      said(
          line,
          uuid,
          role == Role.USER ? prompt : new Prompt(role, prompt.isHidden(), null),
          content);
    }
  }

  /// A prompt, and before it what the program put there in the same line.
  private void said(
      JsonNode line, @Nullable String uuid, Prompt prompt, @Nullable JsonNode content) {
    String parent = strand.before(line);
    String before = prompt.isHidden() ? "" : Prompt.before(content);
    if (!before.isEmpty()) {
      String beside = uuid == null ? null : uuid + "/before";
      parent = turn(line, beside, parent, Role.SYSTEM).hide().say(before).id();
    }
    Turn turn = turn(line, uuid, parent, prompt.role());
    if (prompt.author() != null) {
      turn.by(prompt.author());
    }
    String typed = prompt.isHidden() ? null : Prompt.typed(content);
    if (prompt.isHidden()) {
      blocks.add(turn.hide(), content);
    } else if (typed != null) {
      turn.say(typed);
    } else if (content != null && content.isArray()) {
      content.values().forEach(block -> block(turn, block));
    } else {
      turn.say(Prompt.beyond(Prompt.text(content)));
    }
  }

  private void block(Turn turn, JsonNode block) {
    String text = texts.filled(block, "text");
    if (text == null || Prompt.before(text).isEmpty()) {
      blocks.add(turn, block);
    } else {
      turn.say(Prompt.beyond(text));
    }
  }

  // ---- what was typed while the model was at work

  private void moved(JsonNode line, @Nullable String uuid) {
    String operation = texts.orEmpty(line, "operation");
    String reason = texts.filled(line, "reason");
    boolean known =
        queue.move(
            operation, Prompt.text(line.get("content")), reason, Times.of(line, "timestamp"));
    if (!known) {
      session.unread().aside("queue-operation/" + (reason == null ? operation : reason));
    }
    strand.pass(uuid, line);
  }

  /// What a turn took in stands before the answer that follows.
  private void tellAbsorbed() {
    for (Queue.Taken one : queue.take()) {
      unnamed++;
      Turn turn = session.turn("queued-" + unnamed, strand.lastId(), Role.USER).at(one.time());
      if (Prompt.isNotice(one.text())) {
        turn.hide();
      }
      strand.add(turn.say(one.text()), null, false);
      absorbed.put(one.text().strip(), turn);
    }
  }

  /// One answer stands on several lines, a block each.
  private void answer(JsonNode line, @Nullable String uuid, JsonNode message) {
    tellAbsorbed();
    String id = texts.filled(message, "id");
    Turn turn = id == null ? null : answers.get(id);
    if (turn == null) {
      turn = turn(line, uuid, strand.before(line), Role.ASSISTANT);
      if (id != null) {
        answers.put(id, turn);
      }
    } else {
      strand.standFor(uuid, turn);
    }
    String model = texts.filled(message, "model");
    turn.of("<synthetic>".equals(model) ? null : model);
    blocks.add(turn, message.get("content"));
  }

  private void system(JsonNode line, @Nullable String uuid) {
    String text = texts.filled(line, "content");
    if (text == null) {
      // how long a turn took, which hooks ran
      strand.pass(uuid, line);
    } else {
      Turn turn = turn(line, uuid, strand.before(line), Role.SYSTEM).hide();
      turn.add(Part.prose(text).with(Part.Meta.TYPE, texts.filled(line, "subtype")));
    }
  }

  /// What was typed while a tool ran is a prompt, and a file was named by the person; other
  /// attachments are what the program added.
  private void attachment(JsonNode line, @Nullable String uuid) {
    JsonNode attachment = line.path(ATTACHMENT);
    String type = texts.orEmpty(attachment, "type");
    switch (type) {
      case "queued_command" -> queued(line, uuid, attachment);
      case "file" -> file(line, uuid, attachment);
      default -> {
        session.unread().record(ATTACHMENT + "/" + type);
        strand.pass(uuid, line);
      }
    }
  }

  private void queued(JsonNode line, @Nullable String uuid, JsonNode attachment) {
    JsonNode prompt = attachment.path("prompt");
    String text = Prompt.text(prompt);
    Turn told = absorbed.remove(text.strip());
    if (told != null) {
      strand.standFor(uuid, told);
      return;
    }
    queue.attached(text);
    said(line, uuid, Prompt.said(attachment.path("origin"), prompt), prompt);
  }

  /// A file that a prompt names with its text or bytes, as the model was given it.
  private void file(JsonNode line, @Nullable String uuid, JsonNode attachment) {
    JsonNode file = attachment.path("content").path("file");
    String name = texts.firstFilled(attachment, "displayPath", "filename");
    String stated = texts.filled(file, "type");
    String mime = stated == null ? MimeType.ofName(name) : stated;
    boolean image = mime != null && mime.startsWith("image/");
    PartKind kind = image ? PartKind.IMAGE : PartKind.ATTACHMENT;
    JsonNode cells = file.path("cells");
    String text = cells.isEmpty() ? texts.orEmpty(file, "content") : texts.json(cells);
    Turn turn = turn(line, uuid, strand.before(line), Role.USER);
    String bytes = texts.filled(file, "base64");
    Part part = new Part(kind, mime, null, name, text, null, Map.of());
    turn.add(bytes == null ? PartDraft.of(part) : InlineFile.of(part, bytes));
  }

  /// A summary is a title; one that is a message is what became of a compressed context.
  private void summary(JsonNode line, @Nullable String uuid) {
    if (line.path("message").isObject()) {
      Turn turn = turn(line, uuid, strand.before(line), Role.SYSTEM).hide();
      blocks.add(turn, line.path("message").get("content"));
    } else {
      summary = texts.filled(line, "summary");
      summarised = texts.filled(line, "leafUuid");
    }
  }

  private Turn turn(JsonNode line, @Nullable String uuid, @Nullable String parent, Role role) {
    boolean agent = line.path("isSidechain").asBoolean(false);
    Turn turn = session.turn(uuid, parent, role).at(Times.of(line, "timestamp"));
    turn.by(agent ? "sub-agent" : null);
    strand.add(turn, uuid, agent);
    return turn;
  }

  Item item(String place) {
    tellAbsorbed();
    for (long i = queue.left(); i > 0; i--) {
      session.unread().aside("queue-operation");
    }
    if (!session.isTitled()) {
      session.title(suggested);
    }
    // a summary may be of a session in another file
    if (!session.isTitled() && (summarised == null || seen.contains(summarised))) {
      session.title(summary);
    }
    session.leaf(strand.end());
    return session.item(place);
  }
}
