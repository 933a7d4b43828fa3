package app.commonplace.importing.datasets;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.ChatMessages;
import app.commonplace.importing.parts.LinesFormat;
import app.commonplace.importing.parts.Talk;
import java.util.Optional;
import java.util.Set;

/// One conversation as a bare list of messages with roles: as an array, or a line for each. Small
/// programs write such, and requests to models hold them. Stateless.
public final class MessageListFormat extends LinesFormat {
  public MessageListFormat() {
    super("message-list", OpenAiFormat.PROVIDER);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.elements().stream().anyMatch(MessageListFormat::isMessage);
  }

  /// Lists of whole conversations have roles one level deeper.
  private static boolean isMessage(Set<String> keys) {
    return keys.contains("role")
        && (keys.contains("content") || keys.contains("tool_calls"))
        && !keys.contains("messages");
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return recognises(beginning.shape())
        ? Optional.of(Recognition.likely("it is a list of messages with roles"))
        : Optional.empty();
  }

  @Override
  protected Item item(Element original, String account) {
    var talk = new Talk(original, OpenAiFormat.PROVIDER);
    var messages = new ChatMessages(talk);
    original.node().path(LINES).values().forEach(messages::add);
    messages.finish();
    return talk.item();
  }
}
