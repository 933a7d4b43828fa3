package app.commonplace.twins;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.exporting.ExportForm;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Twin;
import app.commonplace.runtime.Engine;
import app.commonplace.text.Wording;
import app.commonplace.ui.fixture.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every sample conversation once more as our own Markdown and once more from another account: they
/// are recognised, and nothing else is.
class TwinsOfSamplesTest {
  /// Shorter ones are questions that may well have been asked twice.
  private static final int TOLD = 40;

  @TempDir Path folder;

  @Test
  void samplesAreRecognisedAsMarkdownAndFromAnotherAccount() throws IOException {
    try (Engine engine = SampleLibrary.whole(folder)) {
      Map<EntryId, Entry> origin = new HashMap<>();
      List<Entry> samples = conversations(engine);
      samples.forEach(sample -> origin.put(sample.id(), sample));
      int markdown = 0;
      int accounts = 0;
      for (Entry sample : samples) {
        markdown += bring(engine, sample, markdown(engine, sample), origin);
        accounts += bring(engine, sample, otherAccount(engine, sample), origin);
      }
      engine.duplicates().find(CancelSignal.NEVER, Progress.NONE);
      List<Twin> offered = engine.merging().offered();
      List<Twin> wrong =
          offered.stream()
              .filter(twin -> origin.get(twin.one()) != origin.get(twin.other()))
              .toList();
      assertThat(wrong).isEmpty();
      Set<EntryId> found = new HashSet<>();
      offered.forEach(twin -> found.add(twin.other()));
      List<Entry> missed =
          origin.keySet().stream()
              .filter(id -> !id.equals(idOf(origin, id)))
              .filter(id -> !found.contains(id))
              .map(id -> entry(engine, id))
              .filter(entry -> words(engine, entry) >= TOLD)
              .toList();
      assertThat(List.of(markdown, accounts)).containsOnly(samples.size());
      assertThat(missed).isEmpty();
    }
  }

  private static EntryId idOf(Map<EntryId, Entry> origin, EntryId id) {
    return origin.get(id).id();
  }

  private static Entry entry(Engine engine, EntryId id) {
    return engine.library().read(reading -> reading.entries().find(id)).orElseThrow();
  }

  private static int words(Engine engine, Entry entry) {
    return engine
        .library()
        .read(reading -> Conversation.of(reading, entry.id(), new Wording()))
        .sayings()
        .stream()
        .filter(Saying::isSpoken)
        .mapToInt(saying -> saying.words().length)
        .sum();
  }

  private static List<Entry> conversations(Engine engine) {
    return engine
        .library()
        .read(reading ->
            reading.entries().all().stream()
                .filter(entry -> entry.kind() == EntryKind.CONVERSATION)
                .filter(entry -> entry.deletedAt() == null)
                .toList());
  }

  /// Imports a file and says whose twin each new conversation is.
  private static int bring(Engine engine, Entry sample, Path file, Map<EntryId, Entry> origin) {
    engine
        .importer()
        .importAll(List.of(file), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    int brought = 0;
    for (Entry entry : conversations(engine)) {
      brought += origin.putIfAbsent(entry.id(), sample) == null ? 1 : 0;
    }
    return brought;
  }

  private Path markdown(Engine engine, Entry sample) {
    return exported(engine, sample, ExportForm.MARKDOWN);
  }

  private Path exported(Engine engine, Entry sample, ExportForm form) {
    Path to = folder.resolve(form + "-" + sample.id());
    engine.exporter().export(List.of(sample), to, form, CancelSignal.NEVER, Progress.NONE);
    return to;
  }

  private Path otherAccount(Engine engine, Entry sample) throws IOException {
    Path file = exported(engine, sample, ExportForm.JSON).resolve("commonplace.json");
    var root = (ObjectNode) JsonMapper.shared().readTree(file.toFile());
    root.remove(List.of("tags", "savedSearches"));
    for (JsonNode entry : root.get("entries")) {
      renameIds((ObjectNode) entry);
    }
    Path written = Files.createDirectories(folder.resolve("account-" + sample.id()));
    Path result = written.resolve("commonplace.json");
    JsonMapper.shared().writeValue(result.toFile(), root);
    return result;
  }

  private static void renameIds(ObjectNode entry) {
    entry.put("account", "another");
    entry.put("externalId", "again-" + entry.get("externalId").asString());
    for (JsonNode passage : entry.get("passages")) {
      rename((ObjectNode) passage, "externalId");
      rename((ObjectNode) passage, "parentId");
    }
    rename(entry, "currentLeaf");
  }

  private static void rename(ObjectNode node, String key) {
    JsonNode id = node.get(key);
    if (id != null && id.isString()) {
      node.put(key, "again-" + id.asString());
    }
  }
}
