package app.commonplace.importing.sessions;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A kind of sessions whose files stand each for itself, a record after the other. Implementations
/// are stateless.
public abstract class LineFormat extends SessionFormat {
  protected LineFormat(String name, String provider, boolean experimental) {
    super(name, provider, experimental);
  }

  /// The reader of one file.
  protected abstract LineSessions sessions(Unread unread);

  /// What files beside a session say of it, as a record that its reader is told after all others
  /// and that stays with its original: read again from there, it is still known.
  protected Optional<ObjectNode> said(Export export, Member session, Unread unread) {
    return Optional.empty();
  }

  /// What is to be told of files that lie beside the sessions.
  protected Optional<Remark> beside(Export export) {
    return Optional.empty();
  }

  @Override
  public final void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionFiles.read(
        export,
        sink,
        member -> told(sessions(unread), said(export, member, unread).orElse(null)),
        unread);
    beside(export).ifPresent(remark -> sink.accept(new Item.Aside(remark)));
  }

  @Override
  public final Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, sessions(new Unread()));
  }

  /// A reader that is told one more record at the end. At the beginning it would hide that what
  /// follows is one object over many lines.
  private static LineSessions told(LineSessions reader, @Nullable ObjectNode said) {
    if (said == null) {
      return reader;
    }
    return new LineSessions() {
      @Override
      public void line(JsonNode line, byte[] raw, int repaired) {
        reader.line(line, raw, repaired);
      }

      @Override
      public List<Item> items(String place) {
        reader.line(said, said.toString().getBytes(StandardCharsets.UTF_8), 0);
        return reader.items(place);
      }
    };
  }
}
