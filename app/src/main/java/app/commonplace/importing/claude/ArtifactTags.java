package app.commonplace.importing.claude;

import app.commonplace.importing.claude.Artifacts.Version;
import app.commonplace.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text of 2024, where artifacts and thoughts stand as tags inside it: `<antArtifact ...>` and
/// `<antThinking>`. A tag that is never closed reaches to the end.
final class ArtifactTags {
  private static final Pattern OPENING =
      Pattern.compile("<(antArtifact|antThinking)((?:\\s+[A-Za-z-]+=\"[^\"]*\")*)\\s*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z-]+)=\"([^\"]*)\"");

  private ArtifactTags() {}

  static List<Part> split(String text, Artifacts artifacts) {
    if (!text.contains("<ant")) {
      return List.of(Part.prose(text));
    }
    var parts = new ArrayList<Part>();
    Matcher opening = OPENING.matcher(text);
    int done = 0;
    while (opening.find(done)) {
      addProse(text.substring(done, opening.start()), parts);
      String closing = "</" + opening.group(1) + ">";
      int end = text.indexOf(closing, opening.end());
      String inside = text.substring(opening.end(), end < 0 ? text.length() : end);
      parts.add(part(opening, inside.strip(), artifacts));
      done = end < 0 ? text.length() : end + closing.length();
    }
    addProse(text.substring(done), parts);
    return parts;
  }

  private static void addProse(String text, List<Part> parts) {
    if (!text.isBlank()) {
      parts.add(Part.prose(text.strip()));
    }
  }

  private static Part part(Matcher opening, String inside, Artifacts artifacts) {
    if (opening.group(1).equals("antThinking")) {
      return Part.thinking(inside);
    }
    String attributes = opening.group(2);
    String id = attribute(attributes, "identifier");
    String title = attribute(attributes, "title");
    return artifacts.tagged(
        new Version(
            id == null ? String.valueOf(title) : id,
            title,
            attribute(attributes, "type"),
            attribute(attributes, "language"),
            inside));
  }

  private static @Nullable String attribute(String attributes, String name) {
    Matcher matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return matcher.group(2);
      }
    }
    return null;
  }
}
