package app.commonplace.importing.gemini;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The activities of Gemini in Google Takeout, as JSON or as a web page, in any language. They are
/// single prompts with their answers; [Sittings] says how they become conversations. Stateless.
public final class TakeoutFormat implements Format {
  static final String PROVIDER = "gemini";
  private static final long LARGEST_LIST = 1 << 20;

  @Override
  public String name() {
    return "gemini-takeout";
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isArray() && shape.anyHas("header", "title", "time");
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    boolean page =
        beginning.shape().outer() == JsonShape.Outer.MARKUP
            && beginning.text().contains(Cells.OPENING)
            && (beginning.text().contains("Gemini") || beginning.text().contains("Bard"));
    if (beginning.shape().outer() == JsonShape.Outer.MARKUP && Gems.are(beginning.text())) {
      return Optional.of(Recognition.certain("it is Google's list of somebody's Gems"));
    }
    return page
        ? Optional.of(Recognition.certain("it is a page of Google's activities with Gemini"))
        : Format.super.recognise(beginning);
  }

  /// Files of prompts lie beside the list of activities.
  @Override
  public boolean isSideFile(Member list, Member other) {
    String end = other.baseName().toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
    return !list.folder().isEmpty()
        && other.folder().equals(list.folder())
        && !end.equals("json")
        && !end.equals("html");
  }

  @Override
  public void read(Export export, ItemSink sink) {
    for (Member member : export.members()) {
      String gems = isPage(export, member) ? gems(export, member) : "";
      if (!gems.isEmpty()) {
        Gems.read(gems, member).forEach(sink::accept);
      } else if (isPage(export, member)) {
        page(export, member, sink);
      } else {
        list(export, member, sink);
      }
    }
    sink.position(export.size());
  }

  private static boolean isPage(Export export, Member member) {
    try (InputStream in = export.archive().open(member)) {
      return JsonShape.of(in).outer() == JsonShape.Outer.MARKUP;
    } catch (IOException _) {
      // reading it as a list will say so
      return false;
    }
  }

  /// The page that lists Gems; empty when it is another.
  private static String gems(Export export, Member member) {
    if (member.size() > LARGEST_LIST) {
      return "";
    }
    try (InputStream in = Utf8.stream(export.archive().open(member))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Gems.are(text) ? text : "";
    } catch (IOException _) {
      // reading it as activities will say so
      return "";
    }
  }

  private static void list(Export export, Member member, ItemSink sink) {
    var elements = new Elements(export, sink, Set.of(), "record");
    var headings = new Headings();
    var first = new Elements(export, _ -> {}, Set.of(), "record");
    first.read(
        member,
        element -> {
          if (Listed.hasAnswer(element.node())) {
            headings.look(Listed.heading(element.node()));
          }
        });
    headings.learn();
    var sittings = new Sittings(export.archive(), member, headings, sink);
    elements.read(member, sittings::take);
    sittings.end();
  }

  private static void page(Export export, Member member, ItemSink sink) {
    var sittings = new Sittings(export.archive(), member, new Headings(), sink);
    try (InputStream in = Utf8.stream(export.archive().open(member))) {
      var cells = new Cells(in);
      for (String cell = cells.next(); cell != null; cell = cells.next()) {
        sittings.take(Paged.listed(cell), cells.place(member.name()));
      }
    } catch (IOException e) {
      sink.accept(
          new Item.Aside(
              Remark.lost(member.name(), "This file could not be read: " + e.getMessage() + ".")));
    }
    sittings.end();
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(
        raw,
        place,
        element -> element.node().has(Gems.GEM) ? Gems.item(element) : Sitting.read(element));
  }
}
