package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.MarkdownLink;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A text block whose citations say which stretch of it rests on which page: a link follows each
/// stretch.
final class CitedText {
  private record Citation(int end, String url, @Nullable String title) {
    String link() {
      return MarkdownLink.of(title, url);
    }
  }

  private CitedText() {}

  /// The text with links, and the cited pages added to `cited`.
  static String of(JsonNode block, Texts texts, Set<Part> cited) {
    String text = texts.orEmpty(block, "text");
    List<Citation> citations =
        StreamSupport.stream(block.path("citations").values().spliterator(), false)
            .map(citation -> citation(citation, texts))
            .filter(java.util.Objects::nonNull)
            .sorted(Comparator.comparingInt(Citation::end))
            .toList();
    if (citations.isEmpty()) {
      return text;
    }
    for (Citation citation : citations) {
      cited.add(
          new Part(PartKind.CITATION, null, null, citation.title(), "", null, Map.of())
              .with(Meta.URL, citation.url()));
    }
    return withLinks(text, citations);
  }

  private static @Nullable Citation citation(JsonNode citation, Texts texts) {
    JsonNode details = citation.path("details");
    String url = texts.firstFilled(details, "url");
    String title = texts.firstFilled(details, "title");
    return url == null ? null : new Citation(citation.path("end_index").asInt(-1), url, title);
  }

  private static String withLinks(String text, List<Citation> citations) {
    Map<Integer, List<Citation>> byEnd =
        citations.stream()
            .filter(citation -> citation.end() > 0 && citation.end() <= text.length())
            .collect(Collectors.groupingBy(Citation::end, TreeMap::new, Collectors.toList()));
    var result = new StringBuilder();
    int done = 0;
    for (Map.Entry<Integer, List<Citation>> entry : byEnd.entrySet()) {
      int end = endOfWord(text, entry.getKey());
      if (end < done) {
        continue;
      }
      result.append(text, done, end);
      entry.getValue().stream()
          .map(Citation::link)
          .distinct()
          .forEach(link -> result.append(' ').append(link));
      done = end;
    }
    return result.append(text, done, text.length()).toString();
  }

  /// Offsets may count other units than Java does; a link never breaks a word or a character.
  private static int endOfWord(String text, int stated) {
    int end = stated;
    while (end < text.length()
        && end > 0
        && isInWord(text.charAt(end - 1))
        && isInWord(text.charAt(end))
        && end - stated < 40) {
      end++;
    }
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  /// Scripts from U+2E80 on are written without spaces.
  private static boolean isInWord(char c) {
    return c < '\u2E80' && Character.isLetterOrDigit(c);
  }
}
