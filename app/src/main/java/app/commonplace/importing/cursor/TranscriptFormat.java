package app.commonplace.importing.cursor;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Transcripts that agents of Cursor leave in its folder of projects: as text with marks, and as
/// lines of JSON. A file is called by the session's id. Stateless.
public final class TranscriptFormat extends SessionFormat {
  private static final Pattern MARKS =
      Pattern.compile(
          "(?s)\\A\\s*user:\\s*\\n.*(<user_query>|\\n\\[(Thinking|Tool call|Tool result)]).*");

  public TranscriptFormat() {
    super("cursor-transcript", Provider.CURSOR, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && shape.anyHas("role", "message.content")
        && shape.elements().stream().noneMatch(keys -> keys.contains("type"));
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    Optional<Recognition> byKeys = Recognition.byKeys(beginning.shape(), this::recognises);
    if (byKeys.isPresent()) {
      return byKeys;
    }
    return beginning.shape().outer() == JsonShape.Outer.NONE
            && MARKS.matcher(beginning.text()).matches()
        ? Optional.of(Recognition.certain("it has the marks of a transcript of Cursor"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    long done = 0;
    for (Member member : export.members()) {
      try {
        Element original = TextFile.read(export.archive(), member);
        sink.accept(item(original, unread));
      } catch (IOException e) {
        String reason = "This file could not be read: " + e.getMessage() + ".";
        sink.accept(new Item.Failed(member.name(), reason, 0));
      }
      done += member.size();
      sink.position(done);
    }
    SessionFiles.finish(export, sink, unread);
  }

  private static Item item(Element original, Unread unread) {
    return new Transcript(original.node(), unread, original.repaired())
        .item(original.place(), original.raw());
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element, new Unread()));
  }
}
