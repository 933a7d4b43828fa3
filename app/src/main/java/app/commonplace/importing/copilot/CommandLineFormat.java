package app.commonplace.importing.copilot;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Export;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.FrontMatter;
import app.commonplace.importing.sessions.LineFormat;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.SmallFile;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Sessions of Copilot on the command line: a log of events. Stateless.
public final class CommandLineFormat extends LineFormat {
  private static final Pattern EVENT =
      Pattern.compile("\"type\"\\s*:\\s*\"(session\\.start|user\\.message|assistant\\.message)\"");

  public CommandLineFormat() {
    super("copilot-cli", Provider.COPILOT, true);
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    JsonShape shape = beginning.shape();
    boolean events =
        shape.isObject()
            && shape.anyHas("type", "data", "timestamp")
            && EVENT.matcher(beginning.text()).find();
    return events
        ? Optional.of(
            Recognition.certain("its lines are events as Copilot's command line logs them"))
        : Optional.empty();
  }

  /// What a session is called, and where it worked, stands in a file beside its events.
  @Override
  protected Optional<ObjectNode> said(Export export, Member session, Unread unread) {
    return SmallFile.text(export, session.folder() + Events.BESIDE, unread)
        .map(text -> FrontMatter.of("---\n" + text.replace("\r", "") + "\n---\n"))
        .map(about -> {
          ObjectNode said = JsonNodeFactory.instance.objectNode();
          said.put("type", Events.BESIDE);
          said.set(
              "data",
              JsonNodeFactory.instance
                  .objectNode()
                  .put("name", about.first("name", "summary"))
                  .put("cwd", about.first("cwd", "git_root")));
          return said;
        });
  }

  @Override
  protected LineSessions sessions(Unread unread) {
    return new Events(unread);
  }
}
