package app.commonplace.importing.cline;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.util.Optional;
import java.util.TreeSet;

/// Tasks of Cline, Roo Code and Kilo Code: a folder each, with what the model was given and what
/// the screen showed; and sessions of Cline's later store. Stateless.
public final class ClineFormat extends SessionFormat {
  public ClineFormat() {
    super("cline", Provider.CLINE, true);
  }

  @Override
  public boolean spansFolders() {
    return true;
  }

  /// One file of a task stands for all of them.
  @Override
  public boolean isSideFile(Member one, Member other) {
    return StoredSession.isBeside(one, other)
        || (one.folder().equals(other.folder())
            && TaskFolder.rank(other) > TaskFolder.rank(one)
            && TaskFolder.rank(one) >= 0);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isArray()
        ? shape.anyHas("ts", "type", "say") || shape.anyHas("ts", "type", "ask")
        : shape.isObject()
            && shape.anyHas(
                "version", "sessionId", "agent", "messages[].role", "messages[].content");
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    Optional<Recognition> byKeys = Recognition.byKeys(beginning.shape(), this::recognises);
    if (byKeys.isPresent()) {
      return byKeys;
    }
    boolean messages = beginning.shape().isArray() && beginning.shape().anyHas("role", "content");
    boolean marked =
        beginning.text().contains("<task>") || beginning.text().contains("<environment_details>");
    return messages && marked
        ? Optional.of(Recognition.certain("its first message wraps a task as Cline does"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    var folders = new TreeSet<String>();
    long done = 0;
    for (Member member : export.members()) {
      if (TaskFolder.rank(member) >= 0) {
        folders.add(member.folder());
      } else {
        sink.accept(StoredSession.read(export.archive(), member, unread));
        done += member.size();
        sink.position(done);
      }
    }
    for (String folder : folders) {
      sink.accept(new TaskFolder(export.archive(), folder).item(unread));
      for (Member member : export.members()) {
        boolean ofTask = TaskFolder.rank(member) >= 0 && member.folder().equals(folder);
        done += ofTask ? member.size() : 0;
      }
      sink.position(done);
    }
    SessionFiles.finish(export, sink, unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(
        raw,
        place,
        element ->
            element.node().has(StoredSession.SESSION)
                ? new StoredSession(element.node(), new Unread()).item(place, raw)
                : new Task(element.node(), new Unread()).item(place, raw));
  }
}
