package app.commonplace.importing.copilot;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sessions of Copilot on the command line: a log of events. Stateless.
public final class CommandLineFormat extends SessionFormat {
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
    return events ? Optional.of(Recognition.BY_KEYS) : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionFiles.read(export, sink, _ -> new Events(unread), unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new Events(new Unread()));
  }
}
