package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden pairs: every sample goes through the real importers and is compared with its
/// `X.expected.json`, which another program reckoned from the same JSON.
class SampleExportsTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();
  private static final Set<String> NOT_COPIED = Set.of("pom.xml", "README.md", "index.txt");
  @TempDir Path folder;
  private int libraries;

  /// What the demo copies: it reads the list from the class path, where folders cannot be listed.
  @Test
  void theIndexNamesEveryFileThatTheDemoCopies() throws IOException {
    List<String> listed = Files.readAllLines(SAMPLES.resolve("index.txt"));
    assertThat(listed).isEqualTo(filesToCopy());
    assertThat(listed)
        .allSatisfy(
            file -> assertThat(getClass().getResource("/samples/" + file)).as(file).isNotNull());
  }

  private static List<String> filesToCopy() throws IOException {
    try (var files = Files.walk(SAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !NOT_COPIED.contains(file) && !file.startsWith("target/"))
          .filter(file -> !file.endsWith(".expected.json"))
          .sorted()
          .toList();
    }
  }

  static List<String> all() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".expected.json"))
          .map(name -> name.replace(".expected.json", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyFormatHasASample() throws IOException {
    assertThat(all())
        .extracting(sample -> expected(sample).get("format").asString())
        .containsAll(KnownFormats.all().all().stream().map(Format::name).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void anImportGivesWhatAnIndependentReckoningExpects(String sample) {
    JsonNode expected = expected(sample);
    assumeFormat(expected.get("format").asString());
    try (Library library = library()) {
      Receipt receipt = read(library, sample);
      library.read(reading -> {
        assertThat(Golden.actual(reading)).containsExactlyElementsOf(Golden.expected(expected));
        assertThat(documents(reading)).isEqualTo(documents(expected));
        return null;
      });
      assertThat(told(receipt)).isEqualTo(told(expected));
    }
  }

  /// Undoing and reading again start from the originals that the library keeps.
  @ParameterizedTest
  @MethodSource("all")
  void everyEntryIsReadAgainFromItsOwnOriginal(String sample) {
    try (Library library = library()) {
      read(library, sample);
      var importer = new Importer(library, KnownFormats.all(), Clock.systemUTC());
      Tally tally =
          importer.reread(importer.rereadable(), CancelSignal.NEVER, Progress.NONE).tally();
      assertThat(tally.entries().failed()).isZero();
      assertThat(tally.passages().changedAnything()).as("%s", tally).isFalse();
    }
  }

  @Test
  void importingAllSamplesAgainChangesNothing() throws IOException {
    try (Library library = library()) {
      List<String> samples = all();
      samples.forEach(sample -> read(library, sample));
      Map<String, String> before = library.read(WholeLibrary::of);
      for (String sample : samples) {
        Tally tally = read(library, sample).tally();
        assertThat(tally.changedAnything()).as("%s: %s", sample, tally).isFalse();
      }
      assertThat(WholeLibrary.differences(before, library)).isEmpty();
    }
  }

  /// `chatgpt-shards` is the later export of the same account: two conversations have grown, one
  /// has only new fields and a time that moved back.
  @Test
  void anOlderExportAfterANewerOneGivesTheSameLibrary() {
    try (Library forwards = library();
        Library backwards = library()) {
      read(forwards, "chatgpt-export");
      Counts grown = read(forwards, "chatgpt-shards").tally().entries();
      read(backwards, "chatgpt-shards");
      read(backwards, "chatgpt-export");

      assertThat(grown).isEqualTo(new Counts(8, 5, 2, 1, 0, 0));
      assertThat(WholeLibrary.differences(forwards.read(WholeLibrary::of), backwards)).isEmpty();
    }
  }

  // ---- reading

  private Library library() {
    return Library.open(folder.resolve(++libraries + ".commonplace"), Access.CREATE);
  }

  private static JsonNode expected(String sample) {
    return JsonMapper.shared().readTree(SAMPLES.resolve(sample + ".expected.json").toFile());
  }

  private static void assumeFormat(String name) {
    Assumptions.assumeTrue(KnownFormats.all().named(name).isPresent(), "reads no " + name + " yet");
  }

  private static Receipt read(Library library, String sample) {
    List<Receipt> receipts =
        new Importer(library, KnownFormats.all(), Clock.systemUTC())
            .importAll(
                List.of(SAMPLES.resolve(sample)),
                ImportOptions.USUAL,
                ImportListener.NONE,
                CancelSignal.NEVER);
    assertThat(receipts).hasSize(1);
    assertThat(receipts.getFirst().tally().addsUp()).as("adds up: %s", receipts).isTrue();
    return receipts.getFirst();
  }

  // ---- telling

  private static List<String> told(Receipt receipt) {
    Tally tally = receipt.tally();
    long notThere = tally.attachments().failed() + tally.attachments().empty();
    return List.of(
        receipt.format() + " " + receipt.provider(),
        entries(tally.entries()),
        "passages " + tally.passages().inFile(),
        "files " + tally.attachments().inFile() + ", not there " + notThere);
  }

  private static String entries(Counts counts) {
    return "entries %d, empty %d, failed %d"
        .formatted(counts.inFile(), counts.empty(), counts.failed());
  }

  private static List<String> told(JsonNode expected) {
    JsonNode entries = expected.get("entries");
    JsonNode files = expected.get("attachments");
    return List.of(
        expected.get("format").asString() + " " + expected.get("provider").asString(),
        "entries %d, empty %d, failed %d"
            .formatted(
                entries.get("inFile").asInt(),
                entries.get("empty").asInt(),
                entries.get("failed").asInt()),
        "passages " + expected.get("passages").asInt(),
        "files %d, not there %d"
            .formatted(
                files.get("inFile").asInt(),
                files.get("inFile").asInt() - files.get("present").asInt()));
  }

  /// Documents that came with conversations: id, title, project, sections and characters.
  private static List<String> documents(Reading library) {
    return library.entries().all().stream()
        .filter(entry -> entry.kind() == EntryKind.DOCUMENT && entry.provider().equals("claude"))
        .map(entry -> document(entry, library.passages().of(entry.id())))
        .sorted()
        .toList();
  }

  private static String document(Entry entry, List<Passage> sections) {
    int characters = sections.stream().mapToInt(section -> section.text().length()).sum();
    return "%s %s %s %d %d"
        .formatted(entry.externalId(), entry.title(), entry.project(), sections.size(), characters);
  }

  private static List<String> documents(JsonNode expected) {
    var documents = new ArrayList<String>();
    for (JsonNode one : expected.path("documents").values()) {
      documents.add(
          "%s %s %s %d %d"
              .formatted(
                  one.get("externalId").asString(),
                  one.get("title").asString(),
                  one.get("project").isNull() ? null : one.get("project").asString(),
                  one.get("sections").asInt(),
                  one.get("characters").asInt()));
    }
    documents.sort(null);
    return documents;
  }
}
