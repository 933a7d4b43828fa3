package app.commonplace.importing.transcripts;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.HtmlMarkdown;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// One message of a saved page: what was thought stands before what was said, pictures stand within
/// it. Stateless.
record SavedMessage(Element item, Element content, Texts texts) {
  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final String FENCE = "```";

  Turn turn() {
    boolean user = item.selectFirst(".author.user") != null;
    var parts = new ArrayList<PartDraft>();
    for (Element thinking : item.select("details.thinking")) {
      parts.add(PartDraft.of(thought(thinking)));
    }
    String said = texts.clean(user ? asTyped() : answer());
    if (!said.isBlank()) {
      parts.add(PartDraft.of(Part.prose(said)));
    }
    for (Element picture : content.select("img[src]")) {
      parts.add(Base64File.ofAddress("image/*", null, picture.attr("src")));
    }
    return Turn.of(user ? "user" : "assistant", parts).at(LooseTimes.of(time()));
  }

  private String time() {
    Element time = item.selectFirst(".time");
    String stated = time == null ? "" : time.attr("datetime");
    return time != null && stated.isBlank() ? time.attr("title") : stated;
  }

  private Part thought(Element thinking) {
    Element summary = thinking.selectFirst("summary");
    Matcher seconds = SECONDS.matcher(summary == null ? "" : summary.text());
    Element body = thinking.clone();
    body.select("summary").remove();
    String text = HtmlMarkdown.of(body);
    return Part.thinking(texts.clean(text))
        .with(Meta.SECONDS, seconds.find() ? seconds.group() : null);
  }

  /// What a person typed stands in paragraphs, with its lines.
  private String asTyped() {
    boolean plain = content.select("*").not("p, br, img").size() == 1;
    if (!plain) {
      return HtmlMarkdown.of(content);
    }
    List<Element> paragraphs = content.select("p");
    return paragraphs.isEmpty()
        ? content.wholeText().strip()
        : paragraphs.stream().map(Element::wholeText).collect(Collectors.joining("\n\n")).strip();
  }

  /// Code that a model ran stands as plain text between fences.
  private String answer() {
    return content.ownText().contains(FENCE)
        ? content.wholeText().strip()
        : HtmlMarkdown.of(content);
  }
}
