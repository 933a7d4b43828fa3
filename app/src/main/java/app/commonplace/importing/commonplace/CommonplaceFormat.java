package app.commonplace.importing.commonplace;

import app.commonplace.exporting.CommonplaceJson;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Commonplace JSON: what an export of a library writes, and what other programs can write by the
/// page docs/COMMONPLACE-JSON.md. Stateless.
public final class CommonplaceFormat implements Format {
  private static final String NAME = "commonplace";
  private static final String EACH_ITS_OWN = "various";
  private static final int GLANCE = 4096;
  private static final Pattern MARK =
      Pattern.compile("\"" + CommonplaceJson.MARK + "\"\\s*:\\s*(\\d{1,9})");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String provider() {
    return EACH_ITS_OWN;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && shape.anyHas(CommonplaceJson.ENTRIES)
        && (shape.anyHas(CommonplaceJson.MARK) || shape.anyHas("entries[].passages"));
  }

  @Override
  public boolean isSideFile(Member json, Member other) {
    return other.name().startsWith(json.folder() + CommonplaceJson.FILES);
  }

  @Override
  public void read(Export export, ItemSink sink) {
    for (Member member : export.members()) {
      tellIfNewer(export.archive(), member, sink);
      ShelfReader.read(export.archive(), member).ifPresent(sink::accept);
    }
    SideFiles files = SideFiles.in(export.archive());
    new Elements(export, sink, Set.of(CommonplaceJson.ENTRIES), "record")
        .forEach(element -> sink.accept(EntryReader.read(element, files, "")));
  }

  private static void tellIfNewer(Archive archive, Member member, ItemSink sink) {
    try (InputStream in = archive.open(member)) {
      Matcher mark = MARK.matcher(new String(in.readNBytes(GLANCE), StandardCharsets.UTF_8));
      if (mark.find() && Integer.parseInt(mark.group(1)) > CommonplaceJson.VERSION) {
        sink.accept(
            new Item.Aside(
                Remark.note(
                    member.name(),
                    "A newer version of Commonplace wrote this; what this version does not know"
                        + " is kept in the originals alone.")));
      }
    } catch (IOException _) {
      // reading the entries will say so
      return;
    }
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(
        raw, place, element -> EntryReader.read(element, SideFiles.none(), account));
  }
}
