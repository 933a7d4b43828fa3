package app.commonplace.importing.sessions;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import java.util.Optional;

/// A kind of sessions whose files stand each for itself, a record after the other. Implementations
/// are stateless.
public abstract class LineFormat extends SessionFormat {
  protected LineFormat(String name, String provider, boolean experimental) {
    super(name, provider, experimental);
  }

  /// The reader of one file.
  protected abstract LineSessions sessions(Unread unread);

  /// What is to be told of files that lie beside the sessions.
  protected Optional<Remark> beside(Export export) {
    return Optional.empty();
  }

  @Override
  public final void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionFiles.read(export, sink, _ -> sessions(unread), unread);
    beside(export).ifPresent(remark -> sink.accept(new Item.Aside(remark)));
  }

  @Override
  public final Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, sessions(new Unread()));
  }
}
