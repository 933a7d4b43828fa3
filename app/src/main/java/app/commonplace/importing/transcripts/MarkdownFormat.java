package app.commonplace.importing.transcripts;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.FrontMatter;
import app.commonplace.importing.parts.TextFile;
import java.io.IOException;
import java.util.Optional;

/// Conversations as Markdown, such as browser exporters and people write them. A file without roles
/// in it is a document. Stateless.
public final class MarkdownFormat implements Format {
  static final String PROVIDER = "transcript";

  @Override
  public String name() {
    return "markdown-transcript";
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return false;
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    boolean plain =
        beginning.shape().outer() == JsonShape.Outer.NONE
            || beginning.text().stripLeading().startsWith("<!--");
    if (!plain || !beginning.isText()) {
      return Optional.empty();
    }
    String text = beginning.text().replace("\r\n", "\n");
    Markers markers = Markers.in(FrontMatter.of(text).rest().lines().toList());
    return markers.lines().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Recognition.likely(
                "lines such as “%s” say who speaks".formatted(markers.lines().getFirst().name())));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    long read = 0;
    for (Member member : export.members()) {
      try {
        sink.accept(MarkdownTalk.read(TextFile.read(export.archive(), member)));
      } catch (IOException e) {
        sink.accept(
            new Item.Failed(
                member.name(), "This file could not be read: " + e.getMessage() + ".", 0));
      }
      read += member.size();
      sink.position(read);
    }
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, MarkdownTalk::read);
  }
}
