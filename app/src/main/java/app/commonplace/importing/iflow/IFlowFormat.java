package app.commonplace.importing.iflow;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.LineFormat;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sessions of iFlow CLI: files of JSON Lines, one session each. Their lines have the keys of those
/// of Claude Code, whose sessions have other ids. Stateless.
public final class IFlowFormat extends LineFormat {
  static final String PROVIDER = "iflow";

  /// Text within a string has its quotes behind backslashes, so what is quoted is never taken for
  /// the id of the line.
  private static final Pattern SESSION = Pattern.compile("\"sessionId\"\\s*:\\s*\"session-");

  public IFlowFormat() {
    super(PROVIDER, PROVIDER, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && shape.anyHas("uuid", "sessionId", "type", "message.content")
        && !shape.anyHas("message.parts");
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return recognises(beginning.shape()) && SESSION.matcher(beginning.text()).find()
        ? Optional.of(Recognition.certain("its sessions have ids as iFlow gives them"))
        : Optional.empty();
  }

  @Override
  protected LineSessions sessions(Unread unread) {
    return new IFlowSession(unread);
  }
}
