package app.commonplace.importing.fuzz;

import app.commonplace.importing.Cases;
import app.commonplace.importing.Export;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.known.AgentDatabases;
import app.commonplace.importing.known.KnownFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What fuzzing starts from: the samples, the cases of dialects, and the databases of a format.
final class Seeds implements ArgumentsProvider {
  private static final String EXPECTED = ".expected.json";

  static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();

  /// A fuzzer gets along best with small inputs: of a longer list each element is a seed.
  private static final int LONG = 24_000;

  /// Of a picture only what tells that it is one.
  private static final int MARK = 64;

  /// By format. Telling what a case is takes longer than reading it, so that is done once for all.
  private static final Map<String, Map<String, Bundle>> RECOGNISED = recognisedOnce();

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext test) throws IOException {
    String format = test.getRequiredTestMethod().getAnnotation(Fuzzed.class).value();
    return of(format).entrySet().stream()
        .map(seed -> Arguments.of(Named.of(seed.getKey(), seed.getValue())));
  }

  /// The seeds of a format, each with where it comes from.
  static Map<String, byte[]> of(String format) throws IOException {
    var seeds = new LinkedHashMap<String, Bundle>();
    addSamples(seeds, format);
    seeds.putAll(RECOGNISED.getOrDefault(format, Map.of()));
    var bytes = new LinkedHashMap<String, byte[]>();
    seeds.forEach((name, bundle) -> bytes.put(name, bundle.bytes()));
    return bytes;
  }

  // ---- samples

  private static void addSamples(Map<String, Bundle> seeds, String format) throws IOException {
    try (var files = Files.list(SAMPLES)) {
      for (Path expected : files.filter(Seeds::isExpected).sorted().toList()) {
        if (JsonMapper.shared().readTree(expected).path("format").asString().equals(format)) {
          String name = String.valueOf(expected.getFileName()).replace(EXPECTED, "");
          addSample(seeds, name, SAMPLES.resolve(name));
        }
      }
    }
  }

  private static boolean isExpected(Path file) {
    return file.toString().endsWith(EXPECTED);
  }

  private static void addSample(Map<String, Bundle> seeds, String sample, Path folder)
      throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        Database database = Databases.ALL.get(String.valueOf(file.getFileName()));
        if (database != null) {
          addCells(files, name, database);
        } else if (Files.size(file) > LONG && name.endsWith(".json")) {
          addElements(seeds, sample, name, file);
        } else if (!isDatabase(file)) { // of which the cells of AgentDatabases are tried
          files.put(name, isText(name) ? Files.readAllBytes(file) : mark(file));
        }
      }
    }
    if (!files.isEmpty()) {
      seeds.put(sample, new Bundle(files));
    }
  }

  private static boolean isDatabase(Path file) throws IOException {
    return new String(mark(file), StandardCharsets.ISO_8859_1).startsWith("SQLite format 3");
  }

  private static boolean isText(String name) {
    return !name.matches(".*\\.(png|wav|dat)");
  }

  private static byte[] mark(Path file) throws IOException {
    return Arrays.copyOf(Files.readAllBytes(file), MARK);
  }

  private static void addElements(
      Map<String, Bundle> seeds, String sample, String name, Path file) {
    JsonMapper json = JsonMapper.shared();
    for (JsonNode element : json.readTree(file)) {
      byte[] alone = json.writeValueAsBytes(json.createArrayNode().add(element));
      seeds.put(sample + "-" + seeds.size(), new Bundle(Map.of(name, alone)));
    }
  }

  // ---- cases and databases

  private static Map<String, Map<String, Bundle>> recognisedOnce() {
    try {
      return recognised();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, Bundle>> recognised() throws IOException {
    var byFormat = new HashMap<String, Map<String, Bundle>>();
    Path folder = Files.createTempDirectory("seeds");
    for (Map.Entry<String, Bundle> one : unsorted().entrySet()) {
      Path zip = Packed.zip(one.getValue(), folder);
      try (Archive archive = ExportFiles.open(zip)) {
        for (Export export : KnownFormats.all().detect(archive)) {
          byFormat
              .computeIfAbsent(export.format().name(), _ -> new LinkedHashMap<>())
              .put(one.getKey(), one.getValue());
        }
      }
      Files.delete(zip);
    }
    Files.delete(folder);
    return byFormat;
  }

  private static Map<String, Bundle> unsorted() throws IOException {
    var all = new LinkedHashMap<String, Bundle>();
    for (String table : List.of("dialects.txt", "agents.txt")) {
      for (Cases one : Cases.in(KnownFormats.class, table)) {
        all.put(one.rule(), new Bundle(Map.of("export.json", ExportFiles.bytes(one.input()))));
      }
    }
    for (String name : AgentDatabases.ALL.keySet()) {
      var files = new LinkedHashMap<String, byte[]>();
      addCells(files, name, Databases.ALL.get(name));
      all.put(name, new Bundle(files));
    }
    return all;
  }

  private static void addCells(Map<String, byte[]> files, String name, Database database) {
    database.values().forEach((cell, value) -> files.put(name + Packed.WITHIN + cell, value));
  }
}
