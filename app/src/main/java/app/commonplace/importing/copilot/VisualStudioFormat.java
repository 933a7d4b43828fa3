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

/// Chats of Copilot in Visual Studio, which keeps them as traces in the shape of OpenTelemetry. One
/// conversation may be spread over several files. Stateless.
public final class VisualStudioFormat extends SessionFormat {
  public VisualStudioFormat() {
    super("copilot-visual-studio", Provider.COPILOT, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject() && shape.anyHas("resourceSpans[].scopeSpans[]");
  }

  /// Any program may write traces; those of conversations name them.
  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return recognises(beginning.shape()) && beginning.text().contains(Traces.CONVERSATION)
        ? Optional.of(Recognition.certain("its traces name conversations of Copilot"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    var traces = new Traces(unread, export.members().getLast().name());
    SessionFiles.read(export, sink, _ -> traces, unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new Traces(new Unread(), place));
  }
}
