package app.commonplace.importing.chatgpt;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.MarkdownLink;
import app.commonplace.importing.parts.Source;
import app.commonplace.model.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the citation marks of one message into Markdown links, and collects what they cite.
///
/// Two styles: marks such as `【3:0†source】` with `citations` (until 2024), and spans of private-use
/// characters with `content_references` (since). Marks are found by their text, because it is not
/// known whether the stated offsets count code points or UTF-16. Exports since the middle of 2026
/// do not repeat the text of a mark: its tokens, such as `turn0search3`, are then those that a
/// reference says of itself. Other private-use characters belong to the text and stay. One thread.
final class Citations {
  private static final char SPAN_START = '\uE200';
  private static final char SPAN_MIDDLE = '\uE202';
  private static final Pattern SPAN =
      Pattern.compile("\uE200([^\uE200\uE201]*)\uE201|[\uE200-\uE202]");
  private static final Pattern TOKEN_END = Pattern.compile("[\uE202,]");
  private static final char MARK_START = '【';
  private static final char MARK_END = '】';

  private record Change(int start, int end, String text) {}

  private final Texts texts;
  private final @Nullable JsonNode references;
  private final @Nullable JsonNode citations;
  private final Set<Part> cited = new LinkedHashSet<>();
  private final Set<JsonNode> placed = Collections.newSetFromMap(new IdentityHashMap<>());

  Citations(JsonNode metadata, Texts texts) {
    this.texts = texts;
    references = filled(metadata.get("content_references"));
    citations = filled(metadata.get("citations"));
  }

  private static @Nullable JsonNode filled(@Nullable JsonNode array) {
    return array != null && array.isArray() && !array.isEmpty() ? array : null;
  }

  /// Whether the message says what it cites, rather than only what was found.
  boolean areStated() {
    return references != null || citations != null;
  }

  /// What has been cited so far, each source once.
  List<Part> parts() {
    return List.copyOf(cited);
  }

  /// The text with links for marks.
  String resolve(String text) {
    if (references == null && citations == null) {
      return withoutSpans(text);
    }
    var changes = new ArrayList<Change>();
    if (references != null) {
      references.values().forEach(reference -> resolveReference(text, reference, changes));
      resolveTokens(text, references, changes);
    }
    if (citations != null) {
      citations.values().forEach(citation -> resolveCitation(text, citation, changes));
    }
    return withoutSpans(apply(text, changes));
  }

  /// The text without spans that nothing explains, but for the words in them that are read.
  static String withoutSpans(String text) {
    for (char c = SPAN_START; c <= SPAN_MIDDLE; c++) {
      if (text.indexOf(c) >= 0) {
        return SPAN.matcher(text)
            .replaceAll(span -> Matcher.quoteReplacement(words(span.group(1))));
      }
    }
    return text;
  }

  /// A span names its kind first. An entity and a link say themselves what stands in the prose.
  private static String words(@Nullable String span) {
    String[] pieces = span == null ? new String[0] : span.split(String.valueOf(SPAN_MIDDLE));
    boolean link = pieces.length == 3 && pieces[0].equals("url");
    if (link) {
      return MarkdownLink.of(pieces[1], pieces[2]);
    }
    return pieces.length > 1 && pieces[0].equals("entity") ? entity(pieces[1]) : "";
  }

  /// An entity is a list of its kind, its name, and more about it.
  private static String entity(String list) {
    try {
      return Json.parse(list.getBytes(StandardCharsets.UTF_8)).node().path(1).asString("");
    } catch (InvalidJson _) {
      return "";
    }
  }

  private void resolveReference(String text, JsonNode reference, List<Change> changes) {
    List<Source> sources = sources(reference);
    sources.forEach(source -> cited.add(source.part()));
    support(reference);
    reference.path("items").values().forEach(this::support);
    String mark = texts.orEmpty(reference, "matched_text");
    boolean isMark = mark.indexOf(SPAN_START) >= 0 || mark.indexOf(MARK_START) >= 0;
    int at = isMark ? place(text, mark, number(reference, "start_idx"), changes) : -1;
    if (at >= 0) {
      changes.add(new Change(at, at + mark.length(), inProse(reference, sources)));
    }
  }

  /// Gives each mark the next reference that names one of its tokens.
  private void resolveTokens(String text, JsonNode listed, List<Change> changes) {
    Matcher span = SPAN.matcher(text);
    while (span.find()) {
      String inside = span.group(1);
      List<String> tokens = inside == null ? List.of() : List.of(TOKEN_END.split(inside));
      for (JsonNode reference : listed.values()) {
        boolean waits = !reference.path("matched_text").isString() && !placed.contains(reference);
        if (waits && tokens(reference).stream().anyMatch(tokens::contains)) {
          placed.add(reference);
          changes.add(new Change(span.start(), span.end(), inProse(reference, sources(reference))));
          break;
        }
      }
    }
  }

  /// What marks call a page or a file that was found.
  private static Set<String> tokens(JsonNode reference) {
    var tokens = new HashSet<String>();
    JsonNode file = reference.path("input_pointer");
    if (file.isObject()) {
      tokens.add(token(file, "message_index", "file", "file_index"));
    }
    addTokens(reference, tokens);
    reference.path("items").values().forEach(item -> addTokens(item, tokens));
    return tokens;
  }

  private static void addTokens(JsonNode named, Set<String> tokens) {
    for (JsonNode one : named.path("refs").values()) {
      tokens.add(token(one, "turn_index", one.path("ref_type").asString(""), "ref_index"));
    }
  }

  private static String token(JsonNode named, String turn, String kind, String place) {
    return "turn" + number(named, turn) + kind + number(named, place);
  }

  /// A grouped reference has no address of its own: it is in its items.
  private List<Source> sources(JsonNode reference) {
    List<Source> items = Source.all(reference.get("items"), texts);
    if (items.isEmpty()) {
      items = Source.all(reference.get("sources"), texts);
    }
    if (items.isEmpty()) {
      items = Source.all(reference.get("fallback_items"), texts);
    }
    if (!items.isEmpty()) {
      return items;
    }
    Source own =
        reference.path("url").isString() || isFile(reference) ? Source.of(reference, texts) : null;
    if (own != null) {
      return List.of(own);
    }
    List<String> addresses = texts.all(reference.get("safe_urls"));
    return addresses.stream().limit(1).map(url -> new Source(null, url, "")).toList();
  }

  /// Pages that say the same as the one that is named in the prose.
  private void support(JsonNode named) {
    Source.all(named.get("supporting_websites"), texts).forEach(source -> cited.add(source.part()));
  }

  private boolean isFile(JsonNode reference) {
    return texts.orEmpty(reference, "type").contains("file");
  }

  private String inProse(JsonNode reference, List<Source> sources) {
    if (!sources.isEmpty()) {
      return sources.stream().map(Source::inProse).distinct().collect(Collectors.joining(", "));
    }
    String alternative = texts.firstFilled(reference, "alt", "prompt_text", "name");
    return alternative == null ? "" : withoutSpans(alternative);
  }

  private void resolveCitation(String text, JsonNode citation, List<Change> changes) {
    Source source = Source.of(citation.path("metadata"), texts);
    if (source == null) {
      return;
    }
    cited.add(source.part());
    int[] mark = mark(text, number(citation, "start_ix"), number(citation, "end_ix"), changes);
    if (mark.length == 2) {
      changes.add(new Change(mark[0], mark[1], source.inProse()));
    }
  }

  /// The mark at the stated place, counted either way, else the next one that is not taken.
  private static int[] mark(String text, int start, int end, List<Change> changes) {
    if (isMark(text, start, end) && isFree(start, changes)) {
      return new int[] {start, end};
    }
    if (start >= 0 && end >= start && end <= text.codePointCount(0, text.length())) {
      int from = text.offsetByCodePoints(0, start);
      int to = text.offsetByCodePoints(from, end - start);
      if (isMark(text, from, to) && isFree(from, changes)) {
        return new int[] {from, to};
      }
    }
    int from = text.indexOf(MARK_START);
    while (from >= 0) {
      int to = text.indexOf(MARK_END, from);
      if (to > from && text.substring(from, to).indexOf('†') > 0 && isFree(from, changes)) {
        return new int[] {from, to + 1};
      }
      from = text.indexOf(MARK_START, from + 1);
    }
    return new int[0];
  }

  private static boolean isMark(String text, int start, int end) {
    return start >= 0
        && end <= text.length()
        && start + 1 < end
        && text.charAt(start) == MARK_START
        && text.charAt(end - 1) == MARK_END;
  }

  private static int place(String text, String mark, int stated, List<Change> changes) {
    if (stated >= 0 && text.startsWith(mark, stated) && isFree(stated, changes)) {
      return stated;
    }
    int at = text.indexOf(mark);
    while (at >= 0 && !isFree(at, changes)) {
      at = text.indexOf(mark, at + 1);
    }
    return at;
  }

  private static boolean isFree(int at, List<Change> changes) {
    return changes.stream().noneMatch(change -> at >= change.start() && at < change.end());
  }

  private static String apply(String text, List<Change> changes) {
    changes.sort(Comparator.comparingInt(Change::start));
    var result = new StringBuilder(text.length() + 64 * changes.size());
    int done = 0;
    for (Change change : changes) {
      if (change.start() < done) {
        continue;
      }
      result.append(text, done, change.start());
      boolean touching =
          !result.isEmpty() && !Character.isWhitespace(result.charAt(result.length() - 1));
      if (touching && change.text().startsWith("[")) {
        result.append(' ');
      }
      result.append(change.text());
      done = change.end();
    }
    return result.append(text, done, text.length()).toString();
  }

  private static int number(JsonNode object, String key) {
    JsonNode value = object.get(key);
    return value != null && value.isIntegralNumber() && value.canConvertToInt()
        ? value.intValue()
        : -1;
  }
}
