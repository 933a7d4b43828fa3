package app.commonplace.importing.transcripts;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.Forks;
import app.commonplace.importing.parts.NamedFormat;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Uploads;
import java.io.IOException;
import java.util.Optional;

/// A format in which a file is one conversation as text, and is told by that text. Stateless.
abstract class TextFormat extends NamedFormat {
  TextFormat(String name, String provider) {
    super(name, provider);
  }

  /// The conversation that a file is, see [TextFile].
  ///
  /// @param files those that may lie beside it, by where they lie in the archive
  abstract Item item(Element original, Uploads files);

  /// Whether a file of the archive may belong to a conversation.
  boolean isFile(Member member) {
    return false;
  }

  @Override
  public final boolean recognises(JsonShape shape) {
    return false;
  }

  @Override
  public final void read(Export export, ItemSink sink) {
    Uploads files = Uploads.in(export.archive(), this::file);
    var forks = new Forks(element -> item(element, files));
    long read = 0;
    for (Member member : export.members()) {
      try {
        sink.accept(forks.read(TextFile.read(export.archive(), member)));
      } catch (IOException e) {
        sink.accept(
            new Item.Failed(
                member.name(), "This file could not be read: " + e.getMessage() + ".", 0));
      }
      read += member.size();
      sink.position(read);
    }
  }

  private Optional<String> file(Member member) {
    return isFile(member) ? Optional.of(member.name()) : Optional.empty();
  }

  @Override
  public final Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element, Uploads.none()));
  }
}
