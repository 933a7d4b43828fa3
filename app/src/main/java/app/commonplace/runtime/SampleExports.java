package app.commonplace.runtime;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The small exports that come with the program, for a first look without an export of one's own.
public final class SampleExports {
  private static final String ROOT = "/samples/";

  private SampleExports() {}

  /// Copies all of them below a folder and returns what to import; what lies beside them says what
  /// a person made of them, see [SampleHand].
  public static List<Path> copyTo(Path folder) {
    try {
      List<String> names = names();
      for (String name : names) {
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in = open(name)) {
          Files.copy(in, target);
        }
      }
      return names.stream()
          .map(name -> name.split("/", 2)[0])
          .distinct()
          .map(folder::resolve)
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The sample exports could not be copied to " + folder + ".",
          "Is there room?",
          e);
    }
  }

  private static List<String> names() throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = SampleExports.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw new IOException("no sample " + name);
    }
    return in;
  }
}
