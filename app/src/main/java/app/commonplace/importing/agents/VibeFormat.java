package app.commonplace.importing.agents;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ChatMessages;
import app.commonplace.importing.parts.LinesFormat;
import app.commonplace.importing.parts.Talk;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sessions of Mistral Vibe: a folder each, with a line for each message in one file and what the
/// session is called in another. Stateless.
public final class VibeFormat extends LinesFormat {
  private static final String PROVIDER = "vibe";
  private static final String ABOUT = "session";
  private static final String ABOUT_FILE = "meta.json";

  public VibeFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && shape.anyHas("role", "message_id")
        && !shape.anyHas("message_tree_id");
  }

  @Override
  public boolean isSideFile(Member json, Member other) {
    return other.name().equals(json.folder() + ABOUT_FILE);
  }

  @Override
  protected void complete(ObjectNode original, Export export, Member member) {
    export
        .archive()
        .find(member.folder() + ABOUT_FILE)
        .ifPresent(about ->
            new Elements(export, _ -> {}, Set.of(), ABOUT)
                .read(about, element -> original.set(ABOUT, element.node())));
  }

  @Override
  protected Item item(Element original, String account) {
    JsonNode about = original.node().path(ABOUT);
    var talk = new Talk(original, PROVIDER);
    Texts texts = talk.texts();
    talk.id(texts.filled(about, "session_id"))
        .title(texts.filled(about, "title"))
        .model(texts.filled(about, "model"))
        .project(texts.filled(about.path("environment"), "working_directory"))
        .times(Times.of(about, "start_time"), Times.of(about, "end_time"));
    var messages = new ChatMessages(talk);
    original.node().path(LINES).values().forEach(messages::add);
    messages.finish();
    return talk.item();
  }
}
