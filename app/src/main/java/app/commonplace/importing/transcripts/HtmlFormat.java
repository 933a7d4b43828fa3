package app.commonplace.importing.transcripts;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.model.Provider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
  Item item(Elements.Element original, Uploads files) {
    Document page = Jsoup.parse(TextFile.text(original.node()));
    Element link = page.selectFirst("a[href*=chatgpt.com/c/], a[href*=chat.openai.com/c/]");
    Origin origin = Origin.of(link == null ? null : link.attr("href"), Provider.CHATGPT);
    Element heading = page.selectFirst("h1");
    var talk = new Talk(original, origin.provider());
    Texts texts = talk.texts();
    talk.id(origin.id()).title(texts.clean(heading == null ? page.title() : heading.text()));
    details(page, talk);
    for (Element item : page.getElementsByClass(ITEM)) {
      Element content = item.getElementsByClass(CONTENT).first();
      if (content != null) {
        talk.add(new SavedMessage(item, content, texts).turn());
      }
    }
    return talk.item();
  }

  /// What a person chose to have written above the conversation.
  private static void details(Document page, Talk talk) {
    Map<String, String> details = new HashMap<>();
    for (Element detail : page.select(".metadata_item")) {
      if (detail.childrenSize() > 1) {
        details.put(detail.child(0).text().toLowerCase(Locale.ROOT), detail.child(1).text());
      }
    }
    String model = details.get("model");
    talk.model(model == null || model.contains("{") ? null : talk.texts().clean(model))
        .times(
            LooseTimes.of(details.get("create_time")), LooseTimes.of(details.get("update_time")));
  }
}
