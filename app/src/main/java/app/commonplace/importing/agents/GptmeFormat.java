package app.commonplace.importing.agents;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ChatMessages;
import app.commonplace.importing.parts.LinesFormat;
import app.commonplace.importing.parts.Talk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Conversations of gptme: a line for each message, of which the first is what the program tells
/// the model of itself. What was edited or taken back is kept in a file of its own beside it, which
/// begins with the same messages. Stateless.
public final class GptmeFormat extends LinesFormat {
  private static final String PROVIDER = "gptme";
  private static final String FILE_OF_SESSION = "conversation.jsonl";
  private static final String SESSION = "session";
  private static final String BRANCH = "branch";

  private static final String VIEWS = "views/";

  /// Folders within that of a session: what was edited or taken back, and shorter copies of it that
  /// the model goes on from when it grows too long.
  private static final List<String> WITHIN = List.of("branches/", VIEWS);

  private static final Pattern NAMED_BY_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-.+");

  public GptmeFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject() && shape.anyHas("role", "content", "timestamp");
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return recognises(beginning.shape()) && beginning.text().contains("You are gptme")
        ? Optional.of(Recognition.certain("it tells the model that it is gptme"))
        : Optional.empty();
  }

  /// A session is a folder, whose name is what it is called and known by.
  @Override
  protected void complete(ObjectNode original, Export export, Member member) {
    String within =
        WITHIN.stream()
            .filter(name -> ("/" + member.folder()).endsWith("/" + name))
            .findFirst()
            .orElse("");
    if (!within.isEmpty()) {
      String copy = within.equals(VIEWS) ? VIEWS : "";
      original.put(BRANCH, copy + member.baseName());
    }
    if (!within.isEmpty() || member.baseName().equals(FILE_OF_SESSION)) {
      String folder = member.folder().substring(0, member.folder().length() - within.length());
      original.put(SESSION, folder.isEmpty() ? around(export) : lastOf(folder));
    }
  }

  /// The folder that was read, or that the one file that was read lies in, if it is named as gptme
  /// names its own.
  private static @Nullable String around(Export export) {
    Path path = export.archive().path().toAbsolutePath();
    Path folder = Files.isDirectory(path) ? path : path.getParent();
    String name = folder == null ? "" : String.valueOf(folder.getFileName());
    return NAMED_BY_DAY.matcher(name).matches() ? name : null;
  }

  private static String lastOf(String folder) {
    String path = folder.substring(0, folder.length() - 1);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  protected Item item(Element original, String account) {
    JsonNode lines = original.node().path(LINES);
    var talk = new Talk(original, PROVIDER);
    String session = talk.texts().filled(original.node(), SESSION);
    String branch = talk.texts().filled(original.node(), BRANCH);
    talk.id(session == null || branch == null ? session : session + "/" + branch).title(session);
    // a file alone: sessions begin with the same words, so when they began tells them apart
    talk.times(Times.of(lines.path(0), "timestamp"), null).apartBy(branch);
    var messages = new ChatMessages(talk);
    boolean answered = false;
    for (JsonNode line : lines.values()) {
      answered |= line.path("role").asString("").equals("assistant");
      messages.add(answered ? whatAToolSaid(line) : line);
    }
    messages.finish();
    return talk.item();
  }

  /// What a tool gave back comes in the name of the system, which otherwise speaks only before the
  /// first answer.
  private static JsonNode whatAToolSaid(JsonNode line) {
    boolean hidden = line.path("hide").asBoolean(false);
    if (hidden || !line.path("role").asString("").equals("system") || !line.isObject()) {
      return line;
    }
    ObjectNode result = ((ObjectNode) line).deepCopy();
    result.put("role", "tool");
    result.set("tool_call_id", line.path("call_id"));
    return result;
  }
}
