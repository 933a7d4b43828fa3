package app.commonplace.importing.documents;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.model.Provider;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Files that are no exports of conversations: text, Markdown, source code, web pages, DOCX, XLSX,
/// ODT, EPUB and PDF. Their sections or pages are passages. Stateless.
public final class DocumentsFormat implements Format {
  private static final int NAMED = 5;

  /// Folders that programs keep for themselves.
  private static final Pattern MACHINERY = Pattern.compile("(^|/)(\\.[^/]+|node_modules)/");

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public String provider() {
    return Provider.DOCUMENTS;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return false;
  }

  @Override
  public boolean isLastResort() {
    return true;
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    Archive archive = beginning.archive();
    if (MACHINERY.matcher(beginning.member().name()).find()) {
      return Optional.empty();
    }
    boolean readable =
        Kind.isPackage(archive)
            ? Kind.isMain(Kind.of(archive), beginning.member())
            : kind(beginning) != Kind.NONE;
    return readable
        ? Optional.of(Recognition.possible("it is no export that this version knows"))
        : Optional.empty();
  }

  private static Kind kind(Beginning beginning) {
    boolean markup = beginning.shape().outer() == JsonShape.Outer.MARKUP;
    return Kind.of(beginning.bytes(), beginning.text(), markup);
  }

  @Override
  public void read(Export export, ItemSink sink) {
    long read = 0;
    var reader = new Reader(export.archive(), sink::stopIfCancelled);
    for (Member member : export.members()) {
      try {
        sink.accept(reader.read(member));
      } catch (IOException e) {
        sink.accept(failed(member, String.valueOf(e.getMessage())));
      } catch (Problem e) {
        sink.accept(new Item.Failed(member.name(), e.sentence(), 0));
      }
      read += member.size();
      sink.position(read);
    }
    tellOthers(export, sink);
  }

  private static Item failed(Member member, String reason) {
    return new Item.Failed(member.name(), "This document could not be read: " + reason + ".", 0);
  }

  private static void tellOthers(Export export, ItemSink sink) {
    Archive archive = export.archive();
    if (Kind.isPackage(archive)) {
      return;
    }
    List<String> others =
        archive.members().stream()
            .filter(member -> !export.members().contains(member))
            .map(Member::name)
            .toList();
    if (!others.isEmpty()) {
      String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
      String more = others.size() > NAMED ? " and more" : "";
      sink.accept(
          new Item.Aside(
              Remark.skipped(
                  archive.name(),
                  "Files that are no documents were left out (%d): %s%s."
                      .formatted(others.size(), named, more))));
    }
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, PaperEntry::read);
  }
}
