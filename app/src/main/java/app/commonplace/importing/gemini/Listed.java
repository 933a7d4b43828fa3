package app.commonplace.importing.gemini;

import app.commonplace.importing.json.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Looks into an activity as Takeout's JSON has it. Stateless.
final class Listed {
  private static final Pattern CONVERSATION =
      Pattern.compile("//gemini\\.google\\.com/(?:[^?#]*/)?app/([0-9a-zA-Z_-]{8,})");

  private static final Pattern GEM = Pattern.compile("//gemini\\.google\\.com/(?:[^?#]*/)?gems?/");
  private static final Pattern USED = Pattern.compile(" was used in this chat\\..*");

  private Listed() {}

  static String heading(JsonNode activity) {
    return activity.path("title").asString("").strip();
  }

  static @Nullable Instant time(JsonNode activity) {
    return Times.of(activity, "time");
  }

  /// Lists of other products look alike.
  static boolean isGemini(JsonNode activity) {
    var words = new StringBuilder(activity.path("header").asString(""));
    activity.path("products").values().forEach(product -> words.append(product.asString("")));
    String all = words.toString().toLowerCase(Locale.ROOT);
    return all.isEmpty() || all.contains("gemini") || all.contains("bard");
  }

  /// The ids of the conversations that it belongs to, since the middle of 2026. Prompts before a
  /// branch name several, as they stand in each.
  static Set<String> conversations(JsonNode activity) {
    var ids = new LinkedHashSet<String>();
    for (JsonNode detail : activity.path("details").values()) {
      Matcher address = CONVERSATION.matcher(detail.path("url").asString(""));
      if (address.find()) {
        ids.add(address.group(1));
      }
    }
    return ids;
  }

  /// The Gem that was used, as its address and what Google calls it say.
  static @Nullable String gem(JsonNode activity) {
    for (JsonNode line : activity.path("subtitles").values()) {
      if (GEM.matcher(line.path("url").asString("")).find()) {
        String words = line.path("name").asString("").strip();
        return USED.matcher(words).replaceFirst("");
      }
    }
    return null;
  }

  static boolean hasAnswer(JsonNode activity) {
    return !answer(activity).isBlank();
  }

  /// The answer as HTML.
  static String answer(JsonNode activity) {
    var html = new StringBuilder();
    for (JsonNode item : activity.path("safeHtmlItem").values()) {
      html.append(item.isObject() ? item.path("html").asString("") : item.asString(""));
    }
    return html.toString();
  }

  /// Names of files that belong to it.
  static List<String> files(JsonNode activity) {
    var files = new ArrayList<String>();
    for (JsonNode file : activity.path("attachedFiles").values()) {
      String name = file.isObject() ? file.path("name").asString("") : file.asString("");
      if (!name.isBlank() && !files.contains(name)) {
        files.add(name);
      }
    }
    for (JsonNode line : activity.path("subtitles").values()) {
      String address = line.path("url").asString("");
      if (!address.isBlank() && address.indexOf(':') < 0 && !files.contains(address)) {
        files.add(address);
      }
    }
    String image = activity.path("imageFile").asString("");
    if (!image.isBlank() && !files.contains(image)) {
      files.add(image);
    }
    return files;
  }
}
