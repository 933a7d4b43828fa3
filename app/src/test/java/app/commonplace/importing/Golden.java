package app.commonplace.importing;

import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Passage;
import app.commonplace.model.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `X.expected.json` says about a conversation, and the same words about one in a library. See
/// sample-exports/README.md for what they mean.
///
/// @param files named by messages; `present` those with bytes or text
record Golden(
    String externalId,
    String title,
    @Nullable String model,
    @Nullable String project,
    boolean starred,
    boolean archived,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant firstMessage,
    @Nullable Instant lastMessage,
    Map<String, Integer> passages,
    Map<String, Integer> current,
    int hidden,
    int branches,
    int files,
    int present,
    List<String> parts,
    List<String> tags) {

  static List<Golden> expected(JsonNode sample) {
    var all = new ArrayList<Golden>();
    sample.get("conversations").values().forEach(one -> all.add(expectedOne(one)));
    return all;
  }

  private static Golden expectedOne(JsonNode one) {
    return new Golden(
        one.get("externalId").asString(),
        one.get("title").asString(),
        text(one, "model"),
        text(one, "project"),
        one.get("starred").asBoolean(),
        one.get("archived").asBoolean(),
        time(one, "createdAt"),
        time(one, "updatedAt"),
        time(one, "firstMessage"),
        time(one, "lastMessage"),
        counts(one.get("passages")),
        counts(one.get("current")),
        one.get("hidden").asInt(),
        one.get("branches").asInt(),
        one.get("attachments").get("inFile").asInt(),
        one.get("attachments").get("present").asInt(),
        texts(one.get("parts")),
        texts(one.path("tags")));
  }

  /// All conversations of a library, and what came as Commonplace JSON: entries that are no
  /// documents of Claude.
  static List<Golden> actual(Reading library) {
    return library.entries().all().stream()
        .filter(
            entry -> entry.kind() == EntryKind.CONVERSATION || !entry.provider().equals("claude"))
        .map(entry -> actualOne(entry, library.passages().of(entry.id())))
        .sorted((a, b) -> a.externalId().compareTo(b.externalId()))
        .toList();
  }

  private static Golden actualOne(Entry entry, List<Passage> passages) {
    List<Instant> times =
        passages.stream().map(Passage::createdAt).filter(Objects::nonNull).sorted().toList();
    List<Part> parts = passages.stream().flatMap(passage -> passage.parts().stream()).toList();
    List<Part> files = parts.stream().filter(Part::isFile).toList();
    return new Golden(
        id(entry),
        entry.title(),
        entry.model(),
        entry.project(),
        entry.starred(),
        entry.archived(),
        entry.createdAt(),
        entry.updatedAt(),
        times.isEmpty() ? null : times.getFirst(),
        times.isEmpty() ? null : times.getLast(),
        byRole(passages),
        byRole(passages.stream().filter(Passage::current).toList()),
        (int) passages.stream().filter(Passage::hidden).count(),
        entry.branches(),
        files.size(),
        (int) files.stream().filter(file -> file.about(Part.Meta.MISSING) == null).count(),
        parts.stream().map(Part::kind).distinct().sorted().map(PartKind::word).toList(),
        entry.tags().stream().sorted().toList());
  }

  /// Documents go by where they lie, which is elsewhere on each computer.
  private static String id(Entry entry) {
    String id = entry.externalId();
    return entry.provider().equals(Provider.DOCUMENTS) ? id.substring(id.lastIndexOf('/') + 1) : id;
  }

  private static Map<String, Integer> byRole(List<Passage> passages) {
    return passages.stream()
        .map(passage -> passage.role().word())
        .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum, TreeMap::new));
  }

  private static Map<String, Integer> counts(JsonNode node) {
    var counts = new TreeMap<String, Integer>();
    node.forEachEntry((role, n) -> counts.put(role, n.asInt()));
    return counts;
  }

  private static List<String> texts(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }

  private static @Nullable String text(JsonNode one, String key) {
    return one.get(key).isNull() ? null : one.get(key).asString();
  }

  private static @Nullable Instant time(JsonNode one, String key) {
    String text = text(one, key);
    return text == null ? null : Instant.parse(text);
  }
}
