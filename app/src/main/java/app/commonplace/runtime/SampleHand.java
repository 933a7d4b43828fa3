package app.commonplace.runtime;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person might have made of the sample exports: tags, stars, notes, links and saved
/// searches, as `tags.json` beside the samples tells it. Used once, after they were imported.
public final class SampleHand {
  private static final String FILE = "tags.json";

  private final Engine engine;
  private final Organizer organizer;
  private final Map<String, Optional<EntryId>> entries = new HashMap<>();

  private SampleHand(Engine engine) {
    this.engine = engine;
    this.organizer = engine.organizer();
  }

  /// Organises what was imported of the samples below a folder; what was not imported is left out.
  public static void organize(Engine engine, Path samples) {
    JsonNode told = JsonMapper.shared().readTree(samples.resolve(FILE).toFile());
    var hand = new SampleHand(engine);
    hand.readEverything();
    for (JsonNode entry : told.path("entries")) {
      hand.entry(entry.path("externalId")).ifPresent(id -> hand.organize(id, entry));
    }
    for (JsonNode saved : told.path("savedSearches")) {
      engine
          .organizer()
          .searchSaving()
          .save(saved.path("name").asString(), saved.path("query").asString());
    }
  }

  private void readEverything() {
    engine
        .library()
        .read(reading -> reading.entries().all())
        .forEach(entry -> organizer.marking().markRead(entry.id(), true));
  }

  private void organize(EntryId id, JsonNode told) {
    told.path("tags").forEach(tag -> organizer.tagging().tag(Target.of(id), tag.asString()));
    if (told.path("unread").asBoolean(false)) {
      organizer.marking().markRead(id, false);
    }
    if (told.path("starred").asBoolean(false)) {
      organizer.marking().star(id, true);
    }
    for (JsonNode note : told.path("notes")) {
      organizer.noting().add(target(id, note.path("passage")), note.path("text").asString());
    }
    for (JsonNode link : told.path("links")) {
      entry(link.path("to")).ifPresent(to -> link(id, to, link));
    }
  }

  private void link(EntryId from, EntryId to, JsonNode told) {
    organizer
        .linking()
        .link(
            target(from, told.path("passage")),
            target(to, told.path("toPassage")),
            told.path("kind").asString(),
            null);
  }

  private Optional<EntryId> entry(JsonNode externalId) {
    return entries.computeIfAbsent(
        externalId.asString(),
        id ->
            engine
                .library()
                .read(reading -> reading.entries().withExternalId(id).stream().findFirst())
                .map(Entry::id));
  }

  private Target target(EntryId entry, JsonNode passage) {
    return new Target(entry, passage(entry, passage.asString("")).orElse(null));
  }

  private Optional<PassageId> passage(EntryId entry, String externalId) {
    return engine
        .library()
        .read(reading ->
            reading.passages().of(entry).stream()
                .filter(passage -> externalId.equals(passage.externalId()))
                .findFirst()
                .map(Passage::id));
  }
}
