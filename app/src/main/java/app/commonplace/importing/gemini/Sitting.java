package app.commonplace.importing.gemini;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.HtmlMarkdown;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads activities that were grouped into one conversation: each is a prompt and, mostly, an
/// answer. One thread, used once.
final class Sitting {
  static final String ACTIVITIES = "activities";
  static final String WORDS = "promptWords";
  static final String CONVERSATION = "conversation";
  private static final String ABSENT = "Takeout names this file but does not hold it.";
  private static final int LONGEST_TITLE = 80;

  private final Element element;
  private final @Nullable Archive archive;
  private final Talk talk;
  private final Texts texts;
  private final Headings headings = new Headings();
  private final Set<String> ids = new HashSet<>();

  private Sitting(Element element, @Nullable Archive archive) {
    this.element = element;
    this.archive = archive;
    talk = new Talk(element, TakeoutFormat.PROVIDER);
    texts = talk.texts();
    headings.use(element.node().path(WORDS).asString(""));
  }

  /// The conversation, with files only by their names.
  static Item read(Element element) {
    return new Sitting(element, null).item();
  }

  static Item read(Element element, Archive archive) {
    return new Sitting(element, archive).item();
  }

  private Item item() {
    for (JsonNode activity : element.node().path(ACTIVITIES).values()) {
      Instant time = Listed.time(activity);
      if (time != null) {
        add(activity, time);
      }
    }
    return talk.item();
  }

  private void add(JsonNode activity, Instant time) {
    String id = "activity-" + time.toEpochMilli();
    for (int n = 2; !ids.add(id); n++) {
      id = "activity-" + time.toEpochMilli() + "-" + n;
    }
    String prompt = texts.clean(prompt(activity));
    if (talk.isEmpty()) {
      String named = texts.filled(element.node(), CONVERSATION);
      String gem = Listed.gem(activity);
      talk.id(named == null ? id : named)
          .title(title(prompt))
          .about(Meta.ASSISTANT, gem == null ? null : texts.clean(gem));
    }
    var parts = new ArrayList<PartDraft>();
    if (!prompt.isBlank()) {
      parts.add(PartDraft.of(Part.prose(prompt)));
    }
    Listed.files(activity).forEach(name -> parts.add(file(texts.clean(name))));
    talk.add(Turn.of("user", parts).id(id + "-prompt").at(time));
    String answer = texts.clean(HtmlMarkdown.of(Listed.answer(activity)));
    if (!answer.isBlank()) {
      talk.add(Turn.said("assistant", answer).id(id + "-answer").at(time));
    }
  }

  private String prompt(JsonNode activity) {
    String heading = Listed.heading(activity);
    return activity.has("label") ? heading : headings.prompt(heading);
  }

  private static String title(String prompt) {
    String line = prompt.strip().lines().findFirst().orElse("");
    return line.length() <= LONGEST_TITLE
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(
                    0, Math.min(LONGEST_TITLE, line.codePointCount(0, line.length()))))
            + "…";
  }

  private PartDraft file(String name) {
    String mime = MimeType.ofName(name);
    PartKind kind =
        mime != null && mime.startsWith("image/") ? PartKind.IMAGE : PartKind.ATTACHMENT;
    var part = new Part(kind, mime, null, name, "", null, Map.of());
    Optional<Member> beside = beside(name);
    Archive open = archive;
    return beside.isPresent() && open != null
        ? new PartDraft(part, () -> open.open(beside.get()))
        : PartDraft.of(part.with(Meta.MISSING, ABSENT));
  }

  private Optional<Member> beside(String name) {
    Archive open = archive;
    return open == null
        ? Optional.empty()
        : open.find(element.member().folder() + name).filter(file -> !file.name().contains(".."));
  }
}
