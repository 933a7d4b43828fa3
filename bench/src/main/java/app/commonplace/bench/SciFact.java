package app.commonplace.bench;

import app.commonplace.bench.Corpus.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/// Abstracts of scientific articles, and claims with the abstracts that speak to them.
///
/// @param ids by passage of the corpus, of which each entry has one
record SciFact(Corpus corpus, List<String> ids, List<String> titles, List<Claim> claims) {
  record Claim(String text, Map<String, Integer> relevant) {}

  /// A sentence in a list of quoted sentences.
  private static final Pattern QUOTED =
      Pattern.compile("'((?:[^'\\\\]|\\\\.)*+)'|\"((?:[^\"\\\\]|\\\\.)*+)\"");

  static SciFact read(Path data) throws IOException {
    Path folder = data.resolve("scifact");
    var ids = new ArrayList<String>();
    var titles = new ArrayList<String>();
    var texts = new ArrayList<Said>();
    try (var zip = new ZipFile(folder.resolve("scifact.zip").toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry("corpus_train.csv")).readAllBytes();
      List<List<String>> rows = Csv.rows(new String(bytes, StandardCharsets.UTF_8));
      for (List<String> row : rows.subList(1, rows.size())) {
        ids.add(row.get(0));
        titles.add(row.get(1));
        texts.add(new Said("", sentences(row.get(2))));
      }
    }
    int[] starts = IntStream.rangeClosed(0, texts.size()).toArray();
    return new SciFact(new Corpus(texts, starts), ids, titles, claims(folder));
  }

  private static String sentences(String list) {
    return QUOTED
        .matcher(list)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .map(sentence -> sentence.replace("\\'", "'").replace("\\n", "\n"))
        .collect(Collectors.joining(" "));
  }

  private static List<Claim> claims(Path folder) throws IOException {
    var relevant = new HashMap<String, Map<String, Integer>>();
    Pattern judgement = Pattern.compile("(\\S+) \\S+ (\\S+) (\\d+)");
    for (String line : Files.readAllLines(folder.resolve("qrels.beir-v1.0.0-scifact.test.txt"))) {
      Matcher found = judgement.matcher(line);
      if (found.find()) {
        relevant
            .computeIfAbsent(found.group(1), _ -> new HashMap<>())
            .put(found.group(2), Integer.parseInt(found.group(3)));
      }
    }
    Path topics = folder.resolve("topics.beir-v1.0.0-scifact.test.tsv.gz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(topics)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2))
          .map(pair -> new Claim(pair[1], relevant.getOrDefault(pair[0], Map.of())))
          .filter(claim -> !claim.relevant().isEmpty())
          .toList();
    }
  }
}
