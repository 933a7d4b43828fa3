package app.commonplace.importing.transcripts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.FrontMatter;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Turn;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.importing.transcripts.Markers.Marker;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/// Reads a conversation out of Markdown: what stands between two lines that name speakers is what
/// the first of them said. What stands before the first is kept as a message of its own, unless it
/// is a title. Stateless.
final class MarkdownTalk {
  private static final Pattern RULES =
      Pattern.compile("(?m)\\A(\\s*([-*_])\\2{2,}\\s*$)+|(^\\s*([-*_])\\4{2,}\\s*)+\\z");

  /// What a plugin draws a line with.
  private static final Pattern DRAWN =
      Pattern.compile("(?m)^<hr class=\"__chatgpt_plugin\">[ \\t]*$");

  private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");
  private static final Pattern UNFILLED = Pattern.compile("\\{[a-z_]+\\}");

  private MarkdownTalk() {}

  /// The lines of a text in a shape that many have.
  static List<String> usual(String text) {
    return ListedText.usual(NumberedChats.usual(text.lines().toList()));
  }

  static Item read(Element element, Uploads files) {
    FrontMatter front = FrontMatter.of(TextFile.text(element.node()));
    List<String> lines = usual(front.rest());
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
                preamble.first("link", "chat url", "url", "from")),
            MarkdownFormat.PROVIDER);
    var talk = new Talk(element, origin.provider());
    Texts texts = talk.texts();
    String stated = front.first("title", "topic");
    String title = stated == null ? preamble.first("title") : stated;
    Instant time = time(front);
    String shown = title == null ? heading : title;
    talk.id(origin.id())
        .title(texts.clean(shown == null ? withoutEnd(TextFile.name(element.node())) : shown))
        .model(model(front, preamble, texts))
        .times(time, LooseTimes.of(front.first("update_time", "updated")));
    String kept = texts.clean(trimmed(preamble.text()));
    if (!kept.isEmpty()) {
      talk.add(Turn.said(found.opensAsked() ? "user" : "preamble", kept));
    }
    if (found.named()) {
      goThrough(markers, lines, talk);
      return talk.item();
    }
    for (int i = 0; i < markers.size(); i++) {
      int end = i + 1 < markers.size() ? markers.get(i + 1).line() : lines.size();
      List<String> said = lines.subList(markers.get(i).line() + 1, end);
      // a plugin opens the next question before it is asked
      boolean unasked =
          found.opensAsked()
              && i > 0
              && end == lines.size()
              && said.stream().allMatch(String::isBlank);
      if (!unasked) {
        add(markers.get(i), said, talk);
      }
    }
    return talk.item();
  }

  /// What one of them thought, called and said stands under its name again and again.
  private static void goThrough(List<Marker> markers, List<String> lines, Talk talk) {
    Turn open = null;
    for (int i = 0; i < markers.size(); i++) {
      Marker marker = markers.get(i);
      int end = i + 1 < markers.size() ? markers.get(i + 1).line() : lines.size();
      List<PartDraft> parts =
          listedParts(String.join("\n", lines.subList(marker.line() + 1, end)), talk);
      boolean asks = marker.speaker().equals("user");
      if (open != null && !asks && open.speaker().role() == Role.ASSISTANT) {
        open = open.with(parts);
      } else {
        if (open != null) {
          talk.add(open);
        }
        open = Turn.of(asks ? "user" : "assistant", parts).by(asks ? null : marker.name());
      }
    }
    if (open != null) {
      talk.add(open);
    }
  }

  /// Words, or what is none of them as the program's own JSON.
  private static List<PartDraft> listedParts(String body, Talk talk) {
    String text = talk.texts().clean(trimmed(body));
    JsonNode inside =
        text.startsWith("{")
            ? JsonText.inside(StringNode.valueOf(text))
            : MissingNode.getInstance();
    return inside.path("type").isString()
        ? new Blocks(talk.texts(), talk::unknown).of(inside)
        : Said.parts(text);
  }

  private static void add(Marker marker, List<String> lines, Talk talk) {
    String body = String.join("\n", lines);
    boolean callout =
        !lines.isEmpty() && lines.getFirst().startsWith(">") && marker.said().isEmpty();
    String said = callout ? QUOTE.matcher(body).replaceAll("") : marker.said() + "\n" + body;
    Body stripped = Body.of(said);
    String text = talk.texts().clean(trimmed(stripped.text()));
    Instant time = timeIn(marker.time());
    String model = marker.speaker().equals("assistant") ? model(marker) : null;
    talk.add(
        Turn.of(marker.speaker(), Said.parts(text))
            .id(stripped.id())
            .from(model)
            .at(time == null ? stripped.time() : time));
  }

  private static String trimmed(String text) {
    String words = DRAWN.matcher(text).replaceAll("").strip();
    return RULES.matcher(words).replaceAll("").strip();
  }

  private static @Nullable String model(Marker marker) {
    String model = modelIn(marker.time());
    return model == null && !Markers.isWord(marker.name()) ? marker.name() : model;
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
    Instant time = LooseTimes.of(front.first("create_time", "created", "date", "timestamp"));
    String epoch = front.first("epoch");
    return time == null && epoch != null ? Times.of(epoch) : time;
  }

  /// Some exporters leave the template unfilled.
  private static @Nullable String model(FrontMatter front, Preamble preamble, Texts texts) {
    String stated = front.first("model", "mode", "modelkey");
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
