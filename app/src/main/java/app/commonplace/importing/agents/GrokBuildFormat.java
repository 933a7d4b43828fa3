package app.commonplace.importing.agents;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.LinesFormat;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sessions of Grok Build: a folder each, named by the session's id, with a line for everything the
/// model was given and gave, and beside it what the session is called, where and when it was. No
/// line has an id or a time. Stateless.
public final class GrokBuildFormat extends LinesFormat {
  private static final String PROVIDER = "grok-build";
  private static final String SESSION = "session";
  private static final String ABOUT = "about";
  private static final String ABOUT_FILE = "summary.json";

  public GrokBuildFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("type", "tool_calls", "model_id")
            || shape.anyHas("type", "content", "synthetic_reason")
            || shape.anyHas("type", "content", "prompt_index"));
  }

  @Override
  public boolean isSideFile(Member lines, Member other) {
    return other.name().equals(lines.folder() + ABOUT_FILE);
  }

  @Override
  protected void complete(ObjectNode original, Export export, Member member) {
    export
        .archive()
        .find(member.folder() + ABOUT_FILE)
        .ifPresent(about ->
            new Elements(export, _ -> {}, Set.of(), ABOUT)
                .read(about, element -> original.set(ABOUT, element.node())));
    String folder = member.folder();
    String path =
        folder.isEmpty() ? export.archive().name() : folder.substring(0, folder.length() - 1);
    if (!path.equals(member.name())) {
      original.put(SESSION, path.substring(path.lastIndexOf('/') + 1));
    }
  }

  @Override
  protected Item item(Element original, String account) {
    var unread = new Unread();
    var session = new Session(PROVIDER, unread, original.repaired());
    session.id(session.texts().filled(original.node(), SESSION));
    about(session, original.node().path(ABOUT));
    var reader = new Reader(session);
    original.node().path(LINES).values().forEach(reader::line);
    original.remarks().forEach(session::remark);
    return session.item(original.place(), original.raw());
  }

  private static void about(Session session, JsonNode about) {
    Texts texts = session.texts();
    boolean own = about.path("title_is_manual").asBoolean(false);
    session.title(texts.firstFilled(about, "session_summary", "generated_title"));
    session.title(own ? null : texts.filled(about, "generated_title"));
    session.project(texts.filled(about.path("info"), "cwd"));
    session.at(Times.of(about, "created_at"));
    session.at(Times.of(about, "updated_at"));
  }

  /// Makes turns of lines. What a model thought and searched before it spoke is one turn with what
  /// it said. One for each session; one thread.
  private static final class Reader {
    private final Session session;
    private final Texts texts;
    private final Blocks blocks;

    Reader(Session session) {
      this.session = session;
      texts = session.texts();
      blocks = new Blocks(session);
    }

    void line(JsonNode line) {
      String type = texts.orEmpty(line, "type");
      switch (type) {
        case "system" -> blocks.add(session.next(null, Role.SYSTEM).hide(), line.get("content"));
        case "user" -> user(line);
        case "reasoning" -> think(line);
        case "assistant" -> assistant(line);
        case "backend_tool_call" -> {
          JsonNode call = line.path("kind");
          String tool = texts.filled(call, "tool_type");
          blocks.call(answering(), texts.filled(call, "id"), tool, call.get("action"));
        }
        case "tool_result" -> {
          String call = texts.filled(line, "tool_call_id");
          blocks.result(session.next(null, Role.TOOL), call, line.get("content"), false);
        }
        default -> session.unread().record(type.isEmpty() ? "(no type)" : type);
      }
    }

    /// What the program put there in the person's name; an interjection is the person's own.
    private void user(JsonNode line) {
      String reason = texts.filled(line, "synthetic_reason");
      boolean own = reason == null || reason.equals("interjection");
      Turn turn = session.next(null, own ? Role.USER : Role.SYSTEM);
      blocks.add(own ? turn : turn.hide(), line.get("content"));
    }

    private void think(JsonNode line) {
      for (String key : new String[] {"summary", "content"}) {
        for (JsonNode piece : line.path(key).values()) {
          answering().think(texts.of(piece, "text"));
        }
      }
    }

    /// The answer that has not said anything yet, or a new one.
    private Turn answering() {
      Turn last = session.last();
      boolean open = last != null && last.role() == Role.ASSISTANT && !last.has(PartKind.PROSE);
      return open && last != null ? last : session.next(null, Role.ASSISTANT);
    }

    private void assistant(JsonNode line) {
      String model = texts.filled(line, "model_id");
      Turn turn = answering().of(model);
      session.model(model);
      blocks.add(turn, line.get("content"));
      for (JsonNode call : line.path("tool_calls").values()) {
        blocks.call(
            turn,
            texts.filled(call, "id"),
            texts.filled(call, "name"),
            JsonText.object(call.get("arguments")));
      }
    }
  }
}
