package app.commonplace.runtime;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the files that this program runs from, and tells the licence of each: as the build
/// found it declared, else as the file itself says. Nothing is told that neither says.
public final class Components {
  private static final Logger LOG = LoggerFactory.getLogger(Components.class);
  private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[\\w.+-]*)\\.jar");
  private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.xml");
  private static final Pattern IN_POM =
      Pattern.compile("<license>.*?<name>\\s*(.*?)\\s*</name>", Pattern.DOTALL);
  private static final Pattern TEXT =
      Pattern.compile("(META-INF/)?(LICEN[SC]E|COPYING)[^/]*", CASE_INSENSITIVE);
  private static final Pattern FIRST = Pattern.compile("\"?([^\",;]+)");

  /// The many names and addresses of a licence, and the one that people know it by.
  private static final Map<Pattern, String> NAMES =
      Map.of(
          spelled("(the )?apache( software)?( license)?,?( version)? ?2(\\.0)?"),
          "Apache-2.0",
          spelled("https?://(www\\.)?apache\\.org/licenses/LICENSE-2\\.0(\\.\\w+)?"),
          "Apache-2.0",
          spelled("(the )?mit( license)?"),
          "MIT",
          spelled("https?://(www\\.)?opensource\\.org/licenses?/mit(-license\\.php)?"),
          "MIT",
          spelled("(the )?(2-clause bsd|bsd[ -]2(-clause)?)( license)?"),
          "BSD-2-Clause",
          spelled("https?://(www\\.)?opensource\\.org/licen[sc]es?/bsd-2-clause"),
          "BSD-2-Clause",
          spelled("(the )?(3-clause bsd|bsd[ -]3(-clause)?)( license)?"),
          "BSD-3-Clause",
          spelled("SIL open font license,? version 1\\.1"),
          "OFL-1.1",
          spelled("GPLv2\\+CE"),
          "GPL-2.0 with Classpath exception");

  private static Pattern spelled(String expression) {
    return Pattern.compile(expression, CASE_INSENSITIVE);
  }

  private Components() {}

  /// All that are not our own, by name.
  public static List<Component> all() {
    var found = new ArrayList<Component>();
    Map<String, String> declared = declared();
    for (Path jar : jars()) {
      try (var file = new JarFile(jar.toFile())) {
        if (!isOurs(jar)) {
          found.add(component(jar, file, declared));
        }
      } catch (IOException e) {
        LOG.warn("A file of the class path cannot be read: {}", jar, e);
      }
    }
    // a part may come as two files, one of them for this system: what says more counts
    var byName = new TreeMap<String, Component>(String.CASE_INSENSITIVE_ORDER);
    for (Component one : found) {
      byName.merge(one.name(), one, (a, b) -> a.licence().isEmpty() ? b : a);
    }
    return List.copyOf(byName.values());
  }

  private static List<Path> jars() {
    String all =
        System.getProperty("java.class.path", "")
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    var jars = new ArrayList<Path>();
    for (String place : all.split(Pattern.quote(File.pathSeparator), -1)) {
      if (!place.isEmpty()) {
        addJars(Path.of(place), jars);
      }
    }
    return jars;
  }

  private static void addJars(Path place, List<Path> jars) {
    if (place.toString().endsWith(".jar") && Files.isRegularFile(place)) {
      jars.add(place);
    } else if (Files.isDirectory(place)) {
      try (Stream<Path> inside = Files.list(place)) {
        inside.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
      } catch (IOException e) {
        LOG.warn("A folder of the class path cannot be read: {}", place, e);
      }
    }
  }

  private static Attributes attributes(JarFile file) throws IOException {
    Manifest manifest = file.getManifest();
    return manifest == null ? new Attributes() : manifest.getMainAttributes();
  }

  private static boolean isOurs(Path jar) {
    String name = jar.getFileName().toString();
    return name.startsWith("commonplace")
        || name.startsWith("ui-resources-")
        || name.startsWith("sample-exports-");
  }

  private static Component component(Path jar, JarFile file, Map<String, String> declared)
      throws IOException {
    Attributes said = attributes(file);
    String name = jar.getFileName().toString();
    Matcher named = FILE.matcher(name);
    boolean matches = named.matches();
    String version = value(said, "Implementation-Version", "Bundle-Version");
    return new Component(
        matches ? named.group(1) : name.replaceFirst("\\.jar$", ""),
        matches ? named.group(2) : version,
        known(declared.getOrDefault(matches ? named.group(1) : name, licence(file, said))));
  }

  /// What the build wrote down of each part by its name.
  private static Map<String, String> declared() {
    try (InputStream list = Components.class.getResourceAsStream("parts.tsv")) {
      if (list == null) {
        return Map.of(); // run from sources that Maven did not build
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(parts -> parts.length == 3 && !parts[2].isBlank())
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[2], (a, _) -> a));
    } catch (IOException e) {
      LOG.warn("The list of parts cannot be read", e);
      return Map.of();
    }
  }

  private static String value(Attributes said, String... names) {
    for (String name : names) {
      String value = said.getValue(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private static String licence(JarFile file, Attributes said) throws IOException {
    Matcher bundle = FIRST.matcher(value(said, "Bundle-License"));
    if (bundle.lookingAt()) {
      return known(bundle.group(1).strip());
    }
    String text = "";
    for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
      if (POM.matcher(entry.getName()).matches()) {
        String pom = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        Matcher licence = IN_POM.matcher(pom);
        if (licence.find()) {
          return known(licence.group(1));
        }
      } else if (text.isEmpty() && TEXT.matcher(entry.getName()).matches()) {
        text = entry.getName();
      }
    }
    return text;
  }

  /// A part may come under several, of which one is chosen.
  private static String known(String licences) {
    return Stream.of(licences.split(" or "))
        .map(Components::knownAs)
        .collect(Collectors.joining(" or "));
  }

  private static String knownAs(String licence) {
    return NAMES.entrySet().stream()
        .filter(name -> name.getKey().matcher(licence).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(licence);
  }
}
