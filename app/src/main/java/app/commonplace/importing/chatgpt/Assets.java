package app.commonplace.importing.chatgpt;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The images and uploads of an archive, found by the ids that messages name them with. In an
/// archive a file is called by its id followed by its name, a suffix or a UUID, at the top or in
/// folders such as `dalle-generations/` and `user-.../`; newer ones are `.dat` files whose names
/// stand in side files. One for each reading; one thread.
final class Assets {
  private static final int LARGEST_SIDE_FILE = 64 << 20;

  /// Uploads and pictures that were made, by where they lie or how they are called.
  private static final Pattern OF_MESSAGES =
      Pattern.compile(
          "(?i)(\\A|/)(dalle-generations/|user-[^/]+/)?file[-_][^/]+(?<!\\.json)\\z|\\.dat\\z");

  /// What the export knows about a file besides its bytes.
  record Label(@Nullable String name, @Nullable String mime) {}

  private final @Nullable Archive archive;
  private final Set<String> taken = new HashSet<>();
  private final TreeMap<String, Member> byName = new TreeMap<>();
  private final Map<String, Label> labels = new HashMap<>();

  private Assets(@Nullable Archive archive) {
    this.archive = archive;
  }

  /// For an original without its archive: no file is there.
  static Assets none() {
    return new Assets(null);
  }

  static Assets of(Archive archive) {
    var assets = new Assets(archive);
    for (Member member : archive.members()) {
      assets.byName.putIfAbsent(member.baseName(), member);
    }
    assets.sideFile("conversation_asset_file_names.json").ifPresent(assets::readNames);
    assets.sideFile("library_files.json").ifPresent(assets::readLibrary);
    return assets;
  }

  /// The file of an id such as `file-AbC` or `file_00ff`.
  Optional<Member> find(String id) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<String, Member> entry : byName.tailMap(id, true).entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith(id)) {
        break;
      }
      if (name.length() == id.length() || !Character.isLetterOrDigit(name.charAt(id.length()))) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /// The file of an id, as one that a message names.
  Optional<Member> take(String id) {
    Optional<Member> file = find(id);
    file.ifPresent(member -> taken.add(member.name()));
    return file;
  }

  /// Files that look as if a message should name them, and none did.
  List<Member> left() {
    return byName.values().stream()
        .filter(member -> !taken.contains(member.name()))
        .filter(member -> OF_MESSAGES.matcher(member.name()).find())
        .toList();
  }

  /// What a person calls a file, as far as the export says.
  String called(Member member) {
    String stored = member.baseName();
    int dot = stored.lastIndexOf('.');
    String name = label(dot < 0 ? stored : stored.substring(0, dot)).name();
    return name == null ? new Texts(0).clean(stored) : name;
  }

  InputStream open(Member member) throws IOException {
    Archive open = archive;
    if (open == null) {
      throw new IOException("no archive to read " + member.name() + " from");
    }
    return open.open(member);
  }

  /// Whether an archive is there that could hold files.
  boolean hasArchive() {
    return archive != null;
  }

  Label label(String id) {
    return labels.getOrDefault(id, new Label(null, null));
  }

  private Optional<JsonNode> sideFile(String name) {
    Member member = byName.get(name);
    if (member == null || member.size() > LARGEST_SIDE_FILE) {
      return Optional.empty();
    }
    try (InputStream in = open(member)) {
      return Optional.of(Json.parse(in.readAllBytes()).node());
    } catch (IOException | InvalidJson _) {
      // files then go by the names they have in the archive
      return Optional.empty();
    }
  }

  private void readNames(JsonNode names) {
    var texts = new Texts(0);
    names.forEachEntry((file, name) -> {
      int dot = file.lastIndexOf('.');
      labels.put(dot < 0 ? file : file.substring(0, dot), new Label(texts.of(name), null));
    });
  }

  private void readLibrary(JsonNode files) {
    var texts = new Texts(0);
    for (JsonNode file : files.values()) {
      String id = texts.filled(file, "file_id");
      if (id != null) {
        Label known = label(id);
        String name = texts.filled(file, "file_name");
        labels.put(
            id, new Label(name == null ? known.name() : name, texts.filled(file, "mime_type")));
      }
    }
  }
}
