package app.commonplace.importing.transcripts;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.HtmlMarkdown;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Provider;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The web page that the most used browser exporter makes of a conversation with ChatGPT.
/// Stateless.
public final class HtmlFormat extends TextFormat {
  private static final String ITEM = "conversation-item";
  private static final String CONTENT = "conversation-content";

  public HtmlFormat() {
    super("chatgpt-page", Provider.CHATGPT);
  }

  @Override
  public boolean isExperimental() {
    return true;
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
  Item item(Elements.Element original) {
    Document page = Jsoup.parse(TextFile.text(original.node()));
    Element link = page.selectFirst("a[href*=chatgpt.com/c/], a[href*=chat.openai.com/c/]");
    Origin origin = Origin.of(link == null ? null : link.attr("href"), Provider.CHATGPT);
    Element heading = page.selectFirst("h1");
    var talk = new Talk(original, origin.provider());
    Texts texts = talk.texts();
    talk.id(origin.id()).title(texts.clean(heading == null ? page.title() : heading.text()));
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
