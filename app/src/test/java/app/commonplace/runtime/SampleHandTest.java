package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.model.Entry;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Organizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleHandTest {
  @TempDir Path home;

  private Engine engine;
  private Organizer organizer;
  private JsonNode told;
  private Map<String, Set<String>> imported;

  @BeforeEach
  void organizeTheSamples() {
    Folders folders = Folders.below(home).prepare();
    engine = Engine.open(folders, folders.defaultLibrary(), Access.CREATE);
    organizer = engine.organizer();
    Path samples = home.resolve("samples");
    List<Path> exports = SampleExports.copyTo(samples);
    engine
        .importer()
        .importAll(exports, ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    imported = tags();
    SampleHand.organize(engine, samples);
    told = JsonMapper.shared().readTree(samples.resolve("tags.json").toFile());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /// The values under a key, over all entries of the file.
  private List<JsonNode> all(String key) {
    var all = new ArrayList<JsonNode>();
    told.path("entries").forEach(entry -> entry.path(key).forEach(all::add));
    return all;
  }

  private List<String> externalIds(String flag) {
    return StreamSupport.stream(told.path("entries").spliterator(), false)
        .filter(entry -> entry.path(flag).asBoolean(false))
        .map(entry -> entry.path("externalId").asString())
        .sorted()
        .toList();
  }

  /// The tags of every entry, by its external id.
  private Map<String, Set<String>> tags() {
    return engine
        .library()
        .read(reading ->
            reading.entries().all().stream()
                .collect(Collectors.toMap(Entry::externalId, entry -> Set.copyOf(entry.tags()))));
  }

  @Test
  void everyTagStandsOnAsManyEntriesAsTheFileSays() {
    Map<String, Set<String>> wanted = new HashMap<>(imported);
    for (JsonNode entry : told.path("entries")) {
      var tags = new HashSet<>(wanted.getOrDefault(entry.path("externalId").asString(), Set.of()));
      entry.path("tags").forEach(tag -> tags.add(tag.asString()));
      wanted.put(entry.path("externalId").asString(), tags);
    }
    assertThat(tags()).isEqualTo(wanted);
    assertThat(organizer.tagging().all())
        .allSatisfy(tag ->
            assertThat(tag.entries())
                .isEqualTo(
                    (int) wanted.values().stream().filter(on -> on.contains(tag.name())).count()));
    assertThat(organizer.tagging().all()).extracting(Tag::hue).contains(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void notesLinksAndSavedSearchesAreThoseOfTheFile() {
    assertThat(organizer.noting().all())
        .extracting("text")
        .containsExactlyInAnyOrderElementsOf(
            all("notes").stream().map(note -> note.path("text").asString()).toList());
    assertThat(organizer.noting().all().stream().filter(note -> note.passage() != null))
        .hasSize((int) all("notes").stream().filter(note -> note.has("passage")).count());
    assertThat(organizer.linking().all())
        .extracting("kind")
        .containsExactlyInAnyOrderElementsOf(
            all("links").stream().map(link -> link.path("kind").asString()).toList());
    assertThat(organizer.searchSaving().all())
        .extracting(SavedSearch::name)
        .containsExactlyInAnyOrderElementsOf(
            StreamSupport.stream(told.path("savedSearches").spliterator(), false)
                .map(saved -> saved.path("name").asString())
                .toList());
  }

  @Test
  void starsAreSetAndAllIsReadButWhatTheFileLeavesUnread() {
    List<Entry> entries = engine.library().read(reading -> reading.entries().all());
    assertThat(entries.stream().filter(Entry::starred).map(Entry::externalId))
        .containsAll(externalIds("starred"));
    assertThat(entries.stream().filter(Entry::unread).map(Entry::externalId).sorted())
        .isEqualTo(externalIds("unread"));
  }
}
