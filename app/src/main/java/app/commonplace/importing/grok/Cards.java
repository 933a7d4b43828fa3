package app.commonplace.importing.grok;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The cards of one answer of Grok: what it cites and the pictures it made. Tags in the text say
/// where they stand, and name them by their ids. One for each answer; one thread.
final class Cards {
  private static final Pattern RENDER =
      Pattern.compile("(?s)<grok:render\\b([^>]*?)(?:/>|>.*?</grok:render>)");
  private static final Pattern ID = Pattern.compile("card_id=\"([^\"]*)\"");
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String ABSENT = "The archive does not hold this picture.";

  private final Map<String, JsonNode> byId = new LinkedHashMap<>();
  private final Uploads uploads;
  private final Texts texts;

  Cards(JsonNode listed, Uploads uploads, Texts texts) {
    this.uploads = uploads;
    this.texts = texts;
    for (JsonNode one : listed.values()) {
      JsonNode card = JsonText.inside(one);
      if (card.isObject()) {
        byId.put(card.path("id").asString("card-" + byId.size()), card);
      }
    }
  }

  /// The text with a link for each card that is a page; other tags go.
  String inProse(String text) {
    return RENDER
        .matcher(text)
        .replaceAll(tag -> {
          String link = link(tag.group(1));
          int at = tag.start();
          boolean touching = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
          return Matcher.quoteReplacement(touching && !link.isEmpty() ? " " + link : link);
        })
        .strip();
  }

  private String link(String attributes) {
    Matcher id = ID.matcher(attributes);
    Source source = id.find() ? source(byId.get(id.group(1))) : null;
    return source == null ? "" : source.inProse();
  }

  private @Nullable Source source(@Nullable JsonNode card) {
    String url = card == null ? null : texts.filled(card, "url");
    return card == null || url == null
        ? null
        : new Source(texts.filled(card, "title"), url, texts.orEmpty(card, "description"));
  }

  /// The pages among the cards.
  List<Source> sources() {
    var sources = new ArrayList<Source>();
    for (JsonNode card : byId.values()) {
      Source source = source(card);
      if (source != null) {
        sources.add(source);
      }
    }
    return sources;
  }

  /// The pictures among the cards.
  List<PartDraft> pictures() {
    var pictures = new ArrayList<PartDraft>();
    for (JsonNode card : byId.values()) {
      JsonNode made = card.path("image_chunk");
      JsonNode found = card.path("image");
      String address = texts.firstFilled(made, "imageUrl", "imageUuid");
      if (address != null) {
        pictures.add(picture(address, texts.orEmpty(made.path("imagePrompt"), "prompt")));
      } else if (texts.filled(found, "original") != null) {
        pictures.add(picture(texts.orEmpty(found, "original"), texts.orEmpty(found, "title")));
      }
    }
    return pictures;
  }

  /// A picture by its address, in which stands the id that the archive knows it by.
  PartDraft picture(String address, String caption) {
    Matcher uuid = UUID.matcher(address);
    String id = "";
    while (uuid.find()) {
      id = uuid.group();
    }
    PartDraft file = uploads.part("image/*", null, id, ABSENT);
    Part part = file.part();
    return new PartDraft(
        new Part(part.kind(), part.mime(), null, null, caption, null, part.meta())
            .with(Meta.URL, address.contains("/") ? address : null),
        file.bytes());
  }
}
