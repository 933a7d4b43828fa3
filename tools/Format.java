import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/// Checks or fixes the format of every Java file below a folder.
///
/// Usage: `Format check|fix FOLDER SEEN`, where SEEN is a file that remembers the hashes of files
/// found to be well formatted, so that only changed files cost time.
final class Format {
  private final Set<String> seenBefore;
  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final Set<String> wrong = new ConcurrentSkipListSet<>();
  private final boolean fix;
  private final Path root;

  private Format(boolean fix, Path root, Set<String> seenBefore) {
    this.fix = fix;
    this.root = root;
    this.seenBefore = seenBefore;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[1]).toRealPath();
    Path memory = Path.of(args[2]);
    Set<String> before = Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of();
    var format = new Format(args[0].equals("fix"), root, before);
    format.files().parallelStream().forEach(format::visit);
    Files.createDirectories(memory.getParent());
    Files.write(memory, new TreeSet<>(format.seen));
    System.exit(format.report());
  }

  private int report() {
    if (wrong.isEmpty()) {
      return 0;
    }
    wrong.forEach(System.err::println);
    System.err.println(
        fix
            ? wrong.size() + " files formatted."
            : wrong.size() + " files are not formatted. Fix them with: mvn -q -Pformat -pl tools");
    return fix ? 0 : 1;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> path.toString().endsWith(".java")).filter(this::isOurs).toList();
    }
  }

  private boolean isOurs(Path file) {
    for (Path name : root.relativize(file)) {
      if (name.toString().equals("target") || name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private void visit(Path file) {
    try {
      String source = Files.readString(file);
      String hash = hash(source);
      if (seenBefore.contains(hash)) {
        seen.add(hash);
        return;
      }
      String formatted = format(source);
      if (!formatted.equals(source)) {
        wrong.add(root.relativize(file).toString());
        if (fix) {
          Files.writeString(file, formatted);
        }
      }
      if (fix || formatted.equals(source)) {
        seen.add(hash(formatted));
      }
    } catch (FormatterException e) {
      wrong.add(root.relativize(file) + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String format(String source) throws FormatterException {
    String imports = ImportOrderer.reorderImports(source, Style.GOOGLE);
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(imports));
  }

  private static String hash(String source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
