package app.commonplace.importing.transcripts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.FrontMatter;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Turn;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.importing.transcripts.Markers.Marker;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a conversation out of Markdown: what stands between two lines that name speakers is what
/// the first of them said. What stands before the first is kept as a message of its own, unless it
/// is a title. Stateless.
final class MarkdownTalk {
  private static final Pattern RULES =
      Pattern.compile("(?m)\\A(\\s*([-*_])\\2{2,}\\s*$)+|(^\\s*([-*_])\\4{2,}\\s*)+\\z");

  private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");
  private static final Pattern UNFILLED = Pattern.compile("\\{[a-z_]+\\}");

  private MarkdownTalk() {}

  static Item read(Element element, Uploads files) {
    FrontMatter front = FrontMatter.of(TextFile.text(element.node()));
    List<String> lines = NumberedChats.usual(front.rest().lines().toList());
    Markers found = Markers.in(lines);
    if (found.ours()) {
      return new OwnPage(element, front, lines, files).read(found.lines());
    }
    List<Marker> markers = found.lines();
    int first = markers.isEmpty() ? lines.size() : markers.getFirst().line();
    String before = String.join("\n", lines.subList(0, first)).strip();
    String heading = heading(before);
    Preamble preamble =
        Preamble.of(heading == null ? before : before.replaceFirst("#[^\\n]*", "").strip());
    Origin origin =
        Origin.of(
            Arrays.asList(
                front.first("source"),
                front.first("url"),
                front.first("link"),
                preamble.first("link", "chat url", "url")),
            MarkdownFormat.PROVIDER);
    var talk = new Talk(element, origin.provider());
    Texts texts = talk.texts();
    String title = front.first("title");
    Instant time = time(front);
    String shown = title == null ? heading : title;
    talk.id(origin.id())
        .title(texts.clean(shown == null ? withoutEnd(TextFile.name(element.node())) : shown))
        .model(model(front, preamble, texts))
        .times(time, LooseTimes.of(front.first("update_time", "updated")));
    String kept = texts.clean(trimmed(preamble.text()));
    if (!kept.isEmpty()) {
      talk.add(Turn.said("preamble", kept));
    }
    for (int i = 0; i < markers.size(); i++) {
      int end = i + 1 < markers.size() ? markers.get(i + 1).line() : lines.size();
      add(markers.get(i), lines.subList(markers.get(i).line() + 1, end), talk);
    }
    return talk.item();
  }

  private static void add(Marker marker, List<String> lines, Talk talk) {
    String body = String.join("\n", lines);
    boolean callout =
        !lines.isEmpty() && lines.getFirst().startsWith(">") && marker.said().isEmpty();
    String said = callout ? QUOTE.matcher(body).replaceAll("") : marker.said() + "\n" + body;
    Body stripped = Body.of(said);
    String text = talk.texts().clean(trimmed(stripped.text()));
    Instant time = timeIn(marker.time());
    String model = marker.speaker().equals("assistant") ? modelIn(marker.time()) : null;
    talk.add(
        Turn.of(marker.speaker(), Said.parts(text))
            .id(stripped.id())
            .from(model)
            .at(time == null ? stripped.time() : time));
  }

  private static String trimmed(String text) {
    return RULES.matcher(text.strip()).replaceAll("").strip();
  }

  private static @Nullable String heading(String before) {
    return before.startsWith("# ")
        ? before.lines().findFirst().orElse("").substring(2).strip().replaceFirst("^Title: ", "")
        : null;
  }

  static String withoutEnd(String file) {
    return file.replaceFirst("\\.[A-Za-z]{1,8}$", "");
  }

  private static @Nullable Instant time(FrontMatter front) {
    return LooseTimes.of(front.first("create_time", "created", "date", "timestamp"));
  }

  /// Some exporters leave the template unfilled.
  private static @Nullable String model(FrontMatter front, Preamble preamble, Texts texts) {
    String stated = front.first("model", "mode");
    String model = stated == null ? preamble.first("model") : stated;
    return model == null || UNFILLED.matcher(model).find() ? null : texts.clean(model);
  }

  private static @Nullable Instant timeIn(@Nullable String brackets) {
    if (brackets == null) {
      return null;
    }
    Instant whole = LooseTimes.of(brackets);
    int space = brackets.indexOf(' ');
    return whole == null && space > 0 ? LooseTimes.of(brackets.substring(space + 1)) : whole;
  }

  private static @Nullable String modelIn(@Nullable String brackets) {
    if (brackets == null || LooseTimes.of(brackets) != null) {
      return null;
    }
    int space = brackets.indexOf(' ');
    boolean time = space > 0 && LooseTimes.of(brackets.substring(space + 1)) != null;
    return time ? brackets.substring(0, space) : null;
  }
}
