import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists what the application is built of: name, version and licence of every file on its class
/// path, a line each. Licences stand in the pom beside each file, or in a pom above it, which are
/// there because Maven needed them; so nothing is asked of the network.
///
/// `java Parts.java CLASS_PATH REPOSITORY FILE`
class Parts {
  private static final Pattern JAR =
      Pattern.compile(".*[/\\\\]([^/\\\\]+)[/\\\\]([^/\\\\]+)[/\\\\][^/\\\\]+\\.jar");
  private static final Pattern LICENCE =
      Pattern.compile("<license>.*?<name>\\s*(.*?)\\s*</name>", Pattern.DOTALL);
  private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);
  private static final int HIGHEST = 8;

  private final Path repository;

  Parts(Path repository) {
    this.repository = repository;
  }

  static void main(String[] arguments) throws IOException {
    var parts = new Parts(Path.of(arguments[1]));
    Map<String, String> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String place : arguments[0].split(Pattern.quote(File.pathSeparator))) {
      Path jar = Path.of(place);
      Matcher named = JAR.matcher(place);
      if (jar.startsWith(parts.repository) && named.matches()) {
        String name = named.group(1);
        lines.put(
            name,
            String.join("\t", name, named.group(2), parts.licence(jar, name, named.group(2))));
      }
    }
    Path file = Path.of(arguments[2]);
    Files.createDirectories(file.getParent());
    Files.write(file, lines.values());
  }

  private String licence(Path jar, String name, String version) throws IOException {
    Path pom = jar.resolveSibling(name + "-" + version + ".pom");
    for (int height = 0; height < HIGHEST && Files.exists(pom); height++) {
      String text = Files.readString(pom).replaceAll("(?s)<!--.*?-->", "");
      List<String> found = licences(text);
      if (!found.isEmpty()) {
        return String.join(" or ", found);
      }
      Optional<Path> above = above(text);
      if (above.isEmpty()) {
        break;
      }
      pom = above.get();
    }
    return "";
  }

  private static List<String> licences(String pom) {
    var names = new ArrayList<String>();
    Matcher licence = LICENCE.matcher(pom);
    while (licence.find()) {
      names.add(licence.group(1).replaceAll("\\s+", " "));
    }
    return names;
  }

  private Optional<Path> above(String pom) {
    Matcher parent = PARENT.matcher(pom);
    if (!parent.find()) {
      return Optional.empty();
    }
    String group = value(parent.group(1), "groupId");
    String artifact = value(parent.group(1), "artifactId");
    String version = value(parent.group(1), "version");
    return Optional.of(
        repository
            .resolve(group.replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(artifact + "-" + version + ".pom"));
  }

  private static String value(String xml, String tag) {
    Matcher value = Pattern.compile("<" + tag + ">\\s*(.*?)\\s*</" + tag + ">").matcher(xml);
    return value.find() ? value.group(1) : "";
  }
}
