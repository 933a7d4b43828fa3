package app.commonplace.importing.cursor;

import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads one transcript of an agent of Cursor. It tells no times. One thread, used once.
final class Transcript {
  private static final Pattern QUERY =
      Pattern.compile("(?s)\\A\\s*<user_query>\\s*(.*?)\\s*</user_query>\\s*\\z");
  private static final Pattern MARK =
      Pattern.compile("(?m)^\\[(Thinking|Tool call|Tool result)][ \\t]*(.*)$");

  private final JsonNode file;
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final StringBuilder text = new StringBuilder();
  private Role speaker = Role.USER;
  private int damaged;

  Transcript(JsonNode file, Unread unread, int repaired) {
    this.file = file;
    session = new Session(Provider.CURSOR, unread, repaired);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  Item item(String place, byte[] raw) {
    session.id(texts.clean(TextFile.name(file).replaceFirst("\\.[A-Za-z]{1,5}$", "")));
    String said = TextFile.text(file);
    if (said.stripLeading().startsWith("{")) {
      said.lines().filter(line -> !line.isBlank()).forEach(this::record);
    } else {
      said.lines().forEach(this::line);
      finish();
    }
    if (damaged > 0) {
      String reason = "Lines that are cut off or no JSON were left out (%d).".formatted(damaged);
      session.remark(Remark.part(place, reason));
    }
    return session.item(place, raw);
  }

  // ---- lines of JSON

  private void record(String line) {
    try {
      JsonNode record = Json.parse(line.getBytes(StandardCharsets.UTF_8)).node();
      JsonNode content = record.path("message").path("content");
      Role role = Role.ofWord(texts.orEmpty(record, "role"));
      boolean results = role == Role.USER && Blocks.isResults(content);
      Turn turn = session.next(null, results ? Role.TOOL : role);
      if (content.isArray()) {
        content.values().forEach(block -> block(turn, block));
      } else {
        block(turn, content);
      }
    } catch (InvalidJson _) {
      damaged++;
    }
  }

  private void block(Turn turn, JsonNode block) {
    String said = block.isString() ? texts.of(block) : texts.of(block, "text");
    boolean plain = block.isString() || texts.orEmpty(block, "type").equals("text");
    if (plain && said != null) {
      turn.say(asked(said));
    } else {
      blocks.add(turn, block);
    }
  }

  /// What a person asked, without the tags around it.
  private static String asked(String text) {
    Matcher query = QUERY.matcher(text);
    return query.matches() ? query.group(1) : text;
  }

  // ---- text with marks

  private void line(String line) {
    String mark = line.strip();
    if (mark.equals("user:") || mark.equals("assistant:")) {
      finish();
      speaker = mark.equals("user:") ? Role.USER : Role.ASSISTANT;
    } else {
      text.append(line).append('\n');
    }
  }

  private void finish() {
    String said = text.toString();
    text.setLength(0);
    if (said.isBlank()) {
      return;
    }
    Turn turn = session.next(null, speaker);
    if (speaker == Role.USER) {
      turn.say(asked(said).strip());
    } else {
      answer(turn, said);
    }
  }

  /// What belongs to a mark is indented, up to the next line at the margin.
  private void answer(Turn turn, String said) {
    Matcher mark = MARK.matcher(said);
    int done = 0;
    while (mark.find()) {
      if (mark.start() >= done) {
        turn.say(said.substring(done, mark.start()).strip());
        done = endOfBody(said, mark.end());
        marked(turn, mark.group(1), mark.group(2).strip(), said.substring(mark.end(), done));
      }
    }
    turn.say(said.substring(done).strip());
  }

  private static int endOfBody(String said, int from) {
    int at = said.indexOf('\n', from) + 1;
    while (at > 0 && at < said.length() && Character.isWhitespace(said.charAt(at))) {
      at = said.indexOf('\n', at) + 1;
    }
    return at == 0 ? said.length() : at;
  }

  private void marked(Turn turn, String mark, String heading, String indented) {
    String body = texts.clean(indented.stripIndent().strip());
    String name = heading.isEmpty() ? null : texts.clean(heading);
    switch (mark) {
      case "Thinking" -> turn.think(name == null ? body : (name + "\n" + body).strip());
      case "Tool call" ->
          turn.add(new Part(PartKind.TOOL_CALL, null, null, name, body, null, Map.of()));
      default -> turn.add(new Part(PartKind.TOOL_RESULT, null, null, name, body, null, Map.of()));
    }
  }
}
