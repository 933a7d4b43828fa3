package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Source;
import app.commonplace.model.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Puts a link to its source after each claim of a text that cites one, and collects the sources. A
/// citation only states which span of the text it supports; the text itself has no mark. One for
/// each message; one thread.
final class CitedText {
  private final Texts texts;
  private final Set<Part> cited = new LinkedHashSet<>();

  CitedText(Texts texts) {
    this.texts = texts;
  }

  /// What has been cited so far, each source once.
  List<Part> parts() {
    return List.copyOf(cited);
  }

  /// The text with links.
  ///
  /// @param raw as it stands in the file, since spans are counted in it
  String of(String raw, @Nullable JsonNode citations) {
    if (citations == null || citations.isEmpty()) {
      return texts.clean(raw);
    }
    var ends = new TreeMap<Integer, List<Source>>();
    for (JsonNode citation : citations.values()) {
      List<Source> sources = sources(citation);
      sources.forEach(source -> cited.add(source.part()));
      int end = end(raw, citation.path("end_index"));
      if (end > 0 && !sources.isEmpty()) {
        ends.computeIfAbsent(end, _ -> new ArrayList<>()).addAll(sources);
      }
    }
    return texts.clean(withLinks(raw, ends));
  }

  private List<Source> sources(JsonNode citation) {
    JsonNode details = citation.path("details");
    String url = texts.filled(citation, "url");
    url = url == null ? texts.filled(details, "url") : url;
    String title = texts.filled(citation, "title");
    for (JsonNode where : List.of(details, citation.path("metadata"))) {
      title =
          title == null ? texts.firstFilled(where, "title", "preview_title", "site_name") : title;
    }
    if (url == null && title == null) {
      return Source.all(citation.get("sources"), texts);
    }
    String quote = texts.firstFilled(citation, "cited_text", "snippet");
    return List.of(new Source(title, url, quote == null ? "" : quote));
  }

  /// Where in the text a stated end lies, or -1. It is not known whether the count is of code
  /// points or of UTF-16: where they differ, the one at which a word ends is right.
  private static int end(String text, JsonNode stated) {
    int units = stated.isIntegralNumber() && stated.canConvertToInt() ? stated.intValue() : 0;
    if (units <= 0) {
      return -1;
    }
    boolean inside = units <= text.codePointCount(0, text.length());
    int end = inside ? text.offsetByCodePoints(0, units) : units;
    if (!isBoundary(text, end) && isBoundary(text, units)) {
      end = units;
    }
    return end <= text.length() ? beforeSpace(text, end) : -1;
  }

  private static boolean isBoundary(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /// A span may end with the line break after it; the link belongs into the line.
  private static int beforeSpace(String text, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static String withLinks(String text, TreeMap<Integer, List<Source>> ends) {
    var result = new StringBuilder(text.length() + 80 * ends.size());
    int done = 0;
    String before = "";
    for (var at : ends.entrySet()) {
      int end = at.getKey();
      String links =
          at.getValue().stream().map(Source::inProse).distinct().collect(Collectors.joining(", "));
      result.append(text, done, end);
      boolean sameLine = text.substring(done, end).indexOf('\n') < 0;
      if (!isInCode(text, end) && !(sameLine && links.equals(before))) {
        result.append(' ').append(links);
      }
      before = links;
      done = end;
    }
    return result.append(text, done, text.length()).toString();
  }

  private static boolean isInCode(String text, int at) {
    int fences = 0;
    for (int i = text.indexOf("```"); i >= 0 && i < at; i = text.indexOf("```", i + 3)) {
      fences++;
    }
    return fences % 2 == 1;
  }
}
