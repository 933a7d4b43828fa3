package app.commonplace.importing.parts;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import app.commonplace.text.Beginnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an answer cites: a page with an address, or a file with a name.
public record Source(@Nullable String title, @Nullable String url, String quote) {
  /// Quotes of old exports are whole pages, which the tool's own result holds as well.
  private static final int LONGEST_QUOTE = 600;

  /// The source that a JSON object describes, or null when it names none.
  public static @Nullable Source of(JsonNode object, Texts texts) {
    String title = texts.firstFilled(object, "title", "name");
    String url = texts.firstFilled(object, "url");
    if (title == null && url == null) {
      return null;
    }
    String quote = texts.firstFilled(object, "snippet", "preview", "text");
    return new Source(title, url, quote == null ? "" : shortened(quote.strip()));
  }

  /// The sources of an array; those without title and address are left out.
  public static List<Source> all(@Nullable JsonNode array, Texts texts) {
    var sources = new ArrayList<Source>();
    if (array != null) {
      for (JsonNode item : array.values()) {
        Source source = item.isObject() ? of(item, texts) : null;
        if (source != null) {
          sources.add(source);
        }
      }
    }
    return sources;
  }

  private static String shortened(String quote) {
    return quote.length() <= LONGEST_QUOTE ? quote : Beginnings.of(quote, LONGEST_QUOTE) + "…";
  }

  /// As it stands in the prose.
  public String inProse() {
    String address = url;
    return address != null ? MarkdownLink.of(title, address) : "(" + title + ")";
  }

  /// As a part of its own, after the text.
  public Part part() {
    return new Part(PartKind.CITATION, null, null, title, quote, null, Map.of())
        .with(Meta.URL, url);
  }
}
