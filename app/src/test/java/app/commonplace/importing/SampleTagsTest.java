package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `tags.json` is written by hand against ids that importers make; an id that moved would quietly
/// leave the demo bare.
class SampleTagsTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void everythingNamedStandsInTheSamples() throws IOException {
    Assumptions.assumeTrue(KnownFormats.all().named("commonplace").isPresent(), "not read yet");
    JsonNode tags = JsonMapper.shared().readTree(SAMPLES.resolve("tags.json").toFile());
    try (Library library = Library.open(folder.resolve("1.commonplace"), Access.CREATE)) {
      List<Path> samples = SampleExportsTest.all().stream().map(SAMPLES::resolve).toList();
      new Importer(library, KnownFormats.all(), Clock.systemUTC())
          .importAll(samples, ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);

      Map<String, Set<String>> passages = library.read(SampleTagsTest::passages);
      var unknown = new ArrayList<String>();
      for (JsonNode entry : tags.get("entries").values()) {
        unknown.addAll(unknown(entry, passages));
      }
      assertThat(unknown).isEmpty();
    }
  }

  private static Map<String, Set<String>> passages(Reading library) {
    var passages = new HashMap<String, Set<String>>();
    for (Entry entry : library.entries().all()) {
      passages.put(
          entry.externalId(),
          library.passages().of(entry.id()).stream()
              .map(passage -> passage.externalId())
              .collect(Collectors.toSet()));
    }
    return passages;
  }

  private static List<String> unknown(JsonNode entry, Map<String, Set<String>> passages) {
    var unknown = new ArrayList<String>();
    String id = entry.get("externalId").asString();
    check(id, null, passages, unknown);
    for (JsonNode note : entry.path("notes").values()) {
      check(id, note.get("passage"), passages, unknown);
    }
    for (JsonNode link : entry.path("links").values()) {
      check(id, link.get("passage"), passages, unknown);
      check(link.get("to").asString(), link.get("toPassage"), passages, unknown);
    }
    return unknown;
  }

  private static void check(
      String entry,
      @Nullable JsonNode passage,
      Map<String, Set<String>> passages,
      List<String> unknown) {
    Set<String> known = passages.getOrDefault(entry, Set.of());
    if (known.isEmpty() || (passage != null && !known.contains(passage.asString()))) {
      unknown.add(entry + "/" + passage);
    }
  }
}
