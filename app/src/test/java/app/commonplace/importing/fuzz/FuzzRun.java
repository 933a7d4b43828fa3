package app.commonplace.importing.fuzz;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fuzzes the readers one after the other, each in a process of its own since a fuzzer instruments
/// all classes for the one test that it runs, and prints a line on each. What it finds lies among
/// the inputs of [ParserFuzzTest] afterwards; what a process said, in `target/fuzz`.
final class FuzzRun {
  private static final Path WORK = Path.of("target/fuzz").toAbsolutePath();

  /// An input that takes this many seconds has met an endless loop, or something as bad.
  private static final int TOO_LONG = 20;

  private static final Pattern DONE =
      Pattern.compile("Done (\\d+) runs|number_of_executed_units: (\\d+)");
  private static final Pattern COVERED = Pattern.compile("cov: (\\d+) ft: (\\d+)");
  private static final Pattern FOUND = Pattern.compile("Test unit written to (.*)");

  private FuzzRun() {}

  /// @param args seconds for each reader, then the methods of [ParserFuzzTest] to fuzz: none for
  ///   all
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> wanted = Arrays.asList(args).subList(1, args.length);
    List<String> targets =
        Arrays.stream(ParserFuzzTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Fuzzed.class))
            .map(Method::getName)
            .filter(name -> wanted.isEmpty() || wanted.contains(name))
            .sorted(Comparator.naturalOrder())
            .toList();
    boolean clean = true;
    for (String target : targets) {
      clean &= fuzz(target, args[0]);
    }
    System.exit(clean && !targets.isEmpty() ? 0 : 1);
  }

  private static boolean fuzz(String target, String seconds)
      throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(WORK.resolve(target));
    Path log = WORK.resolve(target + ".log");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dpdfbox.fontcache=" + WORK,
            "-Djava.util.logging.config.file=src/test/resources/logging.properties",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + ParserFuzzTest.class.getName(),
            "--target_method=" + target,
            "--instrumentation_includes=app.commonplace.**",
            "--custom_hook_includes=app.commonplace.**",
            "--max_duration=" + seconds + "s",
            "-timeout=" + TOO_LONG,
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            corpus.toString());
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(log.toFile()))
        .start()
        .waitFor();
    String said = Files.readString(log);
    List<String> found = FOUND.matcher(said).results().map(result -> result.group(1)).toList();
    System.out.printf(
        "%-24s %9s inputs, coverage %6s  %s%n",
        target, last(DONE, said), last(COVERED, said), found.isEmpty() ? "" : "FOUND " + found);
    return found.isEmpty();
  }

  private static String last(Pattern pattern, String text) {
    String last = "?";
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      last = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
    return last;
  }
}
