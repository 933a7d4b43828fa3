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
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.HtmlMarkdown;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Provider;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The web page that the most used browser exporter makes of a conversation with ChatGPT.
/// Stateless.
public final class HtmlFormat implements Format {
  private static final String ITEM = "conversation-item";
  private static final String CONTENT = "conversation-content";

  @Override
  public String name() {
    return "chatgpt-page";
  }

  @Override
  public String provider() {
    return Provider.CHATGPT;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return false;
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    boolean page =
        beginning.shape().outer() == JsonShape.Outer.MARKUP
            && beginning.text().contains(ITEM)
            && beginning.text().contains(CONTENT);
    return page
        ? Optional.of(Recognition.certain("it is a page of a browser exporter"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    long read = 0;
    for (Member member : export.members()) {
      try {
        sink.accept(item(TextFile.read(export.archive(), member)));
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
    return Elements.reread(raw, place, HtmlFormat::item);
  }

  private static Item item(Elements.Element original) {
    Document page = Jsoup.parse(TextFile.text(original.node()));
    Element link = page.selectFirst("a[href*=chatgpt.com/c/], a[href*=chat.openai.com/c/]");
    Origin origin = Origin.of(link == null ? null : link.attr("href"), Provider.CHATGPT);
    Element heading = page.selectFirst("h1");
    var talk = new Talk(original, origin.provider());
    Texts texts = talk.texts();
    talk.id(origin.id())
        .apartBy(TextFile.name(original.node()))
        .title(texts.clean(heading == null ? page.title() : heading.text()));
    for (Element item : page.getElementsByClass(ITEM)) {
      add(item, talk);
    }
    return talk.item();
  }

  private static void add(Element item, Talk talk) {
    Element author = item.selectFirst(".author");
    Element content = item.getElementsByClass(CONTENT).first();
    if (content != null) {
      boolean user = author != null && author.hasClass("user");
      Element time = item.selectFirst(".time");
      String stated = time == null ? "" : time.attr("datetime");
      String shown = time != null && stated.isBlank() ? time.attr("title") : stated;
      String text = talk.texts().clean(HtmlMarkdown.of(content));
      talk.add(Turn.said(user ? "user" : "assistant", text).at(LooseTimes.of(shown)));
    }
  }
}
