package app.commonplace.importing.opencode;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.sessions.JsonFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The files of a storage by the folders they lie in, which are named by ids: messages in that of
/// their session, parts in that of their message. One thread.
final class Storage {
  /// A session with its messages and parts, in the shape of an export.
  record Whole(ObjectNode session, List<String> damaged) {}

  private final Archive archive;
  private final Map<String, List<Member>> byFolder = new HashMap<>();

  Storage(Archive archive) {
    this.archive = archive;
    for (Member member : archive.members()) {
      String[] names = member.name().split("/");
      if (names.length > 1) {
        byFolder.computeIfAbsent(names[names.length - 2], _ -> new ArrayList<>()).add(member);
      }
    }
  }

  Whole whole(JsonNode info) {
    var damaged = new ArrayList<String>();
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("info", info);
    ArrayNode messages = whole.putArray("messages");
    String session = info.path("id").asString("");
    for (JsonNode message : files(session, "sessionID", session, damaged)) {
      String id = message.path("id").asString("");
      ObjectNode one = messages.addObject();
      one.set("info", message);
      ArrayNode parts = one.putArray("parts");
      files(id, "messageID", id, damaged).forEach(parts::add);
    }
    return new Whole(whole, damaged);
  }

  /// The files of a folder that name what they belong to.
  private List<JsonNode> files(String folder, String key, String owner, List<String> damaged) {
    var files = new ArrayList<JsonNode>();
    for (Member member : byFolder.getOrDefault(folder, List.of())) {
      try {
        JsonNode file = read(member);
        if (file.path(key).asString("").equals(owner)) {
          files.add(file);
        }
      } catch (IOException | InvalidJson _) {
        damaged.add(member.name());
      }
    }
    return files;
  }

  JsonNode read(Member member) throws IOException, InvalidJson {
    return JsonFile.read(archive, member);
  }
}
