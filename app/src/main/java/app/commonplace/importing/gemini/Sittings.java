package app.commonplace.importing.gemini;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Groups activities into conversations. Since the middle of 2026 most name the conversation that
/// they belong to; what Takeout says of those before, and of some since, is only a time.
///
/// The rule for these: activities that follow each other in the list belong to one conversation as
/// long as less than half an hour lies between one and the next. The conversation goes by the time
/// of its earliest activity, so that it keeps its id when it grows. Activities that are no prompts
/// (a Canvas opened, feedback given) and have no answer are counted by what Google calls them.
///
/// The list has the newest first. Of those without a name only one conversation stands in memory;
/// those with one wait for the end of the file, packed. One thread.
final class Sittings {
  static final Duration PAUSE = Duration.ofMinutes(30);
  private static final int MOST = 500;

  private final Archive archive;
  private final Member member;
  private final Headings headings;
  private final ItemSink sink;
  private final List<JsonNode> open = new ArrayList<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private final Map<String, Chat> chats = new LinkedHashMap<>();
  private String place = "";
  private int otherProducts;
  private int timeless;
  private int sittings;

  /// A conversation that activities name.
  private record Chat(String place, List<byte[]> activities) {}

  Sittings(Archive archive, Member member, Headings headings, ItemSink sink) {
    this.archive = archive;
    this.member = member;
    this.headings = headings;
    this.sink = sink;
  }

  void take(Element element) {
    element.remarks().forEach(remark -> sink.accept(new Item.Aside(remark)));
    take(element.node(), element.place());
  }

  void take(JsonNode activity, String where) {
    Instant time = Listed.time(activity);
    if (!Listed.isGemini(activity)) {
      otherProducts++;
    } else if (!isPrompt(activity)) {
      others.merge(label(activity), 1, Integer::sum);
    } else if (time == null) {
      timeless++;
    } else if (!keep(activity, where)) {
      if (!follows(time)) {
        close();
      }
      place = open.isEmpty() ? where : place;
      open.add(activity);
    }
  }

  /// Whether an activity names its conversations.
  private boolean keep(JsonNode activity, String where) {
    Set<String> named = Listed.conversations(activity);
    for (String id : named) {
      chats
          .computeIfAbsent(id, _ -> new Chat(where, new ArrayList<>()))
          .activities()
          .add(Json.bytes(activity));
    }
    return !named.isEmpty();
  }

  private boolean isPrompt(JsonNode activity) {
    String label = activity.path("label").asString("");
    return Listed.hasAnswer(activity)
        || headings.isPrompt(label.isEmpty() ? Listed.heading(activity) : label);
  }

  private static String label(JsonNode activity) {
    String label = activity.path("label").asString("");
    String shown = label.isEmpty() ? Listed.heading(activity) : label;
    return shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
  }

  private boolean follows(Instant time) {
    Instant last = open.isEmpty() ? null : Listed.time(open.getLast());
    return last != null
        && open.size() < MOST
        && Duration.between(time, last).abs().compareTo(PAUSE) < 0;
  }

  /// Hands on what has been collected, and says what was left out.
  void end() {
    close();
    chats.forEach(this::handOn);
    others.forEach((label, count) ->
        tell(
            Remark.skipped(
                member.name(),
                "Activities “%s” are no prompts and have no answer; they were left out (%d)."
                    .formatted(label, count))));
    if (otherProducts > 0) {
      tell(
          Remark.skipped(
              member.name(),
              "Activities of other Google products were left out (%d).".formatted(otherProducts)));
    }
    if (timeless > 0) {
      tell(
          Remark.lost(
              member.name(),
              "Activities whose time cannot be read were left out (%d). Takeout's JSON has times that can."
                  .formatted(timeless)));
    }
    if (sittings > 0) {
      tell(
          Remark.note(
              member.name(),
              "Google does not say what belongs together: prompts less than 30 minutes apart were"
                  + " taken for one conversation (%d).".formatted(sittings)));
    }
  }

  private void tell(Remark remark) {
    sink.accept(new Item.Aside(remark));
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    sittings++;
    handOn(place, null, open);
    open.clear();
  }

  private void handOn(String id, Chat chat) {
    var activities = new ArrayList<JsonNode>();
    for (byte[] activity : chat.activities()) {
      try {
        activities.add(Json.parse(activity).node());
      } catch (InvalidJson e) {
        throw new IllegalStateException("It was written here", e);
      }
    }
    handOn(chat.place(), id, activities);
  }

  private void handOn(String where, @Nullable String id, List<JsonNode> said) {
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.put(Sitting.WORDS, headings.learned());
    if (id != null) {
      original.put(Sitting.CONVERSATION, id);
    }
    var activities = original.putArray(Sitting.ACTIVITIES);
    said.stream().sorted(java.util.Comparator.comparing(Sittings::known)).forEach(activities::add);
    var element = new Element(member, original, Json.bytes(original), where, List.of(), 0);
    sink.accept(Sitting.read(element, archive));
  }

  private static Instant known(JsonNode activity) {
    @Nullable Instant time = Listed.time(activity);
    return time == null ? Instant.MIN : time;
  }
}
