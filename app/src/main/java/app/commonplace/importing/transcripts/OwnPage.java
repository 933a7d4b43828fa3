package app.commonplace.importing.transcripts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.parts.FrontMatter;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.ParentTree;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Turn;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.importing.transcripts.Markers.Marker;
import app.commonplace.model.PartDraft;
import app.commonplace.text.OwnMarkdown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Reads a conversation back out of Markdown of our own: its branches, who spoke and by which
/// model, what each passage is made of, and the notes that a person pinned to it. One thread, used
/// once.
final class OwnPage {
  private static final String UNTITLED = "Untitled";
  private static final String TOOL = "tool";
  private static final String SYSTEM = "system";

  /// What our pages show of a system was there to be read.
  private static final String NOTICE = "notice";

  private final FrontMatter front;
  private final List<String> lines;
  private final Talk talk;
  private final OwnParts parts;
  private final Map<String, Integer> places = new HashMap<>();

  OwnPage(Element element, FrontMatter front, List<String> lines, Uploads files) {
    this.front = front;
    this.lines = lines;
    talk = new Talk(element, MarkdownFormat.PROVIDER);
    parts = new OwnParts(files, element.member().folder(), talk.texts());
    String title = front.first("title");
    String shown = title == null ? MarkdownTalk.withoutEnd(TextFile.name(element.node())) : title;
    talk.title(shown.equals(UNTITLED) ? null : talk.texts().clean(shown));
  }

  Item read(List<Marker> markers) {
    talk.id(id())
        .model(cleaned("model"))
        .project(cleaned("project"))
        .times(LooseTimes.of(front.first("created")), LooseTimes.of(front.first("updated")))
        .starred("true".equals(front.first("starred")) ? true : null)
        .tags(front.items().getOrDefault("tags", List.of()).stream().map(this::clean).toList());
    before(markers.getFirst().line());
    int others = lines.indexOf(OwnMarkdown.OTHERS);
    int lastOfBranch = -1;
    for (int i = 0; i < markers.size(); i++) {
      int line = markers.get(i).line();
      int next = i + 1 < markers.size() ? markers.get(i + 1).line() : lines.size();
      boolean aside = others >= 0 && line > others;
      boolean last = others > line && others < next;
      add(markers.get(i), body(line + 1, last ? others : next, last), aside);
      lastOfBranch = aside ? lastOfBranch : talk.size() - 1;
    }
    return talk.leaf(lastOfBranch < 0 ? null : ParentTree.made(lastOfBranch)).item();
  }

  /// What the conversation is called where it came from. A later page of it is the same
  /// conversation, but never one out of the provider's own export.
  private @Nullable String id() {
    String id = front.first("id");
    String source = front.first("source");
    return id == null ? null : "page-" + (source == null ? "" : source + "-") + clean(id);
  }

  private String clean(String text) {
    return talk.texts().clean(text);
  }

  private @Nullable String cleaned(String word) {
    String stated = front.first(word);
    return stated == null ? null : clean(stated);
  }

  /// A rule stands between the branches.
  private List<String> body(int from, int to, boolean rule) {
    int end = to;
    while (rule && end > from && lines.get(end - 1).isBlank()) {
      end--;
    }
    boolean ruled = rule && end > from && lines.get(end - 1).equals("---");
    return lines.subList(from, ruled ? end - 1 : end);
  }

  /// What stands above the first message: the title, notes, and whatever a person wrote there.
  private void before(int first) {
    List<String> above = lines.subList(0, first);
    int title = 0;
    while (title < above.size() && above.get(title).isBlank()) {
      title++;
    }
    boolean titled = title < above.size() && above.get(title).startsWith("# ");
    OwnParts.Read read = parts.of(titled ? above.subList(title + 1, first) : above);
    if (!read.parts().isEmpty()) {
      talk.add(Turn.of("preamble", read.parts()));
    }
    read.notes().forEach(talk::pin);
  }

  private void add(Marker marker, List<String> body, boolean aside) {
    Matcher heading = OwnMarkdown.HEADING.matcher(lines.get(marker.line()).stripTrailing());
    if (!heading.matches()) {
      throw new IllegalStateException("A heading of ours is none: " + marker);
    }
    OwnParts.Read read = parts.of(body);
    Integer parent = aside ? places.get(heading.group("after")) : previous();
    talk.add(
        turn(marker, read.parts())
            .at(LooseTimes.of(marker.time()))
            .after(parent == null ? null : ParentTree.made(parent)));
    read.notes().forEach(talk::pinToLast);
    places.put(heading.group("number"), talk.size() - 1);
  }

  private @Nullable Integer previous() {
    return talk.isEmpty() ? null : talk.size() - 1;
  }

  /// Answers go by their model, else by the source.
  private Turn turn(Marker marker, List<PartDraft> said) {
    String name = clean(marker.name());
    String author = name.contains(": ") ? name.substring(name.indexOf(": ") + 2) : null;
    return switch (marker.speaker()) {
      case SYSTEM -> Turn.of(NOTICE, said).by(Objects.requireNonNullElse(author, "System"));
      case TOOL -> Turn.of(TOOL, said).by(author);
      case "assistant" ->
          Turn.of(marker.speaker(), said).from(name.equals(front.first("source")) ? null : name);
      default -> Turn.of(marker.speaker(), said);
    };
  }
}
